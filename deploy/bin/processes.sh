# shellcheck shell=sh
# The processes that this command starts. It ends those, by their numbers, and no others.

children=

# track PID: to be ended with us
track() {
    children="$1 $children"
    [ -z "${lock:-}" ] || echo "$1" >>"$lock"
}

# untrack PID: it has ended
untrack() {
    _remaining=
    for _pid in $children; do
        [ "$_pid" = "$1" ] || _remaining="$_remaining $_pid"
    done
    children=$_remaining
}

# stop_children: asks all to end, waits, and after half a minute insists
stop_children() {
    for _pid in $children; do
        kill -TERM "$_pid" 2>/dev/null
    done
    _waited=0
    for _pid in $children; do
        while kill -0 "$_pid" 2>/dev/null; do
            if [ "$_waited" -ge 150 ]; then
                insist "$_pid"
                break
            fi
            sleep 0.2
            _waited=$((_waited + 1))
        done
        wait "$_pid" 2>/dev/null
    done
    children=
}

# insist PID: ends it and all that came of it. A shell that is killed would leave what it waits for behind.
insist() {
    _below=" $1 "
    _found=$1
    while [ -n "$_found" ]; do
        _found=$(ps -A -o pid= -o ppid= | awk -v below="$_below" 'index(below, " " $2 " ") && !index(below, " " $1 " ") { print $1 }')
        for _one in $_found; do
            _below="$_below$_one "
        done
    done
    # shellcheck disable=SC2086 # several numbers
    kill -KILL $_below 2>/dev/null
}

# in_turn COMMAND...: runs it in such a way that a background job told to end takes the command along. A shell that waits
# for a command in the foreground would end alone.
in_turn() {
    "$@" &
    _step=$!
    trap 'kill -TERM "$_step" 2>/dev/null; wait "$_step"; exit 143' TERM INT HUP
    wait "$_step"
    _status=$?
    trap - TERM INT HUP
    return "$_status"
}
