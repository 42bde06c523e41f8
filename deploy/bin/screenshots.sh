#!/bin/sh
# Makes pictures anew, in a real browser:
#   screenshots.sh             the README's, from the demo province: docs/images/*.png
#   screenshots.sh pages DIR   every kind of public page at 390, 768 and 1440 pixels, light and dark, to be looked at
#   screenshots.sh references  what the pages of the style are compared with: themes/src/test/resources/appearance/*.png
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)

# from_the_demo WHICH FOLDER
from_the_demo() {
    exec "$here/zhanqun" test -pl deploy/standalone -am "-Dtest=Screenshots#$1" -Dsurefire.failIfNoSpecifiedTests=false \
        -Dzhanqun.skip-mysql-apps=true "-Dzhanqun.screenshots=$2"
}

case $#:${1-} in
    0:) from_the_demo ofTheReadme "$here/docs/images" ;;
    2:pages)
        mkdir -p "$2"
        from_the_demo ofEveryKindOfPage "$(cd "$2" && pwd)"
        ;;
    1:references)
        exec "$here/zhanqun" test -pl themes -Dtest=AppearanceTest -Dzhanqun.renew-references=true
        ;;
    *)
        sed -n '2,5s/^# //p' "$0" >&2
        exit 2
        ;;
esac
