#!/usr/bin/env bash
# Makes the window's icons from icons/resolver-desk.svg. Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")/.."
command -v rsvg-convert >/dev/null || { echo 'icons/make.sh: needs rsvg-convert; on Debian: apt-get install librsvg2-bin' >&2; exit 2; }
for size in 16 32 48 64 128 256; do
  rsvg-convert -w "$size" -h "$size" icons/resolver-desk.svg -o "src/main/resources/org/resolverdesk/app/icon-$size.png"
done
