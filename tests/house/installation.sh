#!/bin/sh
# `cmake --install` gives everything that a desktop's menu and a shell need. $1: the build folder
set -eu
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$1" --prefix "$prefix" >/dev/null
id=io.github.chaincert.Chaincert
for file in bin/chaincert bin/chaincert-cli bin/chaincert-sandbox "share/applications/$id.desktop" \
    "share/metainfo/$id.metainfo.xml" "share/icons/hicolor/scalable/apps/$id.svg" \
    share/man/man1/chaincert.1 share/man/man1/chaincert-cli.1 \
    share/bash-completion/completions/chaincert share/bash-completion/completions/chaincert-cli \
    share/zsh/site-functions/_chaincert-cli \
    share/fish/vendor_completions.d/chaincert.fish share/fish/vendor_completions.d/chaincert-cli.fish; do
    [ -s "$prefix/$file" ] || { echo "$file is missing"; exit 1; }
done
version=$("$prefix/bin/chaincert-cli" --version | grep -oE '[0-9]+(\.[0-9]+)+' | head -n 1)
for file in share/man/man1/chaincert.1 share/man/man1/chaincert-cli.1; do
    grep -qF "$version" "$prefix/$file" || { echo "$file does not say version $version"; exit 1; }
done
for script in bash:bash-completion/completions/chaincert bash:bash-completion/completions/chaincert-cli \
    zsh:zsh/site-functions/_chaincert-cli \
    fish:fish/vendor_completions.d/chaincert.fish fish:fish/vendor_completions.d/chaincert-cli.fish; do
    shell=${script%%:*}
    ! command -v "$shell" >/dev/null || "$shell" -n "$prefix/share/${script#*:}"
done
for page in chaincert chaincert-cli; do
    man --warnings -E UTF-8 -l -Tutf8 -Z "$prefix/share/man/man1/$page.1" 2>&1 >/dev/null | { ! grep .; }
done
