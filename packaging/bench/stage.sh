# What the two benchmarks of the installed program need, to be sourced with ROOT (the checkout) set: a display and a keychain of their own, the package
# installed, and gone at the end what wasn't there before. Sets JDK, work (a folder that goes as well), java (the package's), deb; processes of
# which `ends` has the ids end with it. `tools` are further commands, each with Debian's package.

refuse() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 2; }

# Milliseconds since 1970.
now() { printf '%s' "$((${EPOCHREALTIME//[.,]/} / 1000))"; }

# In KiB, of the process $1.
pss() { awk '/^Pss:/ { print $2 }' "/proc/$1/smaps_rollup"; }

missing=() packages=()
for tool in Xvfb:xvfb dbus-run-session:dbus gnome-keyring-daemon:gnome-keyring ${tools[@]+"${tools[@]}"}; do
  command -v "${tool%:*}" >/dev/null || { missing+=("${tool%:*}"); packages+=("${tool#*:}"); }
done
[ ${#missing[@]} -eq 0 ] || refuse "needs ${missing[*]}; on Debian: apt-get install ${packages[*]}"
# A keychain of its own, empty, unlocked, gone at the end.
if [ -z "${BENCH_BUS:-}" ]; then
  export BENCH_BUS=1 HOME=$(mktemp -d)
  code=0
  dbus-run-session -- "$0" "$@" || code=$?
  rm -rf "$HOME"
  exit "$code"
fi
JDK=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/*; do
  if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then JDK=$home; break; fi
done
[ -n "$JDK" ] || refuse 'needs a JDK 25'
deb=$(ls "$ROOT"/target/packages/resolver-desk_*.deb) || refuse 'there is no package: run packaging/linux/build.sh first'

work=$(mktemp -d)
ends=()
finish() {
  for ((i = ${#ends[@]} - 1; i >= 0; i--)); do kill "${ends[i]}" 2>/dev/null || true; done
  [ -z "${installed:-}" ] || dpkg -r resolver-desk >/dev/null
  rm -rf "$work"
}
trap finish EXIT
if ! dpkg -s resolver-desk >/dev/null 2>&1; then
  [ "$(id -u)" = 0 ] || refuse 'the package is not installed, and to install it takes root'
  installed=yes
  dpkg -i "$deb" >/dev/null
fi
java=/opt/resolver-desk/lib/runtime/bin/java

# Without -noreset it begins anew whenever the last program has ended, and forgets what a desktop keeps: each bare window would look for OpenGL again.
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$work/display" >/dev/null 2>&1 &
ends+=($!)
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
export DISPLAY=":$(head -n1 "$work/display")"
unset WAYLAND_DISPLAY
# No accessibility bus is started for a display of this kind.
export NO_AT_BRIDGE=1
printf 'made-up-password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1

# The bare window, as a program is built. Its arguments are Java's options.
"$JDK/bin/javac" -d "$work/bare" --module-path "$(ls "$ROOT"/target/app/javafx-*.jar | paste -sd:)" --add-modules javafx.controls \
  "$ROOT/packaging/bench/Bare.java"
"$JDK/bin/jar" --create --file "$work/bare.jar" -C "$work/bare" .
# It stays for $stay seconds, and has nobody go before others.
run_bare() { "$java" -XX:ThreadPriorityPolicy=0 "$@" --enable-native-access=javafx.graphics --add-modules javafx.controls -cp "$work/bare.jar" Bare "$(now)" ${stay:-}; }

# A simulator in a process of its own with these arguments, and in $prepared a home with a profile 'Bench' that signs in there with a token out of
# the keychain.
start_simulator() {
  local told
  prepared=$(mktemp -d -p "$work")
  mkfifo "$prepared.line"
  "$JDK/bin/java" -cp "$ROOT/target/app/*" org.resolverdesk.sim.SimulatorMain --keep-running "$@" >"$prepared.line" &
  ends+=($!)
  read -r told <"$prepared.line"
  "$JDK/bin/java" --enable-native-access=ALL-UNNAMED -cp "$ROOT/target/app/*" "$ROOT/packaging/bench/Prepare.java" "$prepared" "$told"
}

# The installed program on a fresh copy of the prepared home, with its log in $log and its process in $program; returns when the list is on screen.
open_list() {
  local home=$work/home
  log=$home/logs/resolver-desk.0.log
  rm -rf "$home"
  cp -r "$prepared" "$home"
  mkdir -p "$home/logs"
  : >"$log"
  started=$(now)
  resolver-desk --home "$home" --profile Bench >"$work/list.log" 2>&1 &
  program=$!
  timeout 60 grep -qm1 'On screen' <(tail -n +1 -f "$log" --pid="$program") || { cat "$work/list.log" "$log" >&2; kill "$program"; return 1; }
}
