#!/usr/bin/env bash
# Tries the packages as their users do, on this machine: installs the .deb, uses it, upgrades an older one with it, swaps a jar, kills it,
# removes it, and looks that nothing is left; then the .tar.gz and the .rpm. Needs root, and a display: CI gives it a virtual one.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
cd "$ROOT"
deb=$(ls target/packages/resolver-desk_*.deb)
place=/opt/resolver-desk
work=$(mktemp -d)
program=
finish() {
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  ! dpkg -s resolver-desk >/dev/null 2>&1 || dpkg -r resolver-desk >/dev/null 2>&1 || true
  rm -rf "$work"
}

say() { printf '== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
# With a cache that turned itself off this doesn't start at all, instead of starting slowly without a word.
strictly() { JAVA_TOOL_OPTIONS="-XX:AOTMode=on" "$@" 2>&1; }
main_job() {
  timeout 120 env JAVA_TOOL_OPTIONS=-XX:AOTMode=on resolver-desk --self-test --started-at "$(date +%s%3N)" --json "$work/figures.json" \
    >"$work/main.log" 2>&1 || { cat "$work/main.log"; fail "$1"; }
  cat "$work/main.log" "$work/figures.json"
}

[ "$(id -u)" = 0 ] || fail 'this installs a package: it needs root'
! dpkg -s resolver-desk >/dev/null 2>&1 || fail 'resolver-desk is installed already: remove it first'
trap finish EXIT

# Starts the window on a home and waits until it is there; its process is $program then, and its window $window.
open_window() {
  "${@:2}" resolver-desk --home "$1" >"$work/window.log" 2>&1 &
  program=$!
  for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name '^Resolver Desk' 2>/dev/null | head -n1) && [ -n "$window" ] && return
    kill -0 "$program" 2>/dev/null || break
    sleep 0.1
  done
  cat "$work/window.log" >&2
  fail 'no window came up'
}
end_window() {
  kill "$program"
  wait "$program" || true
}
# Whether the journal of a home says this.
journal_says() { cat "$1"/data/journal.db* | grep -aqF "$2"; }
await() { for _ in $(seq 100); do "$@" && return; sleep 0.1; done; return 1; }
mkdir -p "$work/home/config"
home=$work/home

say 'an older version of the package, used: a profile, a setting, and a form that is left half-filled'
mkdir "$work/older"
dpkg-deb -R "$deb" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
echo 'gone in the next version' >"$work/older/opt/resolver-desk/lib/app/of-old"
dpkg-deb -Znone --build "$work/older" "$work/older.deb" >/dev/null
rm -r "$work/older"
dpkg -i "$work/older.deb"
echo '{"theme": "dark", "zoomPercent": 110}' >"$home/config/settings.json"
cat >"$home/config/profiles.json" <<'END'
{"profiles": [{"id": "kept", "name": "Kept", "dns": "http://127.0.0.1:9/", "vpc": "http://127.0.0.1:9/", "iam": "http://127.0.0.1:9/",
  "regions": ["region-1"], "signIn": {"kind": "token"}, "guard": "production", "readOnly": true, "colour": "red"}]}
END
open_window "$home"
xdotool windowfocus --sync "$window" key --delay 100 ctrl+n
sleep 1
xdotool type --delay 50 kept-across
await journal_says "$home" kept-across || fail 'the draft is not in the journal'
end_window

say 'upgraded'
before=$(find "$home" -type f -exec md5sum {} + | sort)
dpkg -i "$deb"
[ "$(find "$home" -type f -exec md5sum {} + | sort)" = "$before" ] || fail 'the upgrade touched what the user keeps'
[ ! -e "$place/lib/app/of-old" ] || fail 'the upgrade left a file of the older version'
dpkg -V resolver-desk
open_window "$home"
sleep 2
xdotool windowfocus --sync "$window" key --delay 100 End type --delay 50 -- -and-on
await journal_says "$home" kept-across-and-on || fail 'the form is not as the older version left it'
end_window
grep -q '"zoomPercent" *: *110' "$home/config/settings.json" || fail 'a setting is gone'
grep -q '"Kept"' "$home/config/profiles.json" || fail 'the profile is gone'

say 'the main job, from the installed place, with its cache'
main_job 'the installed program did not do its main job'
grep -qiE 'warning|exception' "$work/main.log" && fail 'a start says something that nobody should read'

say 'from its entry in the menu'
entry=/usr/share/applications/org.resolverdesk.ResolverDesk.desktop
desktop-file-validate "$entry"
appstreamcli validate --no-net /usr/share/metainfo/org.resolverdesk.ResolverDesk.metainfo.xml
exec_line=$(sed -n 's/^Exec=//p' "$entry")
[ "$exec_line" = resolver-desk ] || fail "the menu's entry starts $exec_line"
mkdir -p "$work/menu"
open_window "$work/menu" env JAVA_TOOL_OPTIONS=-XX:AOTMode=on
class=$(xprop -id "$window" WM_CLASS)
grep -q "\"$(sed -n 's/^StartupWMClass=//p' "$entry")\"" <<<"$class" || fail "the window's class is $class: a desktop would not know whose it is"

