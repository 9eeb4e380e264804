# Sourced by the scripts beside it: installs what is missing of debian-packages.txt's sections.
# install_packages SECTION…   Needs root or sudo only where something is missing.

# Of one section: those that this release of Debian has.
packages_of() {
    awk -v wanted="[$1]" -v release="$(. /etc/os-release && echo "${VERSION_ID:-}")" '
        /^\[/ { on = ($0 == wanted); next }
        !on || !NF || /^#/ { next }
        { has = (NF == 1); for (i = 2; i <= NF; ++i) has = has || ($i == release) }
        has { print $1 }' "$(dirname "${BASH_SOURCE[0]}")/debian-packages.txt"
}

missing_of() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

install_packages() {
    local wanted=() section missing as_root=()
    for section in "$@"; do
        mapfile -t -O "${#wanted[@]}" wanted < <(packages_of "$section")
    done
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: install the equivalents of packaging/debian-packages.txt yourself." >&2
        return 0
    fi
    mapfile -t missing < <(missing_of "${wanted[@]}")
    [ "${#missing[@]}" -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and installing them needs root or sudo:" >&2
            echo "  ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} Debian packages…" >&2
    local log
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install \
        -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}
