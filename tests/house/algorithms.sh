#!/bin/sh
# Every C++ file that uses one of the standard algorithms includes <algorithm> itself: what comes with other
# headers differs between libraries and their versions.
set -eu
names='all_of any_of none_of for_each count_if find find_if find_if_not search equal mismatch adjacent_find
    copy_if copy_n transform replace_if fill fill_n generate remove_if unique reverse rotate shuffle partition
    stable_partition sort stable_sort partial_sort nth_element lower_bound upper_bound equal_range binary_search
    merge includes set_difference set_union set_intersection max min minmax max_element min_element
    minmax_element clamp lexicographical_compare is_sorted swap_ranges'
pattern="std::(ranges::)?($(echo $names | tr ' ' '|'))[(<]"
without=$(git ls-files '*.cpp' '*.h' | xargs grep -lE "^[^/]*$pattern" | xargs grep -L '^#include <algorithm>' || true)
[ -z "$without" ] || { echo "Without #include <algorithm>:" $without; exit 1; }
