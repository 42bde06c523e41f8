# shellcheck shell=sh
# Ports and addresses, through Node: it is needed anyway, while curl, ss and lsof may be missing.

need_port_number() {
    case $2 in
        '' | *[!0-9]* | ??????*) ;;
        *) [ "$2" -lt 1 ] || [ "$2" -gt 65535 ] || return 0 ;;
    esac
    complain "$1 的值应为 1 到 65535 之间的端口号 / $1 wants a port number from 1 to 65535: $2"
    exit 2
}

# need_free_port PORT OPTION: OPTION is how to choose another
need_free_port() {
    node "$here/deploy/bin/port.mjs" check "$1"
    case $? in
        0) return ;;
        3) complain "没有权限使用端口 $1，请用 $2 另选一个 / no permission to use port $1; choose another with $2." ;;
        *)
            complain "端口 $1 已被占用，请用 $2 另选一个 / port $1 is in use; choose another with $2."
            _holder=$(port_holder "$1")
            [ -z "$_holder" ] || complain "占用者 / held by: $_holder"
            ;;
    esac
    exit 1
}

port_holder() {
    if command -v lsof >/dev/null; then
        lsof -nP -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | awk 'NR == 2 { print $1 " (pid " $2 ")" }'
    elif command -v ss >/dev/null; then
        ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (pid \2)/p' | sed -n 1p
    fi
}

# free_ports N: N different ports that nobody uses, on one line
free_ports() {
    node "$here/deploy/bin/port.mjs" free "$1"
}

# await_http PID URL [HOST]: returns when URL answers 200; fails when process PID ends before
await_http() {
    node "$here/deploy/bin/await.mjs" "$@"
}