say 'its cache lies where it was made for, and what it needs for that is not handed on'
grep -q '/files/ahead\.so$' "/proc/$program/maps" || fail 'the start script preloads nothing'
grep -qE '^8000[0-9a-f]{5}-' "/proc/$program/maps" || fail 'the cache was moved to another address'
handed=$(LD_PRELOAD="$place/lib/app/files/ahead.so" sh -c 'env | grep LD_PRELOAD' || true)
[ -z "$handed" ] || fail "what the program starts would preload too: $handed"

say 'nothing is painted: the toolkit comes to rest, twenty seconds after the start'
rests() { grep -qs "toolkit's timer rests" "$work/menu/logs/resolver-desk.0.log"; }
for _ in $(seq 6); do await rests && break; done
rests || { cat "$work/menu/logs/resolver-desk.0.log"; fail "JavaFX's timer goes on"; }

say 'killed: nothing is left in the folder for temporary files'
kill -9 "$program"
wait "$program" 2>/dev/null || true
[ -z "$(find "${TMPDIR:-/tmp}" -newer "$work/older.deb" \( -name '*sqlite*' -o -name '*jna*' -o -name '+JXF*' \) -not -path "$work/*" 2>/dev/null)" ] \
  || fail 'a library or a font was left behind'
[ -z "$(find "$work/menu" -name '*.so*')" ] || fail 'a library was unpacked'

say 'the man page and the completion'
man -l /usr/share/man/man1/resolver-desk.1.gz | grep -q -- --self-test || fail 'the man page says nothing of --self-test'
bash -c '. /usr/share/bash-completion/completions/resolver-desk; COMP_WORDS=(resolver-desk --sel); COMP_CWORD=1; _resolver_desk
  [ "${COMPREPLY[0]}" = --self-test ]' || fail 'bash completes nothing'

say 'a jar is swapped: the cache must refuse it'
jar=$(ls "$place"/lib/app/mods/okio-jvm-*.jar)
cp -p "$jar" "$work/jar"
touch -d '2001-01-01' "$jar"
if strictly resolver-desk --version >"$work/swapped.log" 2>&1; then fail 'the cache was used although a jar was replaced'; fi
resolver-desk --version >/dev/null || fail 'the program does not start without its cache'
cp -p "$work/jar" "$jar"
strictly resolver-desk --version >/dev/null || fail 'the cache is not used although the jar is back'

say 'removed'
before=$(find "$home" -type f -exec md5sum {} + | sort)
dpkg -r resolver-desk
left=$(find /opt/resolver-desk /usr/bin/resolver-desk /usr/share -path '*resolver*desk*' 2>/dev/null || true)
[ -z "$left" ] || fail "left behind: $left"
[ "$(find "$home" -type f -exec md5sum {} + | sort)" = "$before" ] || fail 'the removal touched what the user keeps'

say 'the portable copy, and a cache made for where it lies'
mkdir "$work/portable"
tar -xzf target/packages/resolver-desk-*-linux-*.tar.gz -C "$work/portable"
portable=$(ls -d "$work"/portable/resolver-desk-*)
timeout 120 "$portable/bin/resolver-desk" --self-test || fail 'the portable copy did not do its main job'
timeout 300 "$portable/bin/make-cache" >/dev/null 2>&1 || fail 'no cache could be made'
strictly "$portable/bin/resolver-desk" --version || fail 'the portable copy does not use the cache that was made for it'

say 'the .rpm: put into a root of its own, checked, and taken out again'
rpm=$(ls target/packages/*.rpm)
rpm -qp --requires --nosignature "$rpm" | sort -u
mkdir "$work/rpm"
rpm --root "$work/rpm" --initdb
rpm --root "$work/rpm" -i --nodeps --nosignature "$rpm"
rpm --root "$work/rpm" -V --nodeps resolver-desk || fail 'the .rpm did not put its files where it says'
[ "$(rpm -qpl --nosignature "$rpm" | grep '^/opt/' | sort)" = "$(dpkg-deb --fsys-tarfile "$deb" | tar -tf - | sed -n 's|^\./opt/\(.*[^/]\)/*$|/opt/\1|p' | grep -v '^/opt/*$' | sort)" ] \
  || fail 'the .rpm and the .deb have other files'
rpm --root "$work/rpm" -e resolver-desk
[ -z "$(find "$work/rpm" -path '*resolver*desk*')" ] || fail 'the .rpm leaves something behind'
say 'the packages are as they should be'
