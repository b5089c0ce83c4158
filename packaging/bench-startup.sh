#!/usr/bin/env bash
# Measures how soon the installed program is there, and how much memory it takes, against a bare JavaFX window on the same Java, on a virtual
# display; prints medians and writes target/startup.json. Runs alternate. $1: rounds, 20 without it.
#
#   form      the installed program, until its form takes a key (the self-test's figure, counted from before the program is executed)
#   list      the installed program, until 200 endpoints of a simulator that already runs are painted; it signs in with a token out of the
#             keychain, and the time is that of its log's line 'On screen'
#   bare      a window with a label, painted: the same Java as the program's, no cache
#   bare-aot  the same with an AOT cache of its own
#
# Memory is PSS: of form and bare at those moments; of list and bare also three seconds later. Needs root where the package isn't installed.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/.." && pwd)
cd "$ROOT"
rounds=${1:-20}
warmup=2

. "$ROOT/packaging/bench/stage.sh"

# The caches of the bare window.
stay= run_bare -XX:AOTMode=record -XX:AOTConfiguration="$work/bare.conf" >/dev/null 2>&1
"$java" -XX:AOTMode=create -XX:AOTConfiguration="$work/bare.conf" -XX:AOTCache="$work/bare.aot" --enable-native-access=javafx.graphics \
  --add-modules javafx.controls -cp "$work/bare.jar" >/dev/null 2>&1
stay= run_bare -XX:AOTMode=on -XX:AOTCache="$work/bare.aot" >/dev/null || refuse 'the bare window does not use its cache'
JAVA_TOOL_OPTIONS=-XX:AOTMode=on resolver-desk --version >/dev/null 2>&1 || refuse 'the installed program does not use its cache'

start_simulator --endpoints 200

# Each writes 'milliseconds KiB' and, where it stays, the KiB of three seconds later.
measure() {
  case $1 in
    form)
      resolver-desk --self-test --started-at "$(now)" --json "$work/form.json" >"$work/form.log" 2>&1 || { cat "$work/form.log" >&2; return 1; }
      sed -n 's/.*"processToInteractiveMillis": \([0-9]*\).*/\1/p; s/.*"pssKib": \([0-9]*\).*/\1/p' "$work/form.json" | paste -sd' '
      ;;
    list)
      local log started program painted
      open_list || return 1
      sleep 3
      painted=$(sed -n 's/^\([-0-9]* [:0-9.]*\) .*On screen: 2[0-9][0-9] endpoints.*/\1/p' "$log" | head -n1)
      [ -n "$painted" ] || { cat "$log" >&2; kill "$program"; return 1; }
      printf '%s 0 %s\n' "$(($(date -d "$painted" +%s%3N) - started))" "$(pss "$program")"
      kill "$program"
      wait "$program" 2>/dev/null || true
      ;;
    bare) stay=3 run_bare | paste -sd' ' ;;
    bare-aot) stay= run_bare -XX:AOTCache="$work/bare.aot" ;;
  esac
}

kinds=(form bare list bare-aot)
for ((round = 1 - warmup; round <= rounds; round++)); do
  order=("${kinds[@]}")
  ((round % 2)) || order=(bare-aot list bare form)
  for kind in "${order[@]}"; do
    figures=$(measure "$kind") || refuse "the run of $kind failed"
    ((round < 1)) || echo "$round $kind $figures" >>"$work/figures"
  done
done

# Medians of each, and of each round's ratios the median, the least and the greatest.
cp "$work/figures" target/startup.txt
awk -v rounds="$rounds" -v deb="$(stat -c %s "$deb")" -v installed="$(du -sb --apparent-size /opt/resolver-desk | cut -f1)" '
  function sorted(list, n,  i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t } }
  function middle(list, n) { sorted(list, n); return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2 }
  function median(what, key,  i, l) { for (i = 1; i <= rounds; i++) l[i] = v[what, key, i]; return middle(l, rounds) }
  function ratio(a, ka, b, kb,  i, l) {
    for (i = 1; i <= rounds; i++) l[i] = v[a, ka, i] / v[b, kb, i]
    m = middle(l, rounds); least = l[1]; most = l[rounds]
    return m
  }
  function put(name, text) { json = json (json == "" ? "" : ",\n") "  \"" name "\": " text }
  function put_ratio(name, words, a, ka, b, kb) {
    ratio(a, ka, b, kb)
    put(name, sprintf("%.3f", m)); put(name "Min", sprintf("%.3f", least)); put(name "Max", sprintf("%.3f", most))
    printf "%-58s %.2f  (%.2f to %.2f)\n", words, m, least, most
  }
  { v[$2, "ms", $1] = $3; v[$2, "kib", $1] = $4; v[$2, "later", $1] = $5 }
  END {
    split("form list bare bare-aot", kinds, " ")
    for (k = 1; k <= 4; k++) printf "%-10s %5d ms\n", kinds[k], median(kinds[k], "ms")
    put_ratio("ratioToBare", "form against bare", "form", "ms", "bare", "ms")
    put_ratio("ratioToBareAot", "form against bare-aot", "form", "ms", "bare-aot", "ms")
    put_ratio("listRatioToBare", "list against bare", "list", "ms", "bare", "ms")
    put_ratio("memoryRatio", "memory of form against bare", "form", "kib", "bare", "kib")
    put_ratio("listMemoryRatio", "memory of list against bare, three seconds later", "list", "later", "bare", "later")
    put("formMillis", median("form", "ms")); put("listMillis", median("list", "ms")); put("bareMillis", median("bare", "ms"))
    put("bareAotMillis", median("bare-aot", "ms"))
    put("formPssKib", median("form", "kib")); put("listPssKib", median("list", "later")); put("barePssKib", median("bare", "kib"))
    put("barePssLaterKib", median("bare", "later")); put("bareAotPssKib", median("bare-aot", "kib"))
    put("debBytes", deb); put("installedBytes", installed); put("rounds", rounds)
    print "{\n" json "\n}" >"target/startup.json"
    printf "memory: form %d, list %d, bare %d, bare-aot %d KiB; .deb %d, installed %d bytes; %d rounds\n", median("form", "kib"), median("list", "later"), median("bare", "kib"), median("bare-aot", "kib"), deb, installed, rounds
  }' "$work/figures"
