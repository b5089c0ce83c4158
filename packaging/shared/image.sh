# What the Linux and the macOS package have in common, to be sourced: reads the lists beside it, and makes the runtime image.
# Needs: ROOT (the checkout), WORK (an empty directory), JDK (a JDK 25).

shared=$ROOT/packaging/shared

say() { printf '== %s\n' "$*"; }

refuse() { printf '%s: %s\n' "$(basename "$(dirname "$0")")/$(basename "$0")" "$*" >&2; exit 2; }

# The lines of a list without comments and empty ones.
lines() { sed -e 's/[[:space:]]*#.*$//' -e '/^[[:space:]]*$/d' "$1"; }

product() { sed -n "s/^$1=//p" "$shared/product.properties"; }

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      JDK=$home
      return
    fi
  done
  refuse 'needs a JDK 25 with jlink and jpackage, for example Eclipse Temurin 25; JAVA_HOME may name it'
}

# The program's jars without JavaFX, which becomes part of the runtime. What the system reads as a file is taken out into $WORK/files, where
# options.txt has the program look for it: the font of the icons, and of the libraries that two jars bring for every system this one's; the
# others' are left out. $1: where the jars go.
copy_jars() {
  mkdir -p "$1" "$WORK/files"
  local jar sqlite jna
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) sqlite=Linux/x86_64 jna=linux-x86-64 ;;
    Linux-aarch64) sqlite=Linux/aarch64 jna=linux-aarch64 ;;
    Darwin-x86_64) sqlite=Mac/x86_64 jna=darwin-x86-64 ;;
    Darwin-arm64) sqlite=Mac/aarch64 jna=darwin-aarch64 ;;
    *) refuse "there is no package for $(uname -s) on $(uname -m)" ;;
  esac
  for jar in "$ROOT"/target/app/*.jar; do
    case "$(basename "$jar")" in
      javafx-*) ;;
      sqlite-jdbc-*) repack "$jar" "$1" org/sqlite/native/$sqlite 'org/sqlite/native/*' ;;
      ikonli-feather-pack-*) repack "$jar" "$1" 'META-INF/resources/feather/*/fonts' ;;
      jna-[0-9]*) repack "$jar" "$1" com/sun/jna/$jna 'com/sun/jna/*jnidispatch*' ;;
      *) repack "$jar" "$1" ;;
    esac
  done
}

# Gives the jar $1, unpacked in $2, the module descriptor that jdeps finds for it. With a single jar that has none the JVM passes over the
# graph of modules in the AOT cache, and with that over everything there but the parsed classes.
describe() {
  local out=$WORK/descriptor log=$WORK/descriptor.log
  "$JDK/bin/jdeps" --ignore-missing-deps --multi-release 25 --module-path "$ROOT/target/app" --generate-open-module "$out" "$1" >"$log" 2>&1 \
    && "$JDK/bin/javac" --module-path "$ROOT/target/app" -d "$2" "$(find "$out" -name module-info.java)" >>"$log" 2>&1 \
    || { cat "$log" >&2; refuse "no module descriptor could be made for $1"; }
  rm -r "$out"
}

# Adds the binary form of the style sheets in the folder $1.
make_sheets() {
  "$JDK/bin/java" --enable-native-access=javafx.graphics --module-path "$(ls "$ROOT"/target/app/javafx-*.jar | paste -sd: -)" \
    --add-modules javafx.graphics "$shared/Binary.java" "$1"
}

# Leaves in the folder $1, AtlantaFX's unpacked jar, the themes that the program has, without the rules that it has no use for.
cut_themes() {
  "$JDK/bin/java" "$shared/Theme.java" "$1" $(lines "$shared/theme-without.txt" | cut -d' ' -f1)
}

