#!/usr/bin/env bash
# Makes the packages for Linux into target/packages: a .deb, an .rpm and a portable .tar.gz, each with its own Java and an AOT cache
# that a run of the self-test has trained. Needs a JDK 25, Maven and the tools below; nothing of it needs root.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
WORK=$(mktemp -d)
display=
finish() { [ -z "$display" ] || kill "$display" 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT
. "$ROOT/packaging/shared/image.sh"

# A command and Debian's package of it.
tools=(mvn:maven unzip:unzip zip:zip fakeroot:fakeroot dpkg-deb:dpkg rpmbuild:rpm Xvfb:xvfb rsvg-convert:librsvg2-bin unshare:util-linux gcc:gcc)
missing=() packages=()
for tool in "${tools[@]}"; do
  command -v "${tool%:*}" >/dev/null || { missing+=("${tool%:*}"); packages+=("${tool#*:}"); }
done
# Libraries that the training run's window takes, the same way.
known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
for library in libgtk-3.so.0:libgtk-3-0 libXtst.so.6:libxtst6 libGL.so.1:libgl1 libXxf86vm.so.1:libxxf86vm1; do
  [[ $known == *"${library%:*} "* ]] || { missing+=("${library%:*}"); packages+=("${library#*:}"); }
done
[ -e /usr/include/stdlib.h ] || { missing+=(stdlib.h); packages+=(libc6-dev); }
[ ${#missing[@]} -eq 0 ] || refuse "needs ${missing[*]}; on Debian: apt-get install ${packages[*]}"
find_jdk
find_stamp

say 'the program'
mvn -f "$ROOT/pom.xml" -B -ntp -q -DskipTests package
VERSION=$(cd "$ROOT/target/app" && ls resolver-desk-*.jar | sed -E 's/^resolver-desk-(.*)\.jar$/\1/')
COMMAND=$(product command)
ID=$(product id)
case "$(uname -m)" in x86_64) deb_arch=amd64 ;; aarch64) deb_arch=arm64 ;; *) refuse "there is no JavaFX for $(uname -m)" ;; esac
out=$ROOT/target/packages
rm -rf "$out"
mkdir -p "$out"

say "its Java and its jars"
make_runtime "$WORK/runtime" linux "$ROOT/packaging/linux/runtime.txt"
copy_jars "$WORK/jars"
image=$WORK/image/$COMMAND
mkdir -p "$image/bin" "$image/lib/app"
mv "$WORK/runtime" "$image/lib/runtime"
mv "$WORK/jars" "$image/lib/app/mods"
mv "$WORK/files" "$image/lib/app/files"
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -s -Wl,--build-id=none -o "$image/lib/app/files/ahead.so" "$ROOT/packaging/linux/ahead.c"
# The name under which the program is among the processes.
cp "$image/lib/runtime/bin/java" "$image/lib/runtime/bin/$COMMAND"
lines "$ROOT/packaging/shared/options.txt" | sed 's|\$APPDIR|$app|; s|.*|  "&" \\|' >"$WORK/options"
sed -e "/^@OPTIONS@\$/{r $WORK/options" -e 'd}' "$ROOT/packaging/linux/start" >"$image/bin/$COMMAND"
chmod 755 "$image/bin/$COMMAND"
set_times "$image"

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$WORK/display" >/dev/null 2>&1 &
display=$!
for _ in $(seq 100); do [ -s "$WORK/display" ] && break; sleep 0.1; done
export DISPLAY=":$(head -n1 "$WORK/display")"
unset WAYLAND_DISPLAY
# In a file system of its own, where the program lies where the .deb and the .rpm put it.
place=/opt/$COMMAND
installed() {
  unshare ${ROOTLESS:+--user --map-root-user} --mount sh -c '
    mount -t tmpfs tmpfs /opt && mkdir "$1" && mount --bind "$0" "$1" && shift && exec "$@"' "$image" "$place" "$@"
}
# Has the program, seen at $1 by the launcher there, do the main job once by itself, and makes an AOT cache of the classes that it took
# and how it used them, where the launcher looks for it. $2 and the rest: a command that runs its arguments
# where the program lies at $1. The cache knows each jar by its whole path too: it is good in that place alone.
train() {
  local place=$1 app=$1/lib/app run=("${@:2}") notes=$WORK/training.aotconf
  say "training run for the AOT cache, as installed in $place"
  "${run[@]}" env JAVA_TOOL_OPTIONS="-XX:AOTMode=record -XX:AOTConfiguration=$notes" "$place/bin/$COMMAND" --self-test \
    >"$WORK/training.log" 2>&1 || { cat "$WORK/training.log" >&2; refuse 'the training run failed'; }
  "${run[@]}" env JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$notes -XX:AOTCache=$app/$COMMAND.aot" \
    "$place/bin/$COMMAND" >"$WORK/assembly.log" 2>&1 || { cat "$WORK/assembly.log" >&2; refuse 'the AOT cache could not be made'; }
}
[ "$(id -u)" = 0 ] || ROOTLESS=yes
train "$place" installed
set_times "$image"

