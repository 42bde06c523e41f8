# shellcheck shell=sh
# ./zhanqun test: all tests, against a real MySQL, a real Keycloak and a real Chromium

# Lines of Maven that show how far it is, and what goes wrong.
shown_of_maven='^\[INFO\] Building [^j]|^\[(INFO|WARNING|ERROR)\] Tests run: .* in |^\[ERROR\] (?!\[|->|To see|Re-run|For more|See |After|  mvn|$)'

# run_tests [MAVEN ARGUMENT...]
run_tests() {
    need_tools
    mkdir -p "$cache" || exit 1
    work=$(mktemp -d "${TMPDIR:-/tmp}/zhanqun-test.XXXXXX") || exit 1
    missing=$work/missing
    : >"$missing"
    trap finish_tests EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    # shellcheck disable=SC2046 # three words
    set -- $(free_ports 3) "$@"
    [ $# -ge 3 ] || exit 1
    mysql_port=$1
    keycloak_port=$2
    ZHANQUN_TEST_PORT=$3
    export ZHANQUN_TEST_PORT
    shift 3

    find_chromium
    find_nginx
    start_test_mysql
    start_test_keycloak
    await_test_servers
    run_maven "$@"
    _maven=$?
    node "$here/deploy/bin/test-summary.mjs" "$here" "$missing" "$_maven" "$cache/test.log"
    exit
}

# is_missing WHAT HOW: said now, and again at the end
is_missing() {
    printf '%s\n' "$1 — $2" >>"$missing"
    complain "缺少 / missing: $1 — $2"
}

find_chromium() {
    for _name in "${ZHANQUN_TEST_CHROMIUM:-chromium}" chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if ZHANQUN_TEST_CHROMIUM=$(command -v "$_name"); then
            export ZHANQUN_TEST_CHROMIUM
            return
        fi
    done
    unset ZHANQUN_TEST_CHROMIUM
    is_missing Chromium "浏览器测试将跳过；请安装 chromium / browser tests will be skipped; install chromium"
}

# Debian keeps it where only administrators look.
find_nginx() {
    for _name in "${ZHANQUN_TEST_NGINX:-nginx}" /usr/sbin/nginx /usr/local/sbin/nginx; do
        if ZHANQUN_TEST_NGINX=$(command -v "$_name"); then
            export ZHANQUN_TEST_NGINX
            return
        fi
    done
    unset ZHANQUN_TEST_NGINX
    is_missing nginx "静态导出的测试将跳过；在 Debian 上请安装 nginx-light / tests of the static export will be skipped; on Debian install nginx-light"
}

start_test_mysql() {
    mysql=
    if ! find_mysqld; then
        is_missing "MySQL 8.4+" "MySQL 测试将跳过；在 Debian 上可运行 deploy/mysql/fetch.sh .cache/mysql，或设置 ZHANQUN_MYSQLD / MySQL tests will be skipped; see there"
        return
    fi
    mkdir "$work/mysql"
    serve_mysql "$work/mysql" "$mysql_port" >"$cache/test-mysql.log" 2>&1 </dev/null &
    mysql=$!
    track "$mysql"
}

start_test_keycloak() {
    mkdir "$work/realm"
    ZHANQUN_TEST_KEYCLOAK_SECRET=$(random_word)
    export ZHANQUN_TEST_KEYCLOAK_SECRET
    node "$here/deploy/keycloak/realm.mjs" --admin-url "http://admin.localhost:$ZHANQUN_TEST_PORT" --demo \
        --data "$here/deploy/standalone/src/main/resources/demo" --secret "$ZHANQUN_TEST_KEYCLOAK_SECRET" \
        --operations-secret "$(random_word)" --out "$work/realm/zhanqun.json" || exit 1
    serve_keycloak "$work" "$keycloak_port" >"$cache/test-keycloak.log" 2>&1 </dev/null &
    keycloak=$!
    track "$keycloak"
}

await_test_servers() {
    if [ -n "$mysql" ]; then
        await_http "$mysql" "tcp://127.0.0.1:$mysql_port" &
        if wait_visibly $! "正在启动 MySQL / starting MySQL"; then
            ZHANQUN_TEST_MYSQL=127.0.0.1:$mysql_port
            export ZHANQUN_TEST_MYSQL
        else
            is_missing MySQL "未能启动 / it did not start"
            show_end "$cache/test-mysql.log"
        fi
    fi
    await_http "$keycloak" "$(realm_address "$keycloak_port")" &
    if wait_visibly $! "正在启动 Keycloak / starting Keycloak"; then
        ZHANQUN_TEST_KEYCLOAK=http://localhost:$keycloak_port
        export ZHANQUN_TEST_KEYCLOAK
    else
        is_missing Keycloak "未能启动，登录测试将跳过 / it did not start; sign-in tests will be skipped"
        show_end "$cache/test-keycloak.log"
        unset ZHANQUN_TEST_KEYCLOAK_SECRET
    fi
}

# run_maven [ARGUMENT...]: its exit status
run_maven() {
    # The summary must not count the reports of an earlier run.
    find "$here" -name node_modules -prune -o -path '*/target/*-reports*/TEST-*.xml' -type f -exec rm -f {} +
    rm -f "$cache/test.log"
    mkfifo -m 600 "$work/pipe" || return
    node "$here/deploy/bin/relay.mjs" "$cache/test.log" "$shown_of_maven" <"$work/pipe" &
    _relay=$!
    # A module that fails does not hide how the others fare.
    (cd "$here" && exec mvn -B --fail-at-end verify "$@") >"$work/pipe" 2>&1 </dev/null &
    _maven=$!
    track "$_maven"
    wait "$_maven"
    _status=$?
    untrack "$_maven"
    wait "$_relay"
    return "$_status"
}

finish_tests() {
    _result=$?
    trap '' INT TERM HUP
    stop_children
    rm -rf "$work"
    exit "$_result"
}
