#!/bin/sh
# Runs the mysqld that deploy/mysql/fetch.sh unpacked into ZHANQUN_MYSQL_ROOT, with the C library that came along.
root=$ZHANQUN_MYSQL_ROOT
libraries=$root/usr/lib/x86_64-linux-gnu
# --no-defaults is heeded only as the first argument.
first=$1
shift
exec "$root/usr/lib64/ld-linux-x86-64.so.2" --library-path "$libraries:$libraries/mysql/private" \
    "$root/usr/sbin/mysqld" "$first" "--basedir=$root/usr" "--lc-messages-dir=$root/usr/share/mysql" "$@"
