# A header for doxygen: in the comments that it reads (///), every character that it would take for a command, a tag
# or a link is escaped.
{
    at = index($0, "///")
    if (at == 0) {
        print
        next
    }
    mark = substr($0, at + 3, 1) == "<" ? 4 : 3
    text = substr($0, at + mark)
    gsub(/[\\@<>&#%$*_~`|]/, "\\\\&", text)
    print substr($0, 1, at + mark - 1) text
}
