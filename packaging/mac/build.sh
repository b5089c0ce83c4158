#!/usr/bin/env bash
# Makes the package for macOS into target/packages: a .dmg with its own Java and an AOT cache. Needs a JDK 25, Maven and Xcode's command
# line tools. Not signed: that takes the owner's certificate. It has to run on a Mac, and has not been run by those who wrote it.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
. "$ROOT/packaging/shared/image.sh"

[ "$(uname -s)" = Darwin ] || refuse 'makes the package for macOS, and runs on macOS only'
missing=()
for tool in mvn unzip zip sips iconutil hdiutil; do command -v "$tool" >/dev/null || missing+=("$tool"); done
[ ${#missing[@]} -eq 0 ] || refuse "needs ${missing[*]}: mvn comes with 'brew install maven', the others with 'xcode-select --install'"
find_jdk
find_stamp

say 'the program'
mvn -f "$ROOT/pom.xml" -B -ntp -q -DskipTests package
VERSION=$(cd "$ROOT/target/app" && ls resolver-desk-*.jar | sed -E 's/^resolver-desk-(.*)\.jar$/\1/')
NAME=$(product name)
COMMAND=$NAME
out=$ROOT/target/packages
rm -rf "$out"
mkdir -p "$out"

say 'its icon'
icons=$WORK/icon.iconset
mkdir "$icons"
for size in 16 32 128 256 512; do
  sips -z $size $size "$ROOT/icons/resolver-desk-1024.png" --out "$icons/icon_${size}x$size.png" >/dev/null
  sips -z $((size * 2)) $((size * 2)) "$ROOT/icons/resolver-desk-1024.png" --out "$icons/icon_${size}x$size@2x.png" >/dev/null
done
iconutil -c icns "$icons" -o "$WORK/icon.icns"

say 'its Java'
make_runtime "$WORK/runtime" macos
copy_jars "$WORK/jars"
# macOS takes no version that begins with a zero.
APP_VERSION=$VERSION
case "$VERSION" in 0.*) VERSION=1.${VERSION#0.} ;; esac
make_app_image "$WORK/image" --name "$NAME" --icon "$WORK/icon.icns" --mac-package-identifier org.resolverdesk.app
image=$WORK/image/$NAME.app
set_times "$image"

# The cache is good in the place where it was trained: the folder that the user is shown to drop the program into.
place=/Applications/$NAME.app
if [ -e "$place" ]; then
  say "no AOT cache: $place is there already, and isn't this one's to replace"
else
  ditto "$image" "$place"
  app=$place/Contents/app notes=$WORK/training.aotconf
  JAVA_TOOL_OPTIONS="-XX:AOTMode=record -XX:AOTConfiguration=$notes" "$place/Contents/MacOS/$NAME" --self-test >/dev/null
  JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$notes -XX:AOTCache=$app/$COMMAND.aot" "$place/Contents/MacOS/$NAME"
  cp -p "$app/$COMMAND.aot" "$image/Contents/app/"
  rm -rf "$place"
  name_cache "$image/Contents/app/$COMMAND.cfg"
  set_times "$image"
fi

say 'the .dmg'
"$JDK/bin/jpackage" --type dmg --app-image "$image" --name "$NAME" --app-version "$VERSION" --dest "$out"
mv "$out"/*.dmg "$out/resolver-desk-$APP_VERSION-$(uname -m).dmg"
ls -l "$out"
