#!/usr/bin/env bash
# Kills the installed program's window while keys are typed into its form and while it submits: $1 times, 50 without it, on one home and its
# rehearsal. What was typed 0.8 s before a kill (half a second is promised, the rest is for the keys to arrive) has to be kept, as the form
# that is left or as an intent; in the end nothing may exist twice, and nothing that the journal doesn't know of. Needs the package
# installed, the program's folder target/app, a JDK 25 and a display. $2: a seed.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
cd "$ROOT"
kills=${1:-50}
RANDOM=${2:-$$}
seed=${2:-$$}
work=$(mktemp -d)
home=$work/home
program=
finish() { [ -z "$program" ] || kill -9 "$program" 2>/dev/null || true; rm -rf "$work"; }
trap finish EXIT

fail() { printf 'FAILED: %s (kill %s, seed %s)\n' "$*" "$kill" "$seed" >&2; cat "$work/held" >&2; tail -n 20 "$work/window.log" >&2; exit 1; }
JDK=
for java in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/*; do
  if [ -x "$java/bin/javac" ] && "$java/bin/javac" -version 2>&1 | grep -q '^javac 25'; then JDK=$java; break; fi
done
[ -n "$JDK" ] || { echo 'kills.sh: needs a JDK 25' >&2; exit 2; }
"$JDK/bin/javac" -nowarn -cp 'target/app/*' -d "$work/judge" packaging/linux/Held.java
held() {
  "$JDK/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dorg.sqlite.tmpdir="$work/sqlite" \
    -cp "$work/judge:target/app/*" Held "$home" "$@" >"$work/held" 2>"$work/held.errors" || fail "the journal: $(cat "$work/held.errors")"
}
now() { printf '%s' "$((${EPOCHREALTIME//[.,]/} / 1000))"; }

open_window() {
  resolver-desk --home "$home" >"$work/window.log" 2>&1 &
  program=$!
  window=
  for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name '^Resolver Desk' 2>/dev/null | head -n1) && [ -n "$window" ] && break
    sleep 0.1
  done
  [ -n "$window" ] || fail 'no window came up'
  # Until the form that was left is there again.
  sleep 1
  xdotool windowfocus --sync "$window"
}

# Opens the form, or goes into it, and puts a name into its first field: from then on it takes keys, as the journal shows.
name_it() {
  for _ in $(seq 5); do
    xdotool key --delay 40 ctrl+n
    sleep 0.5
    xdotool key --delay 40 ctrl+a
    xdotool type --delay 10 -- "$1"
    for _ in $(seq 20); do
      cat "$home"/data/journal.db* | grep -aqF "$1" && return
      sleep 0.1
    done
  done
  fail 'the form takes no key'
}

: >"$work/held"
submitted=0
for ((kill = 1; kill <= kills; kill++)); do
  open_window
  name=k$kill-
  name_it "$name"
  typed=() times=()
  if ((kill % 2)); then
    end=$(($(now) + 400 + RANDOM % 2000))
    until (($(now) >= end)); do
      name=$name$((RANDOM % 10))
      xdotool type --delay 0 -- "${name: -1}"
      typed+=("$name") times+=("$(now)")
      sleep "0.0$((RANDOM % 9))"
    done
  else
    name=${name}e
    xdotool type e
    xdotool key --delay 15 Tab space Tab Tab
    for row in 1 2; do
      xdotool type --delay 4 lab-wide
      xdotool key --delay 15 Tab Tab Tab
    done
    typed+=("$name") times+=("$(now)")
    sleep 0.2
    xdotool key ctrl+Return
    submitted=$((submitted + 1))
    sleep "$((RANDOM % 2)).$((RANDOM % 10))"
  fi
  at=$(now)
  kill -9 "$program"
  wait "$program" 2>/dev/null || true
  program=
  due=
  for i in "${!typed[@]}"; do ((times[i] > at - 800)) || due=${typed[i]}; done
  held
  [ -z "$due" ] || grep -qE "^(draft|course) $due" "$work/held" || fail "$due was typed, and isn't kept"
done

# What became of each is known a minute after a start: 45 s are given to what may still come to light.
open_window
sleep 60
kill "$program"
wait "$program" || true
program=
held --made
grep '^made k' "$work/held" | sort >"$work/made" || true
twice=$(uniq -d "$work/made")
[ -z "$twice" ] || fail "there are two of: $twice"
while read -r _ name; do
  grep -q "^course $name " "$work/held" || fail "$name exists, and the journal doesn't know of it"
done <"$work/made"
while read -r _ name stage; do
  case $stage in
    accepted | found) grep -qx "made $name" "$work/made" || fail "$name is said to exist, and doesn't" ;;
    absent | not-sent | cancelled) ! grep -qx "made $name" "$work/made" || fail "$name is said not to exist, and does" ;;
    *) fail "nobody knows what became of $name: $stage" ;;
  esac
done < <(grep '^course k' "$work/held")
printf '%s kills of the installed window, %s of them after a submit: nothing lost, nothing twice; %s intents, %s endpoints made (seed %s)\n' \
  "$kills" "$submitted" "$(grep -c '^course k' "$work/held")" "$(wc -l <"$work/made")" "$seed"
