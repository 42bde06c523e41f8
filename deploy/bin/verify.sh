# shellcheck shell=sh
# ./zhanqun verify: exported files against their signed list

# run_verify [ARGUMENT...]
run_verify() {
    need_node
    exec node "$here/deploy/bin/verify.mjs" "$@"
}