# Packs the jar $1 into $2 without compressing it: the package compresses everything as a whole, and better. $3: a folder of it whose files
# become files of their own as well; $4: which of its files are left out.
repack() {
  local inside=$WORK/inside
  mkdir "$inside"
  TZ=UTC unzip -qo "$1" -d "$inside"
  case "$(basename "$1")" in
    resolver-desk-*) make_sheets "$inside" ;;
    atlantafx-base-*) cut_themes "$inside" && make_sheets "$inside" ;;
  esac
  [ -n "$(find "$inside" -name module-info.class)" ] || describe "$1" "$inside"
  [ $# -lt 3 ] || find "$inside" -type f -path "$inside/$3/*" -exec cp {} "$WORK/files/" \;
  [ $# -lt 4 ] || find "$inside" -type f -path "$inside/$4" -delete
  (cd "$inside" && find . -type f | sed 's|^\./||' | LC_ALL=C sort | TZ=UTC zip -qX0 "$2/$(basename "$1")" -@)
  rm -r "$inside"
}

# The modules of modules.txt for the system $1, with commas between.
modules() { lines "$shared/modules.txt" | awk -v kind="$1" 'NF == 1 || $2 == kind { print $1 }' | paste -sd, -; }

# JavaFX's jars bring their native libraries inside and unpack them at the first start; as jmods they lie in the image.
make_javafx_jmods() {
  local jar module dir
  mkdir -p "$WORK/jmods"
  for jar in "$ROOT"/target/app/javafx-*.jar; do
    module=$(basename "$jar" | sed -E 's/^javafx-([a-z]+)-.*/\1/')
    dir=$WORK/javafx/$module
    mkdir -p "$dir/classes" "$dir/libs"
    unzip -q "$jar" -d "$dir/classes"
    find "$dir/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' \) -exec mv {} "$dir/libs/" \;
    "$JDK/bin/jmod" create --class-path "$dir/classes" --libs "$dir/libs" "$WORK/jmods/javafx.$module.jmod"
  done
}

# $1: where the image goes; $2: the system; $3: where there is one, a list of options that lie in it. Not compressed: the package
# compresses it better as a whole.
make_runtime() {
  make_javafx_jmods
  "$JDK/bin/jlink" --module-path "$WORK/jmods" --add-modules "$(modules "$2")" \
    ${3:+--add-options "$(lines "$3" | paste -sd' ' -)"} --strip-debug --no-header-files --no-man-pages --compress zip-0 --output "$1"
}

# Makes the folder of the program, with the launcher. $1: where it goes, as $1/<command> (macOS: $1/<name>.app).
make_app_image() {
  local options=() option
  while IFS= read -r option; do options+=(--java-options "$option"); done < <(lines "$shared/options.txt")
  "$JDK/bin/jpackage" --type app-image --dest "$1" --runtime-image "$WORK/runtime" --module-path "$WORK/jars" \
    --module org.resolverdesk/org.resolverdesk.app.Main --app-version "$VERSION" --vendor "$(product vendor)" \
    --copyright "$(product licence)" "${options[@]}" "${@:2}"
  cp -r "$WORK/files" "$(dirname "$(find "$1" -path '*/app/*.cfg')")/"
}

# Sets every file of $1 to the time of the commit, in whole seconds, since no package keeps finer ones: the AOT cache knows a jar by
# its time and length, and a jar of another commit must not pass for this one.
set_times() { find "$1" -exec env TZ=UTC touch -h -t "$STAMP" {} +; }

# The time of the commit as touch -t takes it, in UTC, and in seconds since 1970.
find_stamp() {
  SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$ROOT" log -1 --format=%ct 2>/dev/null || date +%s)}
  export SOURCE_DATE_EPOCH
  STAMP=$(TZ=UTC date -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S 2>/dev/null || TZ=UTC date -r "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S)
}

# Names the AOT cache in the file of options $1: behind the other options, and so not among those that the cache remembers.
name_cache() {
  local line="java-options=-XX:AOTCache=\$APPDIR/$COMMAND.aot"
  sed "s|^java-options=--module-path\$|$line\\
&|" "$1" >"$WORK/options.cfg"
  cat "$WORK/options.cfg" >"$1"
}
