#!/usr/bin/env bash
# Makes every size and format of the icon from icons/resolver-desk.svg: the window's PNGs, the 1024 px PNG that the macOS package makes its
# .icns of, and the .ico for Windows. Needs rsvg-convert (Debian: librsvg2-bin); the .ico is put together by hand, since it is PNGs in a row.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v rsvg-convert >/dev/null || { echo 'icons/make.sh: needs rsvg-convert; on Debian: apt-get install librsvg2-bin' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sizes=(16 32 48 64 128 256)
png() { rsvg-convert -w "$1" -h "$1" icons/resolver-desk.svg -o "$2"; }
for size in "${sizes[@]}"; do png "$size" "src/main/resources/org/resolverdesk/app/icon-$size.png"; done
png 1024 icons/resolver-desk-1024.png

# Numbers as the format has them: little-endian, two and four bytes.
two() { printf "\\x$(printf %02x $(($1 & 255)))\\x$(printf %02x $(($1 >> 8 & 255)))"; }
four() { two $(($1 & 65535)); two $(($1 >> 16)); }
{
  two 0; two 1; two ${#sizes[@]}
  offset=$((6 + 16 * ${#sizes[@]}))
  for size in "${sizes[@]}"; do
    length=$(stat -c %s "src/main/resources/org/resolverdesk/app/icon-$size.png")
    # A width of 256 is written as 0.
    byte=$(printf '\\x%02x' $((size & 255)))
    printf "$byte$byte\\x00\\x00"; two 1; two 32; four "$length"; four "$offset"
    offset=$((offset + length))
  done
  for size in "${sizes[@]}"; do cat "src/main/resources/org/resolverdesk/app/icon-$size.png"; done
} >icons/resolver-desk.ico
