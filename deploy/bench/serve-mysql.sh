#!/bin/sh
# serve-mysql.sh DIR PORT: a MySQL server for a measurement, until told to end. What DIR holds from an earlier run is kept.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) || exit 1
cache=$here/.cache
. "$here/deploy/bin/messages.sh"
. "$here/deploy/bin/processes.sh"
. "$here/deploy/bin/mysql.sh"

find_mysqld || fail "没有 MySQL，见 deploy/mysql/fetch.sh / there is no MySQL; see deploy/mysql/fetch.sh"
[ "$1" != --check ] || exit 0
serve_mysql "$1" "$2" --innodb-buffer-pool-size=1G --innodb-redo-log-capacity=1G --max-connections=200
