#!/bin/sh
# The desktop entry and the metainfo are as the desktops demand, and know the same releases as CHANGELOG.md. File
# managers offer the program for folders, archives, and for what files with the usual names of certificates and keys are
# to them; where nobody chose, another program opens those.
# $1: the build folder
set -eu
desktop-file-validate packaging/linux/*.desktop
offered=$(sed -n 's/^MimeType=//p' packaging/linux/*.desktop)
case ";$offered" in *";inode/directory;"*) ;; *) echo "The desktop entry does not take folders"; exit 1 ;; esac
grep -qx 'InitialPreference=0' packaging/linux/*.desktop || { echo "The desktop entry wants to come first"; exit 1; }
for ending in pem crt cer der p8 p12 pfx p7b zip; do
    known=
    for type in $(sed -nE "s/^[0-9]+:([^:]*):\*\.$ending(:.*)?\$/\1/p" /usr/share/mime/globs2); do
        known=yes
        case ";$offered" in *";$type;"*) ;; *) echo "*.$ending is $type, which the desktop entry does not take"; exit 1 ;; esac
    done
    [ -n "$known" ] || { echo "The system has no MIME type for *.$ending"; exit 1; }
done
metainfo=$(echo "$1"/packaging/linux/*.metainfo.xml)
# There is no page of its own yet, of which newer versions warn. Older ones know no such tag and refuse its name.
appstreamcli validate --no-net --override=url-homepage-missing=info "$metainfo" 2>/dev/null \
    || appstreamcli validate --no-net "$metainfo"
changed=$(sed -nE 's/^## \[([0-9.]+)\] - (.*)$/\1 \2/p' CHANGELOG.md)
released=$(sed -nE 's/.*<release version="([^"]*)" date="([^"]*)".*/\1 \2/p' "$metainfo")
[ "$changed" = "$released" ] || { echo "Releases in CHANGELOG.md: ${changed:-none}; in the metainfo: ${released:-none}"; exit 1; }
