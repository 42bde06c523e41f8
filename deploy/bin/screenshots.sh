#!/bin/sh
# Makes the README's pictures anew, from the demo province in a real browser: docs/images/*.png
set -eu
cd "$(dirname "$0")/../.."
exec ./zhanqun test -pl deploy/standalone -am -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false \
    -Dzhanqun.skip-mysql-apps=true "-Dzhanqun.screenshots=$PWD/docs/images"
