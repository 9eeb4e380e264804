#include "fields/wipeline.h"

#include <QLineEdit>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int Holders = 2; // the line itself and the copy here
}

void wipeLine(QLineEdit &line)
{
    QString held = line.text();
    if (held.isEmpty())
        return;
    // Written to in place: data() would write into a copy. Text that someone else holds too, or a literal, is
    // not ours to overwrite.
    auto *shared = held.data_ptr().d_ptr();
    if (shared && shared->ref_.loadRelaxed() <= Holders) {
        auto *first = const_cast<QChar *>(held.constData());
        std::fill(first, first + held.size(), QChar(u'\0'));
    }
    line.setText({}); // clear() would leave it to be undone
}

} // namespace Chaincert
