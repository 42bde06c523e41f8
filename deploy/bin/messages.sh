# shellcheck shell=sh
# What people see: Chinese first, then English.

say() {
    printf '%s\n' "$*"
}

complain() {
    printf '%s\n' "$*" >&2
}

fail() {
    complain "$@"
    exit 1
}

# show_end LOG: the end of a log, and where it lies
show_end() {
    [ -s "$1" ] || return 0
    tail -n 25 "$1" | sed 's/^/    /' >&2
    complain "完整日志 / whole log: $1"
}

# wait_visibly PID TEXT: waits for a child of ours, counting the seconds; its exit status
wait_visibly() {
    _began=$(date +%s)
    _said=0
    if [ ! -t 1 ]; then
        say "$2 ..."
    fi
    while kill -0 "$1" 2>/dev/null; do
        _seconds=$(($(date +%s) - _began))
        if [ -t 1 ]; then
            printf '\r%s ... %s s ' "$2" "$_seconds"
        elif [ "$((_seconds - _said))" -ge 20 ]; then
            say "$2 ... $_seconds s"
            _said=$_seconds
        fi
        # Short at first, so that a quick step does not cost a second.
        if [ "$_seconds" -lt 1 ]; then sleep 0.2; else sleep 1; fi
    done
    if [ -t 1 ]; then
        printf '\n'
    fi
    wait "$1"
}
