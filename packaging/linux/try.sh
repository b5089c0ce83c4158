#!/usr/bin/env bash
# Tries the packages as their users do, on this machine: installs the .deb, starts it, upgrades an older one over it and back, swaps a jar,
# removes it, and looks that nothing is left. Needs root, and a display: CI gives it a virtual one.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
cd "$ROOT"
deb=$(ls target/packages/resolver-desk_*.deb)
place=/opt/resolver-desk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
# With a cache that turned itself off this doesn't start at all, instead of starting slowly without a word.
strictly() { JAVA_TOOL_OPTIONS="-XX:AOTMode=on" "$@" 2>&1; }
main_job() { strictly resolver-desk --self-test --started-at "$(date +%s%3N)" --json "$work/figures.json" || fail "$1"; cat "$work/figures.json"; }

[ "$(id -u)" = 0 ] || fail 'this installs a package: it needs root'
! dpkg -s resolver-desk >/dev/null 2>&1 || fail 'resolver-desk is installed already: remove it first'

say 'an older version of the package'
mkdir "$work/older"
dpkg-deb -R "$deb" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
echo 'gone in the next version' >"$work/older/opt/resolver-desk/lib/app/of-old"
dpkg-deb -Zgzip -z1 --build "$work/older" "$work/older.deb" >/dev/null
rm -r "$work/older"
dpkg -i "$work/older.deb"
mkdir -p "$work/home/config"
echo '{"theme": "dark", "zoomPercent": 110}' >"$work/home/config/settings.json"
[ "$(resolver-desk --version)" != '' ] || fail 'the older version does not start'

say 'upgraded'
before=$(find "$work/home" -type f -exec md5sum {} + | sort)
dpkg -i "$deb"
[ "$(find "$work/home" -type f -exec md5sum {} + | sort)" = "$before" ] || fail 'the upgrade touched what the user keeps'
[ ! -e "$place/lib/app/of-old" ] || fail 'the upgrade left a file of the older version'
dpkg -V resolver-desk

say 'the main job, from the installed place, with its cache'
main_job 'the installed program did not do its main job'

say 'from its entry in the menu'
entry=/usr/share/applications/org.resolverdesk.ResolverDesk.desktop
desktop-file-validate "$entry"
appstreamcli validate --no-net /usr/share/metainfo/org.resolverdesk.ResolverDesk.metainfo.xml
exec_line=$(sed -n 's/^Exec=//p' "$entry")
command -v "$exec_line" >/dev/null || fail "the menu's entry starts $exec_line, which isn't there"
mkdir -p "$work/menu"
setsid env HOME="$work/menu" XDG_CONFIG_HOME= XDG_DATA_HOME= XDG_CACHE_HOME= XDG_STATE_HOME= $exec_line >"$work/menu.log" 2>&1 &
started=$!
for _ in $(seq 300); do
  [ -n "$(xdotool search --onlyvisible --name '^Resolver Desk' 2>/dev/null)" ] && break
  sleep 0.1
done
window=$(xdotool search --onlyvisible --name '^Resolver Desk' | head -1)
[ -n "$window" ] || { cat "$work/menu.log"; fail 'no window came up'; }
class=$(xprop -id "$window" WM_CLASS)
grep -q "\"$(sed -n 's/^StartupWMClass=//p' "$entry")\"" <<<"$class" || fail "the window's class is $class: a desktop would not know whose it is"
xdotool windowclose "$window"
wait "$started" || true

say 'the man page and the completion'
man -l /usr/share/man/man1/resolver-desk.1.gz | grep -q -- --self-test || fail 'the man page says nothing of --self-test'
bash -c '. /usr/share/bash-completion/completions/resolver-desk; COMP_WORDS=(resolver-desk --sel); COMP_CWORD=1; _resolver_desk
  [ "${COMPREPLY[0]}" = --self-test ]' || fail 'bash completes nothing'

say 'a jar is swapped: the cache must refuse it'
jar=$(ls "$place"/lib/app/mods/okio-jvm-*.jar)
cp -p "$jar" "$work/jar"
touch -d '2001-01-01' "$jar"
if strictly resolver-desk --version >"$work/swapped.log"; then fail 'the cache was used although a jar was replaced'; fi
resolver-desk --version >/dev/null || fail 'the program does not start without its cache'
cp -p "$work/jar" "$jar"
strictly resolver-desk --version >/dev/null || fail 'the cache is not used although the jar is back'

say 'removed'
dpkg -r resolver-desk
left=$(find /opt/resolver-desk /usr/bin/resolver-desk /usr/share -path '*resolver*desk*' 2>/dev/null || true)
[ -z "$left" ] || fail "left behind: $left"
[ "$(find "$work/home" -type f -exec md5sum {} + | sort)" = "$before" ] || fail 'the removal touched what the user keeps'

say 'the portable copy'
mkdir "$work/portable"
tar -xzf target/packages/resolver-desk-*-linux-*.tar.gz -C "$work/portable"
"$work"/portable/resolver-desk-*/bin/resolver-desk --self-test || fail 'the portable copy did not do its main job'

say 'the .rpm'
rpm -qp --requires --nosignature target/packages/*.rpm | sort -u
rpm -qpl --nosignature target/packages/*.rpm | grep -q '^/opt/resolver-desk/lib/app/resolver-desk.aot$' || fail 'the .rpm has no cache'
say 'the packages are as they should be'
