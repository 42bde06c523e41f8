# shellcheck shell=sh
# Builds what changed since the last time.

# sources [CONDITION...]: every file that the standalone application is made of and that meets the find conditions
sources() {
    (
        cd "$here" || exit
        for _place in pom.xml */pom.xml */src deploy/standalone/pom.xml deploy/standalone/src \
            tenant-admin/package*.json tenant-admin/.npmrc tenant-admin/*.mjs; do
            [ ! -e "$_place" ] || find "$_place" -type f "$@"
        done | LC_ALL=C sort
    )
}

# build_step PID TEXT: waits for a Maven of ours that writes to build.log
build_step() {
    track "$1"
    wait_visibly "$1" "$2"
    _status=$?
    untrack "$1"
    [ "$_status" -ne 0 ] || return 0
    complain "构建失败 / the build failed:"
    show_end "$cache/build.log"
    exit 1
}

# build_platform: leaves the application in deploy/standalone/target/quarkus-app and sets jar
build_platform() {
    jar=$here/deploy/standalone/target/quarkus-app/quarkus-run.jar
    if [ "${ZHANQUN_SKIP_BUILD:-}" = true ]; then
        [ -f "$jar" ] || fail "ZHANQUN_SKIP_BUILD=true，但平台尚未构建 / ZHANQUN_SKIP_BUILD=true, but the platform is not built: $jar"
        return
    fi
    _stamp=$cache/build.stamp
    _files=$cache/build.files
    mkdir -p "$cache" || exit
    sources >"$_files.new"
    _clean=
    if [ -f "$jar" ] && [ -f "$_stamp" ] && [ -f "$_files" ]; then
        if cmp -s "$_files" "$_files.new" && [ -z "$(sources -newer "$_stamp")" ]; then
            rm -f "$_files.new"
            return
        fi
        # Maven never removes what a deleted file was compiled or copied to.
        [ -z "$(LC_ALL=C comm -23 "$_files" "$_files.new")" ] || _clean=clean
    fi
    rm -f "$_stamp"
    # As old as the beginning of the build, so that what changes while it runs is built the next time.
    : >"$_stamp.new"
    # shellcheck disable=SC2086 # $_clean is one word or none
    (cd "$here" && exec mvn -q -B -DskipTests -Dspotless.check.skip=true -Dzhanqun.skip-mysql-apps=true -pl deploy/standalone -am $_clean package) \
        >"$cache/build.log" 2>&1 </dev/null &
    build_step $! "正在构建 / building"
    [ -f "$jar" ] || fail "构建没有产生 / the build did not make: $jar"
    mv "$_files.new" "$_files" && mv "$_stamp.new" "$_stamp"
}
