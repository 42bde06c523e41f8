# shellcheck shell=sh
# ./zhanqun bench: measures how fast the platform is, beside its peers on the same machine. The scenarios are in deploy/bench.

# run_bench [OPTION|SCENARIO...]
run_bench() {
    ZHANQUN_HOME=$here
    ZHANQUN_BENCH_ARGUMENTS=$*
    export ZHANQUN_HOME ZHANQUN_BENCH_ARGUMENTS
    read_bench_options "$@"
    if [ "$list" = yes ]; then
        need_node
        exec node "$here/deploy/bench/list.mjs"
    fi
    need_tools
    # Before anything is built, which takes a minute.
    # shellcheck disable=SC2086 # several names
    needs=$(node "$here/deploy/bench/list.mjs" check $names) || exit
    [ -r /proc/self/status ] || fail "测量需要 Linux / measuring needs Linux."
    build_platform
    case $needs in *mysql*) build_mysql_apps ;; esac
    mkdir -p "$cache/bench" || exit
    # shellcheck disable=SC2086
    exec node "$here/deploy/bench/main.mjs" "$pairs" "$seconds" "$out" "$markdown" $names
}

read_bench_options() {
    pairs=5
    seconds=5
    out=$cache/bench/results.json
    markdown=
    list=no
    names=
    while [ $# -gt 0 ]; do
        case $1 in
            --pairs | --seconds | --out | --markdown)
                if [ $# -lt 2 ] || [ -z "$2" ]; then
                    complain "$1 缺少值 / $1 needs a value."
                    exit 2
                fi
                ;;
        esac
        case $1 in
            --pairs) need_count "$1" "$2" && pairs=$2 && shift ;;
            --seconds) need_count "$1" "$2" && seconds=$2 && shift ;;
            --out) out=$2 && shift ;;
            --markdown) markdown=$2 && shift ;;
            --list) list=yes ;;
            -*)
                complain "没有“$1”这个选项，见 ./zhanqun help / there is no option '$1'; see ./zhanqun help."
                exit 2
                ;;
            *[!a-z]*)
                complain "没有“$1”这个场景，见 ./zhanqun bench --list / there is no scenario '$1'; see ./zhanqun bench --list."
                exit 2
                ;;
            *) names="$names $1" ;;
        esac
        shift
    done
}

# need_count OPTION VALUE: from 1 to 999
need_count() {
    case $2 in
        '' | *[!0-9]* | 0* | ????*) ;;
        *) return 0 ;;
    esac
    complain "$1 的值应为 1 到 999 / $1 wants a number from 1 to 999: $2"
    exit 2
}

# build_mysql_apps: the workbench and the renderer as applications of their own
build_mysql_apps() {
    [ "${ZHANQUN_SKIP_BUILD:-}" != true ] || return 0
    _old=
    for _app in tenant-admin site-renderer; do
        _jar=$here/$_app/target/quarkus-app/quarkus-run.jar
        if [ ! -f "$_jar" ] || [ -n "$(sources -newer "$_jar")" ]; then
            _old=yes
        fi
    done
    [ -n "$_old" ] || return 0
    (cd "$here" && exec mvn -q -B -DskipTests -Dspotless.check.skip=true -pl tenant-admin,site-renderer -am package) \
        >"$cache/build.log" 2>&1 </dev/null &
    build_step $! "正在构建 MySQL 版应用 / building the applications on MySQL"
}
