# shellcheck shell=sh
# The identity server: the real Keycloak, fetched by Maven, with a realm of ours.

keycloak_version=26.7.3
keycloak_home=$cache/keycloak-$keycloak_version
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

# fetch_keycloak: unpacked and set up aside, then renamed, so that a half-done one is never used
fetch_keycloak() {
    [ ! -d "$keycloak_home" ] || return 0
    _aside=$cache/keycloak.$$
    trap 'rm -rf "$_aside"' EXIT
    mkdir -p "$_aside" && cd "$_aside" &&
        in_turn mvn -q -B "$dependency_plugin:unpack" \
            "-Dartifact=org.keycloak:keycloak-quarkus-dist:$keycloak_version:zip" "-DoutputDirectory=$_aside" &&
        cd "keycloak-$keycloak_version" && chmod +x bin/kc.sh &&
        # One server needs no cluster, and should not open its ports.
        in_turn bin/kc.sh build --db=dev-file --cache=local || return
    # Another command may have done the same meanwhile; its result is as good.
    [ -d "$keycloak_home" ] || mv "$_aside/keycloak-$keycloak_version" "$keycloak_home" || return
    cd "$here" && rm -rf "$_aside"
    trap - EXIT
}

# serve_keycloak DIR PORT: fetches Keycloak when need be and runs it until told to end; meant for a background job.
# In DIR are realm/zhanqun.json, to be imported if it is there, and keycloak/, the database.
serve_keycloak() {
    _dir=$1
    _port=$2
    # What the user has set for a Keycloak or a Java server of their own must not get in here.
    unset JAVA JAVA_OPTS JAVA_OPTS_APPEND JAVA_ADD_OPENS DEBUG DEBUG_PORT
    for _name in $(env | sed -n 's/^\(KC_[A-Z0-9_]*\)=.*/\1/p'); do
        unset "$_name"
    done
    fetch_keycloak || return
    mkdir -p "$_dir/keycloak" || return
    set -- start --optimized --http-enabled=true --http-host=127.0.0.1 \
        "--http-port=$_port" "--hostname=http://localhost:$_port" \
        "--db-url=jdbc:h2:file:$_dir/keycloak/keycloakdb;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0;TRACE_LEVEL_FILE=0"
    if [ -f "$_dir/realm/zhanqun.json" ]; then
        set -- "$@" -Dkeycloak.migration.action=import -Dkeycloak.migration.provider=singleFile \
            "-Dkeycloak.migration.file=$_dir/realm/zhanqun.json" -Dkeycloak.migration.strategy=IGNORE_EXISTING
    fi
    JAVA_OPTS_KC_HEAP='-Xms64m -Xmx384m'
    export JAVA_OPTS_KC_HEAP
    # On a small machine the public sites come first.
    in_turn nice -n 5 "$keycloak_home/bin/kc.sh" "$@"
}

# realm_address PORT: where it answers once the realm is there
realm_address() {
    printf 'http://127.0.0.1:%s/realms/zhanqun/.well-known/openid-configuration' "$1"
}
