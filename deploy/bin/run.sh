# shellcheck shell=sh
# ./zhanqun run and ./zhanqun dev

# run_platform HOW [OPTION...]: HOW is packaged or live
run_platform() {
    how=$1
    shift
    read_run_options "$@"
    [ "$reset" = no ] || need_assent "$assent"
    need_tools
    [ "$port" != "$keycloak_port" ] || fail "--port 与 --keycloak-port 不能相同 / they must differ: $port"
    need_free_port "$port" --port
    need_free_port "$keycloak_port" --keycloak-port
    refuse_foreign_folder "$data"
    lock_folder "$data"
    trap finish_run EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    data=$(cd "$data" && pwd -P) || exit 1
    lock=$data/zhanqun.lock
    [ "$reset" = no ] || reset_folder "$data" "$assent"
    claim_folder "$data"
    if [ "$how" = live ]; then prepare_live; else build_platform; fi
    prepare_realm

    say "正在启动平台与身份认证服务 / starting the platform and Keycloak ..."
    [ -d "$keycloak_home" ] || say "首次使用，需下载并配置 Keycloak（约 180 MB）；网站不必等它 / fetching Keycloak; the sites don't wait for it ..."
    start_app "$how"
    follow_with_keycloak >"$data/logs/keycloak.log" 2>&1 </dev/null &
    keycloak=$!
    track "$keycloak"
    watch
}

# On two cores both would start in twice the time: the public sites come first, and nobody can sign in without them anyway.
follow_with_keycloak() {
    fetch_keycloak || return
    in_turn node "$here/deploy/bin/await.mjs" "$app" "http://127.0.0.1:$port/q/health/live" admin.localhost || return
    serve_keycloak "$data" "$keycloak_port"
}

read_run_options() {
    port=8080
    keycloak_port=8180
    data=$here/data
    demo=true
    reset=no
    assent=no
    while [ $# -gt 0 ]; do
        case $1 in
            --port | --keycloak-port | --data)
                if [ $# -lt 2 ] || [ -z "$2" ]; then
                    complain "$1 缺少值 / $1 needs a value."
                    exit 2
                fi
                ;;
        esac
        case $1 in
            --port) need_port_number "$1" "$2" && port=$2 && shift ;;
            --keycloak-port) need_port_number "$1" "$2" && keycloak_port=$2 && shift ;;
            --data) data=$2 && shift ;;
            --no-demo) demo=false ;;
            --reset) reset=yes ;;
            --yes) assent=yes ;;
            *)
                complain "没有“$1”这个选项，见 ./zhanqun help / there is no option '$1'; see ./zhanqun help."
                exit 2
                ;;
        esac
        shift
    done
    # A name that begins with a dash would be taken for an option further on.
    case $data in /*) ;; *) data=$PWD/$data ;; esac
}

# watch: tells what becomes ready, and what breaks, until the application ends
watch() {
    await_http "$app" "http://127.0.0.1:$port/q/health/ready" admin.localhost &
    app_starting=$!
    await_http "$keycloak" "$(realm_address "$keycloak_port")" &
    keycloak_starting=$!
    while kill -0 "$app" 2>/dev/null; do
        if [ -n "$app_starting" ]; then
            if ! kill -0 "$app_starting" 2>/dev/null; then
                wait "$app_starting" && app_starting= && show_addresses
            fi
        elif [ -n "$keycloak_starting" ]; then
            if ! kill -0 "$keycloak_starting" 2>/dev/null; then
                if wait "$keycloak_starting"; then
                    keycloak_is_up
                else
                    keycloak_is_down
                fi
                keycloak_starting=
            fi
        elif [ -n "$keycloak" ] && ! kill -0 "$keycloak" 2>/dev/null; then
            keycloak_is_down
        fi
        sleep 0.5
    done
    wait "$app"
    _status=$?
    untrack "$app"
    stop_relay
    complain "平台意外结束（状态 $_status）/ the platform has ended unexpectedly (status $_status):"
    show_end "$data/logs/zhanqun.log"
    exit 1
}

show_addresses() {
    say "
网站已可访问 / the sites are up:
  省门户 province portal   http://hunan.localhost:$port/"
    if [ "$demo" = true ]; then
        say "  市门户 a city portal     http://changsha.localhost:$port/
  县门户 a county portal   http://changshaxian.localhost:$port/
  部门网站 a department    http://changsha-jyj.localhost:$port/"
    fi
    say "  工作台 workbench         http://admin.localhost:$port/
  数据与日志 data, logs    $data"
    if [ "$demo" = true ]; then
        say "演示账号，密码为“用户名-demo”/ demo accounts, password = user name + -demo:
  province（省级管理员）  city-changsha（市级监管员）
  web-changshaxian（网站管理员）  edit-changshaxian（网站编辑）"
    fi
    [ -z "$keycloak_starting" ] || ! kill -0 "$keycloak_starting" 2>/dev/null ||
        say "工作台稍后即可登录 ... / signing in will be possible in a moment ..."
}

keycloak_is_up() {
    if [ ! -f "$data/realm/imported" ]; then
        if [ "$demo" = false ]; then
            say "省级管理员 / provincial administrator: province
一次性密码，只显示这一次 / one-time password, shown only now: $(cat "$data/realm/first-password")"
        fi
        : >"$data/realm/imported"
        # Both hold secrets that Keycloak keeps now.
        rm -f "$data/realm/zhanqun.json" "$data/realm/first-password"
    elif ! OPERATIONS_SECRET=$operations_secret node "$here/deploy/keycloak/address.mjs" \
        "http://localhost:$keycloak_port" "$admin_url"; then
        complain "无法告知 Keycloak 工作台的地址，登录后可能无法返回 / could not tell Keycloak the workbench's address; signing in may fail."
    fi
    say "工作台现在可以登录 / signing in is possible now: http://admin.localhost:$port/
按 Ctrl-C 结束 / Ctrl-C ends it."
}

keycloak_is_down() {
    wait "$keycloak"
    untrack "$keycloak"
    keycloak=
    complain "无法登录：Keycloak 未能运行；网站不受影响 / sign-in is not possible: Keycloak is not running; the sites go on."
    show_end "$data/logs/keycloak.log"
}

finish_run() {
    _result=$?
    trap '' INT TERM HUP
    [ -z "$children" ] || say "
正在结束 / stopping ..."
    stop_children
    stop_relay
    unlock_folder
    exit "$_result"
}
