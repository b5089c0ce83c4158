#!/usr/bin/env bash
# Measures what the installed program does while nobody does anything, on 200 endpoints of a simulator beside it: its share of one core with its
# window open and nothing pending, and a bare window's; its share and its calls while it is hidden, with nothing pending and with something.
# Writes target/idle.json. $1: seconds of each of the four, 120 without it. Needs root where the package isn't installed.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/.." && pwd)
cd "$ROOT"
seconds=${1:-120}
tools=(openbox:openbox xdotool:xdotool)
. "$ROOT/packaging/bench/stage.sh"

# By then a start is over, and what was pending in the simulator's first world is there; the pace of a minute with something pending is past.
settle=90
# What is left open: by then Java has compiled what it will, and the addresses of all 200 were read, some 20 a minute.
left_open=660
hertz=$(getconf CLK_TCK)
# Without a window manager nothing can be hidden.
openbox >/dev/null 2>&1 &
ends+=($!)

# Clock ticks that the process $1 has used.
used() { sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'; }
# The share of one core, in percent, that the process $1 takes.
share() {
  local before=$(used "$1")
  sleep "$seconds"
  awk -v ticks=$(($(used "$1") - before)) -v hertz="$hertz" -v seconds="$seconds" 'BEGIN { printf "%.2f", 100 * ticks / hertz / seconds }'
}
call=' (GET|POST|PUT|DELETE) http[^ ]*'
# How many calls the program's log has so far.
calls() { grep -cE "$call" "$log" || true; }
# Opens it, and leaves it alone for $1 seconds.
open_window() {
  open_list
  window=$(xdotool search --onlyvisible --name '^Resolver Desk' | head -n1)
  sleep "$1"
}
hide() {
  xdotool windowminimize "$window"
  # What is under way ends.
  sleep 3
}
end() {
  kill "$program"
  wait "$program" 2>/dev/null || true
}

stay=$((settle + seconds + 30)) run_bare >"$work/bare.log" &
ends+=($!)
sleep "$settle"
bare=$(share "$(pgrep -f "$work/bare.jar")")

start_simulator --endpoints 200
open_window "$left_open"
visible=$(share "$program")
hide
before=$(calls)
hidden=$(share "$program")
hidden_calls=$(($(calls) - before))
unasked=$({ grep -E "$call" "$log" || true; } | tail -n "$hidden_calls")
end

start_simulator --endpoints 200 --time-to-active 3600000
open_window "$settle"
hide
before=$(calls)
pending=$(share "$program")
pending_calls=$(($(calls) - before))
end

printf '%s\n' "open, nothing pending     $visible % of a core" "a bare window             $bare %" \
  "hidden, nothing pending   $hidden %, $hidden_calls calls" "hidden, two pending       $pending %, $pending_calls calls" "$unasked"
cat >target/idle.json <<END
{
  "openPercent": $visible,
  "barePercent": $bare,
  "hiddenPercent": $hidden,
  "hiddenCalls": $hidden_calls,
  "hiddenPendingPercent": $pending,
  "hiddenPendingCalls": $pending_calls,
  "seconds": $seconds
}
END
