# shellcheck shell=sh
# The data folder: one command at a time may use it, and only what the platform put there is ever deleted.

# ours PID: is it alive, and one of the processes that this command starts? A number alone may belong to a stranger by now.
ours() {
    kill -0 "$1" 2>/dev/null || return 1
    if [ -r "/proc/$1/cmdline" ]; then
        _command=$(tr '\0' ' ' <"/proc/$1/cmdline")
    else
        _command=$(ps -o args= -p "$1" 2>/dev/null)
    fi
    case $_command in
        *zhanqun* | *quarkus* | *keycloak* | *maven*) return 0 ;;
    esac
    return 1
}

# refuse_foreign_folder DIR: what is in it must be ours, or --reset might one day delete somebody's pictures
refuse_foreign_folder() {
    [ ! -f "$1/identity-secret" ] && [ ! -f "$1/zhanqun.mv.db" ] || return 0
    for _file in "$1"/* "$1"/.[!.]*; do
        case ${_file##*/} in zhanqun.lock | lost+found | .DS_Store) continue ;; esac
        [ ! -e "$_file" ] || fail "目录 $1 中有不属于本平台的文件，请用 --data 另选一个空目录。
That folder holds files which are not the platform's; choose an empty one with --data."
    done
}

# claim_folder DIR: from now on it is recognised as ours; sets identity_secret
claim_folder() {
    { identity_secret=$(secret "$1/identity-secret") && mkdir -p "$1/logs" && (umask 077 && mkdir -p "$1/realm"); } ||
        fail "数据目录不可写 / can't write to the data folder: $1"
}

# lock_folder DIR: the lock holds this command's pid, and on further lines those of the servers it started
lock_folder() {
    mkdir -p "$1" || fail "无法建立数据目录 / can't create the data folder: $1"
    [ -w "$1" ] || fail "数据目录不可写 / the data folder is not writable: $1"
    lock=$1/zhanqun.lock
    # With noclobber the file is created only when there is none, in one step.
    if ! (set -C && echo $$ >"$lock") 2>/dev/null; then
        while read -r _pid; do
            case $_pid in '' | *[!0-9]*) continue ;; esac
            if ours "$_pid"; then
                lock=
                fail "数据目录 $1 正被另一进程使用（pid $_pid）。请先结束它，或用 --data 另选目录。
Another process (pid $_pid) holds the data folder. End it first, or choose another folder with --data."
            fi
        done <"$lock"
        rm -f "$lock"
        (set -C && echo $$ >"$lock") 2>/dev/null ||
            fail "无法锁定数据目录 / can't lock the data folder: $1"
    fi
}

unlock_folder() {
    [ -z "${lock:-}" ] || rm -f "$lock"
    lock=
}

# need_assent ASSENT: ASSENT is "yes" when it was given beforehand; otherwise there must be somebody to ask
need_assent() {
    [ "$1" = yes ] || [ -t 0 ] || fail "没有终端可供确认，未删除任何数据；如确需删除请加 --yes。
There is no terminal to ask at; nothing was deleted. Add --yes to delete without asking."
}

# reset_folder DIR ASSENT
reset_folder() {
    if [ "$2" != yes ]; then
        say "将删除 $1 中本平台的全部数据：网站、信息、图片、账号、日志。
All data of the platform in that folder will be deleted: sites, articles, pictures, accounts, logs."
        printf '确认请输入 yes / type yes to confirm: '
        read -r _answer || _answer=
        [ "$_answer" = yes ] || fail "未删除任何数据 / nothing was deleted."
    fi
    for _own in zhanqun.mv.db zhanqun.trace.db keycloak logs media identity-secret realm; do
        rm -rf "${1:?}/$_own" || fail "无法删除 / can't delete: $1/$_own"
    done
    say "数据已清空 / the data is deleted."
}

# A random word of 32 characters, none of which means anything to a shell or an option parser.
random_word() {
    node -p 'require("node:crypto").randomBytes(16).toString("hex")'
}

# secret FILE: what it holds; made up when there is none
secret() {
    if [ ! -s "$1" ]; then
        (umask 077 && random_word >"$1.new" && mv "$1.new" "$1") || return 1
    fi
    cat "$1"
}
