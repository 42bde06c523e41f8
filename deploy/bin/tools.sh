# shellcheck shell=sh
# What must be on the machine: a JDK 25, Maven 3.8, Node 20 with npm. Everything is checked before anything starts.

# at_least WANTED HAVE: compares major and minor numbers
at_least() {
    awk -v wanted="$1" -v have="$2" 'BEGIN {
        split(wanted, w, "."); split(have, h, ".")
        exit !(h[1] + 0 > w[1] + 0 || (h[1] + 0 == w[1] + 0 && h[2] + 0 >= w[2] + 0))
    }'
}

# jdk_version HOME: its feature version, such as 25; nothing when there is no compiler (a mere runtime can't build)
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
    fi
}

# One folder a line: the usual places, or those in ZHANQUN_JAVA_PATHS (separated by colons), which replaces them.
jdk_places() {
    if [ -n "${ZHANQUN_JAVA_PATHS+set}" ]; then
        printf '%s\n' "$ZHANQUN_JAVA_PATHS" | tr ':' '\n'
    else
        for _place in /usr/lib/jvm/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* /opt/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home; do
            printf '%s\n' "$_place"
        done
    fi
    if command -v java >/dev/null; then
        java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
    fi
}

# Exports JAVA_HOME.
need_jdk() {
    _version=$(jdk_version "${JAVA_HOME:-/nowhere}")
    if [ -n "$_version" ] && [ "$_version" -ge 25 ]; then
        export JAVA_HOME
        return
    fi
    _too_old=
    [ -z "$_version" ] || _too_old="  $JAVA_HOME: $_version (JAVA_HOME)"
    _found=
    while read -r _place; do
        _version=$(jdk_version "$_place")
        [ -n "$_version" ] || continue
        if [ "$_version" -ge 25 ]; then
            _found=$_place
            break
        fi
        _too_old="$_too_old
  $_place: $_version"
    done <<PLACES
$(jdk_places)
PLACES
    if [ -n "$_found" ]; then
        JAVA_HOME=$_found
        export JAVA_HOME
        return
    fi
    complain "没有找到 JDK 25。请从 https://adoptium.net 或操作系统的软件源安装，然后设置 JAVA_HOME。
No JDK 25 found. Install one (for instance from https://adoptium.net) and set JAVA_HOME to it."
    [ -z "$_too_old" ] || complain "版本过低 / too old:
$_too_old"
    exit 1
}

# Sets maven_version.
need_maven() {
    command -v mvn >/dev/null ||
        fail "没有找到 Maven（mvn）。请安装 Maven 3.8 或更新版本。
Maven (mvn) not found. Install Maven 3.8 or newer, for instance from https://maven.apache.org."
    maven_version=$(mvn -version 2>&1 | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    [ -n "$maven_version" ] || fail "“mvn -version”没有报告版本 / 'mvn -version' does not tell a version: $(mvn -version 2>&1 | tail -n 3)"
    at_least 3.8 "$maven_version" ||
        fail "Maven 版本过低：$maven_version，需要 3.8 或更新版本。
Maven $maven_version is too old; 3.8 or newer is needed."
}

need_node() {
    command -v node >/dev/null ||
        fail "没有找到 Node.js（node）。请安装 Node.js 20 或更新版本。
Node.js (node) not found. Install Node.js 20 or newer, for instance from https://nodejs.org."
    _version=$(node --version 2>/dev/null | sed 's/^v//')
    at_least 20 "${_version:-0}" ||
        fail "Node.js 版本过低：${_version:-?}，需要 20 或更新版本。
Node.js ${_version:-?} is too old; 20 or newer is needed."
    command -v npm >/dev/null ||
        fail "没有找到 npm。它通常随 Node.js 安装；在 Debian 上是软件包 npm。
npm not found. It usually comes with Node.js; on Debian it is the package npm."
}

need_tools() {
    need_jdk
    need_node
    need_maven
}
