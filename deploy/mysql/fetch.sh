#!/bin/sh
# Unpacks a real MySQL 9 server into a folder, without installing anything: fetch.sh TARGET_DIR
#
# Debian's stable suites carry only MariaDB. MySQL itself is in Debian's unstable suite, built against unstable's C library.
# So the server is taken from there together with every library it needs, the C library and its loader included, and is
# unpacked side by side; unpacked-mysqld.sh starts it through that loader. apt resolves, downloads and verifies as it always
# does, but over lists, a cache and an (empty) package status of its own: the system's stay as they are.
set -eu

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

[ $# -eq 1 ] || fail "用法：fetch.sh 目标目录 / usage: fetch.sh TARGET_DIR"
mkdir -p "$1"
target=$(cd "$1" && pwd)
root=$target/root

if [ -x "$root/usr/sbin/mysqld" ]; then
    say "MySQL 已在 $root / MySQL is already there."
    exit 0
fi

{ command -v apt-get && command -v dpkg; } >/dev/null ||
    fail "本脚本只适用于 Debian 系统。请自行安装 MySQL 9 并设置 ZHANQUN_MYSQLD。
This script is for Debian. Elsewhere install MySQL 9 and point ZHANQUN_MYSQLD to its mysqld."
architecture=$(dpkg --print-architecture)
[ "$architecture" = amd64 ] ||
    fail "本脚本只适用于 amd64，本机为 $architecture。请自行安装 MySQL 9 并设置 ZHANQUN_MYSQLD。
This script is for amd64, this machine is $architecture. Install MySQL 9 and point ZHANQUN_MYSQLD to its mysqld."

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$keyring" ] || fail "缺少 $keyring（软件包 debian-archive-keyring）/ the package debian-archive-keyring is missing."

# The mirror this machine already uses: the one whose index of the main archive (not security's, not a third party's) apt knows.
# shellcheck disable=SC2016 # the names are apt's
mirror=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Identifier: Packages' |
    sed -n 's/^Debian|Debian|//p' | sed -n 1p)
[ -n "$mirror" ] ||
    fail "apt 尚无 Debian 软件源的索引，请先运行 apt-get update。/ apt knows no Debian index yet; run apt-get update first."

# Unpacked aside and renamed at the end, so that a half-done root is never taken for a whole one.
work=$(mktemp -d "$target/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/unpacked"
: >"$work/status"
printf 'deb [signed-by=%s] %s unstable main\n' "$keyring" "$mirror" >"$work/sources.list"

# Run by root, apt would download as a user of its own, who may not be let into the target folder.
apt() {
    apt-get -qq \
        -oDir::State="$work" -oDir::State::lists="$work/lists" -oDir::State::status="$work/status" \
        -oDir::State::extended_states="$work/extended_states" \
        -oDir::Cache="$work/cache" -oDir::Cache::archives="$work/cache/archives" \
        -oDir::Etc::SourceList="$work/sources.list" -oDir::Etc::SourceParts=/dev/null \
        -oDir::Etc::Preferences=/dev/null -oDir::Etc::PreferencesParts=/dev/null \
        -oAPT::Install-Recommends=false -oAcquire::Languages=none -oAcquire::Retries=3 -oAcquire::http::Timeout=30 \
        -oDebug::NoLocking=true -oAPT::Sandbox::User="$(id -un)" \
        -oDPkg::Post-Invoke= -oAPT::Update::Post-Invoke= -oAPT::Keep-Downloaded-Packages=true "$@"
}

say "读取 Debian unstable 的软件包索引 / reading the package index of Debian unstable ..."
apt update
say "下载 MySQL 服务器及其依赖的库 / downloading the MySQL server and its libraries ..."
apt -y --download-only install mysql-server-core

# unstable is a merged-/usr system: /lib64 and the like are links into /usr. Without them the packages that still ship
# files under the old names would end up beside the others.
for folder in bin sbin lib lib64; do
    mkdir -p "$work/unpacked/usr/$folder"
    ln -s "usr/$folder" "$work/unpacked/$folder"
done
for package in "$work"/cache/archives/*.deb; do
    dpkg -x "$package" "$work/unpacked"
done
[ -x "$work/unpacked/usr/sbin/mysqld" ] || fail "软件包中没有 mysqld / the packages hold no mysqld."
rm -rf "$root"
mv "$work/unpacked" "$root"
say "MySQL 已解压到 $root / MySQL is unpacked."
