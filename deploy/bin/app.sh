# shellcheck shell=sh
# The standalone application: both apps in one process on the embedded database.

# Lines of the application that are for whoever watches the terminal: its progress, and errors.
shown_of_app='^» |^ERROR|^\d{4}-\S+ \S+ ERROR '

# start_app HOW: packaged or live; sets app. Reads data, port, keycloak_port and demo of run.sh.
start_app() {
    _log=$data/logs/zhanqun.log
    [ ! -f "$_log" ] || mv -f "$_log" "$_log.1"
    _pipe=$data/logs/zhanqun.pipe
    rm -f "$_pipe"
    mkfifo -m 600 "$_pipe" || fail "无法建立管道 / can't make the pipe: $_pipe"
    node "$here/deploy/bin/relay.mjs" "$_log" "$shown_of_app" <"$_pipe" &
    relay=$!
    (
        QUARKUS_HTTP_PORT=$port
        # The demo's passwords are public: it must not be reachable from other machines.
        QUARKUS_HTTP_HOST=127.0.0.1
        ZHANQUN_DATA=$data
        ZHANQUN_DEMO=$demo
        ZHANQUN_IDENTITY_URL=http://localhost:$keycloak_port
        ZHANQUN_IDENTITY_SECRET=$identity_secret
        export QUARKUS_HTTP_PORT QUARKUS_HTTP_HOST ZHANQUN_DATA ZHANQUN_DEMO ZHANQUN_IDENTITY_URL ZHANQUN_IDENTITY_SECRET
        cd "$here" || exit
        if [ "$1" = live ]; then
            exec_live
        fi
        exec "$JAVA_HOME/bin/java" -Xmx512m -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
            --enable-native-access=ALL-UNNAMED -jar "$jar"
    ) >"$_pipe" 2>&1 </dev/null &
    app=$!
    track "$app"
}

# The relay ends by itself once the application has; a descendant that outlived it must not hold us up.
stop_relay() {
    [ -n "${relay:-}" ] || return 0
    _waited=0
    while kill -0 "$relay" 2>/dev/null && [ "$_waited" -lt 25 ]; do
        sleep 0.2
        _waited=$((_waited + 1))
    done
    kill -KILL "$relay" 2>/dev/null
    wait "$relay" 2>/dev/null
    rm -f "$data/logs/zhanqun.pipe"
    relay=
}