say 'what belongs to a desktop'
share=$WORK/share
fill() { sed -e "s|@VERSION@|$VERSION|g" -e "s|@LICENCE@|$(product licence)|g" -e "s|@DATE@|$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)|g" \
  -e "s|@ID@|$ID|g" -e "s|@SUMMARY@|$(product summary)|g" -e "s|@HOMEPAGE@|$(product homepage)|g" -e "s|@VENDOR@|$(product vendor)|g" \
  -e "s|@MAINTAINER@|$(product maintainer)|g" -e "s|@ARCH@|$deb_arch|g" "$1"; }
mkdir -p "$share"/{applications,metainfo,man/man1,bash-completion/completions,zsh/site-functions,fish/vendor_completions.d,doc/"$COMMAND"}
fill "$ROOT/packaging/linux/resolver-desk.desktop" >"$share/applications/$ID.desktop"
fill "$ROOT/packaging/linux/metainfo.xml" >"$share/metainfo/$ID.metainfo.xml"
fill "$ROOT/packaging/linux/resolver-desk.1" | gzip -n9 >"$share/man/man1/$COMMAND.1.gz"
cp "$ROOT/packaging/linux/completion.bash" "$share/bash-completion/completions/$COMMAND"
cp "$ROOT/packaging/linux/completion.zsh" "$share/zsh/site-functions/_$COMMAND"
cp "$ROOT/packaging/linux/completion.fish" "$share/fish/vendor_completions.d/$COMMAND.fish"
fill "$ROOT/packaging/linux/copyright" >"$share/doc/$COMMAND/copyright"
cp "$ROOT/target/classes/org/resolverdesk/app/sbom.json" "$share/doc/$COMMAND/sbom.cdx.json"
cp -r "$ROOT/src/main/resources/org/resolverdesk/app/licences" "$share/doc/$COMMAND/"
for size in 16 22 24 32 48 64 128 256 512; do
  mkdir -p "$share/icons/hicolor/${size}x$size/apps"
  rsvg-convert -w $size -h $size "$ROOT/icons/resolver-desk.svg" -o "$share/icons/hicolor/${size}x$size/apps/$ID.png"
done
mkdir -p "$share/icons/hicolor/scalable/apps"
cp "$ROOT/icons/resolver-desk.svg" "$share/icons/hicolor/scalable/apps/$ID.svg"

say 'the portable .tar.gz'
# Its cache would be good in one place alone, and nobody knows which: bin/make-cache makes one there.
portable=$WORK/portable/$COMMAND-$VERSION
mkdir -p "$portable"
cp -a "$image/." "$portable/"
rm "$portable/lib/app/$COMMAND.aot"
cp "$ROOT/packaging/linux/make-cache" "$portable/bin/"
cp -r "$share" "$portable/share"
set_times "$portable"
tar -C "$WORK/portable" --sort=name --owner=0 --group=0 --numeric-owner -cf - "$COMMAND-$VERSION" \
  | gzip -n9 >"$out/$COMMAND-$VERSION-linux-$(uname -m).tar.gz"

say 'the .deb'
root=$WORK/root
mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share"
cp -a "$image" "$root/opt/$COMMAND"
cp -r "$share/." "$root/usr/share/"
ln -s "../../opt/$COMMAND/bin/$COMMAND" "$root/usr/bin/$COMMAND"
# Debian looks for zsh's completions in a folder of its own.
mkdir -p "$root/usr/share/zsh/vendor-completions"
mv "$root/usr/share/zsh/site-functions/_$COMMAND" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
find "$root" -type d -exec chmod 755 {} +
set_times "$root"
mkdir "$root/DEBIAN"
fill "$ROOT/packaging/linux/control" | sed "s|@SIZE@|$(du -sk --exclude=DEBIAN "$root" | cut -f1)|" >"$root/DEBIAN/control"
(cd "$root" && find usr opt -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
fakeroot dpkg-deb -Zxz -z7 --build "$root" "$out/${COMMAND}_${VERSION}_$deb_arch.deb" >/dev/null

say 'the .rpm'
rm -r "$root/DEBIAN"
mkdir -p "$root/usr/share/zsh/site-functions"
mv "$root/usr/share/zsh/vendor-completions/_$COMMAND" "$root/usr/share/zsh/site-functions/"
rmdir "$root/usr/share/zsh/vendor-completions"
set_times "$root"
fill "$ROOT/packaging/linux/resolver-desk.spec" >"$WORK/$COMMAND.spec"
rpmbuild -bb --quiet --define "_topdir $WORK/rpm" --define "_rpmdir $WORK/rpms" --define "stage $root" \
  --define '_build_id_links none' --define '__os_install_post %{nil}' --define '_binary_payload w3T0.xzdio' "$WORK/$COMMAND.spec"
find "$WORK/rpms" -name '*.rpm' -exec mv {} "$out/" \;

ls -l "$out"
