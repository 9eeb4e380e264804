#!/usr/bin/env bash
# Tries both commands of README.md on a bare Debian of another release: a minimal system in a folder, with a clean
# checkout of HEAD in it. Run before each release, for every release of Debian that README.md names.
#   packaging/elsewhere.sh SUITE [FOLDER]   SUITE: bookworm, trixie; FOLDER: where it is made, and where the packages
#                                           and compiled objects are kept for the next run (CHAINCERT_ELSEWHERE, or
#                                           /var/tmp/chaincert-elsewhere, and below that SUITE, unless told)
# Packages come from where this machine's own apt gets them. Prints one line for each command; exit 0: both work.
# Needs root (it mounts, in a name space of its own, where nothing stays mounted behind it) and debootstrap.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() { sed -n '2,9s/^# //p' "$0" >&2; exit 2; }
suite=${1:-}
case "$suite" in "" | -* | *[!a-z0-9-]*) usage ;; esac
[ $# -le 2 ] || usage
place=${2:-${CHAINCERT_ELSEWHERE:-/var/tmp/chaincert-elsewhere}/$suite}

needs() { echo "packaging/elsewhere.sh needs $1." >&2; exit 1; }
for tool in git unshare pivot_root apt-get apt-config; do
    command -v "$tool" >/dev/null || needs "the program $tool"
done
[ "$(id -u)" -eq 0 ] || needs "root: it mounts and changes the root folder (sudo packaging/elsewhere.sh $suite)"
command -v debootstrap >/dev/null || needs "debootstrap (apt-get install debootstrap)"

# A name space of its own for mounts and processes: both end with this script, however it ends.
if [ -z "${CHAINCERT_ELSEWHERE_INSIDE:-}" ]; then
    CHAINCERT_ELSEWHERE_INSIDE=1 exec unshare --mount --propagation private --pid --fork --kill-child "$0" "$@"
fi

mkdir -p "$place/packages/partial" "$place/objects"
place=$(cd "$place" && pwd)
base=$place/base
system=$place/system

# As this machine's own apt: from the same place, by the same way.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' \
    "Codename: $(. /etc/os-release && echo "${VERSION_CODENAME:-}")" | sed -n 1p)
[ -n "$mirror" ] || needs "a Debian archive among this machine's apt sources, with its lists (apt-get update)"
eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
[ -z "${http_proxy:-}" ] || export http_proxy
[ -z "${https_proxy:-}" ] || export https_proxy

if [ ! -d "$base" ]; then
    echo "Making a minimal $suite in $base…" >&2
    rm -rf "$base.unfinished"
    if ! debootstrap --variant=minbase "$suite" "$base.unfinished" "$mirror" >"$place/debootstrap.log" 2>&1; then
        tail -n 20 "$place/debootstrap.log" >&2
        exit 1
    fi
    mv "$base.unfinished" "$base"
fi

echo "A fresh copy of it, with a checkout of $(git rev-parse --short HEAD)…" >&2
rm -rf --one-file-system "$system"
cp -a "$base" "$system"
echo "deb $mirror $suite main" >"$system/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https|Retries|Check-Date|Check-Valid-Until)\b.* ".+";$' \
    >"$system/etc/apt/apt.conf.d/90as-outside" || true
cp -L /etc/resolv.conf /etc/hosts "$system/etc/" 2>/dev/null || true
git clone --quiet --no-hardlinks . "$system/root/chaincert"
git -C "$system/root/chaincert" remote remove origin

mount --bind "$system" "$system" # a mount point, as pivot_root needs it
mount -t proc proc "$system/proc"
mount -t sysfs -o ro sysfs "$system/sys"
mount --rbind /dev "$system/dev"
mount --make-rprivate "$system/dev"
mount -t devpts -o newinstance,ptmxmode=0666,mode=0620,gid=5 devpts "$system/dev/pts"
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$system/dev/shm"
mount -t tmpfs -o mode=0755,nosuid,nodev tmpfs "$system/run"
mkdir -p "$system/var/cache/apt/archives" "$system/root/.cache/ccache"
mount --bind "$place/packages" "$system/var/cache/apt/archives"
mount --bind "$place/objects" "$system/root/.cache/ccache"

failed=0
trap 'exit 130' INT TERM HUP
# try COMMAND: as a person's first shell on that machine would run it.
try() {
    local log began=$SECONDS result=works skipped
    log="$place/$(basename "$1").log"
    # Not chroot: the kernel lets nobody who is in one make a user name space, as some tests do.
    unshare --mount --propagation private sh -c \
        'cd "$1" && shift && pivot_root . mnt && umount --lazy /mnt && exec "$@"' sh "$system" /usr/bin/env -i HOME=/root USER=root LOGNAME=root LANG=C.UTF-8 SHELL=/bin/bash \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        /bin/bash -c "cd /root/chaincert && $1" >"$log" 2>&1 </dev/null || result="FAILS (exit $?), see $log"
    [ "$result" = works ] || failed=1
    skipped=$(sed -n 's/^[[:space:]]*[0-9]* - \(.*\) (Skipped)$/\1/p' "$log" | paste -sd ' ')
    echo "$suite: $1: $result, $(((SECONDS - began + 59) / 60)) min${skipped:+, skipped: $skipped}"
}
try packaging/quickstart.sh
try packaging/test.sh
exit $failed
