"""A directed graph without circles as rows from the top down: each name above all that it points to."""


def reduced(arrows):
    """Without the arrows that follow from others."""
    def reached(name):
        return set().union(*({used} | reached(used) for used in arrows[name])) if arrows[name] else set()

    behind = {name: reached(name) for name in arrows}
    return {name: {used for used in uses if not any(used in behind[other] for other in uses)}
            for name, uses in arrows.items()}


def spread(wanted, distances):
    """Places in their order, at least `distances` apart, whose squares of the ways from those wanted are least."""
    offsets, sum_of = [], 0.0
    for distance in distances:
        sum_of += distance
        offsets.append(sum_of)
    blocks = []  # [sum, count] of neighbours that touch
    for place, offset in zip(wanted, offsets):
        blocks.append([place - offset, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            last = blocks.pop()
            blocks[-1] = [blocks[-1][0] + last[0], blocks[-1][1] + last[1]]
    bases = [block[0] / block[1] for block in blocks for _ in range(block[1])]
    return [base + offset for base, offset in zip(bases, offsets)]


class Layout:
    """Where each name of `arrows` stands, and the way of each arrow. Pixels; names by the middle of their top."""

    ROUNDS = 40
    BESIDE = 18  # from one arrow's end to the next

    def __init__(self, arrows, widths, row_height, gap):
        self._row_height, self._gap = row_height, gap
        self._row = self._rows_of(arrows)
        self._ways, self._links, self._width = {}, [], dict(widths)
        self._split(arrows)
        names = sorted(self._row, key=str)
        self._order = [[name for name in names if self._row[name] == row]
                       for row in range(max(self._row.values()) + 1)]
        self._sort()
        self._x = {}
        self._place()
        left = min(x - self._width[name] / 2 for name, x in self._x.items())
        self._x = {name: x - left for name, x in self._x.items()}
        self.width = max(x + self._width[name] / 2 for name, x in self._x.items())
        self.height = row_height * len(self._order)

    def at(self, name):
        return self._x[name], self._row[name] * self._row_height

    def way(self, name, used):
        """Its stops, one in each row; the ends of several arrows at one name lie beside each other."""
        stops = self._ways[name, used]
        places = [self.at(stop) for stop in stops]
        for end, beside, others in ((0, stops[1], self._below[name]), (-1, stops[-2], self._above[used])):
            ordered = sorted(others, key=lambda other: self._x[other])
            room = min(self.BESIDE, (self._width[stops[end]] - 30) / len(ordered))
            shift = (ordered.index(beside) - (len(ordered) - 1) / 2) * room
            places[end] = (places[end][0] + shift, places[end][1])
        return places

    @staticmethod
    def _rows_of(arrows):
        """The rows that make the arrows short: from the lowest up, then each moved between its neighbours."""
        height = {}

        def height_of(name):
            if name not in height:
                height[name] = 1 + max((height_of(used) for used in arrows[name]), default=-1)
            return height[name]

        top = max(height_of(name) for name in sorted(arrows))
        row = {name: top - height[name] for name in sorted(arrows)}
        users = {name: [user for user in sorted(arrows) if name in arrows[user]] for name in row}
        for _ in range(len(row)):
            for name in row:
                below, above = [row[used] for used in arrows[name]], [row[user] for user in users[name]]
                low = max(above, default=-1) + 1 if above else row[name]
                high = min(below, default=top + 1) - 1 if below else row[name]
                if not above:
                    row[name] = high  # a program stands right above its room
                elif len(above) < len(below) and high >= low:
                    row[name] = high
                else:
                    row[name] = low
        first = min(row.values())
        return {name: place - first for name, place in row.items()}

    def _split(self, arrows):
        """An arrow over several rows passes through a point in each."""
        for name in sorted(arrows):
            for used in sorted(arrows[name]):
                points = [(name, used, row) for row in range(self._row[name] + 1, self._row[used])]
                for point in points:
                    self._row[point], self._width[point] = point[2], 14
                stops = [name, *points, used]
                self._ways[name, used] = stops
                self._links += zip(stops, stops[1:])
        self._above = {stop: [] for stop in self._row}
        self._below = {stop: [] for stop in self._row}
        for upper, lower in self._links:
            self._above[lower].append(upper)
            self._below[upper].append(lower)

    def _crossings(self):
        place = {name: at for row in self._order for at, name in enumerate(row)}
        count = 0
        for at, (upper, lower) in enumerate(self._links):
            for other_upper, other_lower in self._links[at + 1:]:
                if self._row[upper] == self._row[other_upper]:
                    count += (place[upper] - place[other_upper]) * (place[lower] - place[other_lower]) < 0
        return count

    def _sort(self):
        """By the middle of the neighbours, down and up again; the best of all rounds stays."""
        best, best_order = None, None
        for round_ in range(self.ROUNDS):
            down = round_ % 2 == 0
            neighbours = self._above if down else self._below
            for row in range(len(self._order)) if down else reversed(range(len(self._order))):
                place = {name: at / max(1, len(names) - 1) for names in self._order
                         for at, name in enumerate(names)}
                self._order[row].sort(key=lambda name: sum(place[other] for other in neighbours[name])
                                      / len(neighbours[name]) if neighbours[name] else place[name])
            self._swap()
            count = self._crossings()
            if best is None or count < best:
                best, best_order = count, [list(names) for names in self._order]
        self._order = best_order

    def _swap(self):
        """Neighbours change places where that leaves fewer crossings."""
        count = self._crossings()
        for names in self._order:
            for at in range(len(names) - 1):
                names[at], names[at + 1] = names[at + 1], names[at]
                now = self._crossings()
                if now < count:
                    count = now
                else:
                    names[at], names[at + 1] = names[at + 1], names[at]

    def _place(self):
        def distances(names):
            return [0] + [(self._width[a] + self._width[b]) / 2 + self._gap for a, b in zip(names, names[1:])]

        for names in self._order:
            for name, x in zip(names, spread([0] * len(names), distances(names))):
                self._x[name] = x
        for round_ in range(self.ROUNDS):
            for names in self._order if round_ % 2 == 0 else reversed(self._order):
                wanted = [self._wanted(name) for name in names]
                for name, x in zip(names, spread(wanted, distances(names))):
                    self._x[name] = x

    def _wanted(self, name):
        near = self._above[name] + self._below[name]
        return sum(self._x[other] for other in near) / len(near) if near else self._x[name]
