# shellcheck shell=sh
# What live reload needs beyond a build.

# Quarkus' live reload wants a newer Maven than the rest of the build does.
live_maven_version=3.9.12

# fetch_live_maven: sets live_maven
fetch_live_maven() {
    live_maven=mvn
    ! at_least 3.9 "$maven_version" || return 0
    live_maven=$cache/apache-maven-$live_maven_version/bin/mvn
    [ ! -x "$live_maven" ] || return 0
    _aside=$cache/maven.$$
    mkdir -p "$_aside" || exit
    # Outside of the project's folder, or Maven would do it once for each module.
    (cd "$_aside" && exec mvn -q -B "$dependency_plugin:unpack" "-DoutputDirectory=$_aside" \
        "-Dartifact=org.apache.maven:apache-maven:$live_maven_version:zip:bin") >"$cache/build.log" 2>&1 </dev/null &
    build_step $! "正在下载 Maven $live_maven_version（实时重载所需）/ fetching it, for live reload"
    chmod +x "$_aside/apache-maven-$live_maven_version/bin/mvn" &&
        mv "$_aside/apache-maven-$live_maven_version" "$cache/" || exit
    rm -rf "$_aside"
}

# prepare_live: the modules below the standalone application go to the local repository, where Maven looks for them when it
# runs that one alone; told to run all, it would start each Quarkus application there is. From then on Quarkus reads the
# modules' sources from here.
prepare_live() {
    mkdir -p "$cache" || exit
    fetch_live_maven
    (cd "$here" && exec "$live_maven" -q -B -DskipTests -Dzhanqun.skip-mysql-apps=true -pl tenant-admin,site-renderer -am \
        install) >"$cache/build.log" 2>&1 </dev/null &
    build_step $! "正在构建 / building"
}

# exec_live: the application with live reload, in place of the calling shell
exec_live() {
    exec "$live_maven" -B -DskipTests -Ddebug=false -Dquarkus.devservices.enabled=false -Dquarkus.analytics.disabled=true \
        -f "$here/deploy/standalone" quarkus:dev
}
