# shellcheck shell=sh
# The accounts that Keycloak begins with.

# prepare_realm: writes the realm file, unless it was imported before. Reads data, port and demo of run.sh, and corrects demo.
prepare_realm() {
    operations_secret=$(secret "$data/realm/operations-secret") || fail "无法写入密钥 / can't write the secret to: $data/realm"
    admin_url=http://admin.localhost:$port
    # A province is set up once; what it was set up as, it stays.
    if [ -s "$data/realm/demo" ]; then
        _asked=$demo
        demo=$(cat "$data/realm/demo")
        if [ "$_asked" = false ] && [ "$demo" = true ]; then
            say "该数据目录建于演示模式，--no-demo 不起作用；如需空的省份，请用 --reset 或另选 --data。
This data folder holds the demo, so --no-demo has no effect; use --reset or another --data for an empty province."
        fi
    else
        printf '%s\n' "$demo" >"$data/realm/demo"
    fi
    [ ! -f "$data/realm/imported" ] || return 0
    if [ "$demo" = true ]; then
        set -- --demo --data "$here/deploy/standalone/src/main/resources/demo"
    else
        # Kept until the import is known to have happened: an interrupted first start must not print a wrong one.
        set -- --no-demo --password "$(secret "$data/realm/first-password")"
    fi
    node "$here/deploy/keycloak/realm.mjs" --admin-url "$admin_url" --secret "$identity_secret" \
        --operations-secret "$operations_secret" --out "$data/realm/zhanqun.json" "$@" ||
        fail "无法生成账号域配置 / can't write the realm file."
}
