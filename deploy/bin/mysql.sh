# shellcheck shell=sh
# A MySQL server for tests and measurements: the machine's own, or the one that deploy/mysql/fetch.sh unpacks.

# find_mysqld: sets mysqld to the program that runs it; fails when there is none
find_mysqld() {
    for mysqld in "${ZHANQUN_MYSQLD:-}" "$(command -v mysqld)" /usr/sbin/mysqld /usr/local/mysql/bin/mysqld; do
        # MariaDB calls its server mysqld, too.
        if [ -n "$mysqld" ] && [ -x "$mysqld" ] &&
            "$mysqld" --version 2>/dev/null | grep -v MariaDB | grep -Eq 'Ver (8\.[4-9]|9|[1-9][0-9])'; then
            return
        fi
    done
    ZHANQUN_MYSQL_ROOT=$cache/mysql/root
    export ZHANQUN_MYSQL_ROOT
    mysqld=$here/deploy/mysql/unpacked-mysqld.sh
    [ -x "$ZHANQUN_MYSQL_ROOT/usr/sbin/mysqld" ]
}

# serve_mysql DIR PORT [OPTION...]: a server with the user root and no password, until told to end; meant for a background job.
# It is empty, unless DIR holds what an earlier one left.
serve_mysql() {
    _dir=$1
    _port=$2
    shift 2
    _options=$*
    set -- --no-defaults "--datadir=$_dir/data" --secure-file-priv=NULL --mysqlx=OFF
    # mysqld refuses to run as root unless told to.
    [ "$(id -u)" -ne 0 ] || set -- "$@" --user=root
    [ -d "$_dir/data" ] || in_turn "$mysqld" "$@" --initialize-insecure || return
    # Nothing here is worth keeping through a power cut.
    # shellcheck disable=SC2086 # options without spaces
    in_turn "$mysqld" "$@" --bind-address=127.0.0.1 "--port=$_port" "--socket=$_dir/mysql.sock" "--pid-file=$_dir/mysql.pid" \
        --skip-log-bin --performance-schema=OFF --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=OFF $_options
}
