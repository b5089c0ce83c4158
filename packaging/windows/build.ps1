# Makes the packages for Windows into target\packages: a per-user .msi and a portable .zip, each with its own Java. Needs a JDK 25, Maven
# and WiX 3 or later. Not signed: that takes the owner's certificate. It has to run on Windows, and has not been run by those who wrote it.
$ErrorActionPreference = 'Stop'
$root = Resolve-Path "$PSScriptRoot\..\.."
$shared = "$root\packaging\shared"
$work = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
$out = "$root\target\packages"

function Say($text) { Write-Host "== $text" }
function Refuse($text) { Write-Error "windows\build.ps1: $text"; exit 2 }
# The lines of a list without comments and empty ones.
function Lines($file) { Get-Content $file | ForEach-Object { ($_ -replace '\s*#.*$', '').Trim() } | Where-Object { $_ } }
# The modules of modules.txt for Windows.
function Modules { Lines "$shared\modules.txt" | ForEach-Object { ,($_ -split '\s+') } | Where-Object { $_.Count -eq 1 -or $_[1] -eq 'windows' } | ForEach-Object { $_[0] } }
# Copies the files of a jar whose names match $own into $to, and takes every one that matches $all out of the jar.
function Take-Files($jar, $own, $to, $all) {
  $zip = [IO.Compression.ZipFile]::Open($jar, 'Update')
  try {
    foreach ($entry in @($zip.Entries | Where-Object { $_.Name })) {
      if ($entry.FullName -like $own) { [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, "$to\$($entry.Name)", $true) }
      if ($all -and $entry.FullName -like $all) { $entry.Delete() }
    }
  } finally { $zip.Dispose() }
}
function Product($key) { (Get-Content "$shared\product.properties" | Where-Object { $_.StartsWith("$key=") }) -replace "^$key=", '' }
function Run($command) { & $command @args; if ($LASTEXITCODE -ne 0) { Refuse "$command failed" } }

$missing = @('mvn', 'candle') | Where-Object { -not (Get-Command $_ -ErrorAction SilentlyContinue) }
if ($missing -contains 'candle' -and (Get-Command wix -ErrorAction SilentlyContinue)) { $missing = $missing | Where-Object { $_ -ne 'candle' } }
if ($missing) { Refuse "needs $($missing -join ', '): Maven from https://maven.apache.org, candle from the WiX toolset" }
$jdk = @($env:JAVA_HOME) + (Get-ChildItem "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java" -Directory -ErrorAction SilentlyContinue).FullName |
  Where-Object { $_ -and (Test-Path "$_\bin\jpackage.exe") -and ((& "$_\bin\javac.exe" -version 2>&1) -match '^javac 25') } | Select-Object -First 1
if (-not $jdk) { Refuse 'needs a JDK 25 with jlink and jpackage, for example Eclipse Temurin 25; JAVA_HOME may name it' }

try {
  Say 'the program'
  Run mvn -f "$root\pom.xml" -B -ntp -q -DskipTests package
  $jar = Get-ChildItem "$root\target\app\resolver-desk-*.jar" | Select-Object -First 1
  $version = $jar.BaseName -replace '^resolver-desk-', ''
  Remove-Item $out -Recurse -Force -ErrorAction SilentlyContinue
  New-Item -ItemType Directory -Force $out, "$work\jmods", "$work\jars" | Out-Null

  Say 'its Java'
  # JavaFX's jars bring their native libraries inside and unpack them at the first start; as jmods they lie in the image.
  foreach ($fx in Get-ChildItem "$root\target\app\javafx-*.jar") {
    $module = $fx.Name -replace '^javafx-([a-z]+)-.*', '$1'
    $classes = "$work\javafx\$module\classes"; $libs = "$work\javafx\$module\libs"
    New-Item -ItemType Directory -Force $classes, $libs | Out-Null
    Push-Location $classes; Run "$jdk\bin\jar.exe" --extract --file $fx.FullName; Pop-Location
    Get-ChildItem "$classes\*.dll" | Move-Item -Destination $libs
    Run "$jdk\bin\jmod.exe" create --class-path $classes --libs $libs "$work\jmods\javafx.$module.jmod"
  }
  Run "$jdk\bin\jlink.exe" --module-path "$work\jmods" --add-modules ((Modules) -join ',') `
    --strip-debug --no-header-files --no-man-pages --compress zip-0 --output "$work\runtime"
  Get-ChildItem "$root\target\app\*.jar" -Exclude 'javafx-*' | Copy-Item -Destination "$work\jars"
  # What the system reads as a file becomes one, where options.txt has the program look for it.
  $arm = $env:PROCESSOR_ARCHITECTURE -eq 'ARM64'
  $files = New-Item -ItemType Directory -Force "$work\files"
  Add-Type -AssemblyName System.IO.Compression.FileSystem
  Take-Files (Get-Item "$work\jars\ikonli-feather-pack-*.jar").FullName 'META-INF/resources/feather/*.ttf' $files
  Take-Files (Get-Item "$work\jars\sqlite-jdbc-*.jar").FullName "org/sqlite/native/Windows/$(if ($arm) { 'aarch64' } else { 'x86_64' })/*" $files `
    'org/sqlite/native/*'
  Take-Files (Get-Item "$work\jars\jna-[0-9]*.jar").FullName "com/sun/jna/win32-$(if ($arm) { 'aarch64' } else { 'x86-64' })/*" $files `
    'com/sun/jna/*jnidispatch*'

  Say 'the portable .zip'
  # No AOT cache: it would be good in one place alone, and each user has another.
  $options = Lines "$shared\options.txt" | ForEach-Object { '--java-options', $_ }
  Run "$jdk\bin\jpackage.exe" --type app-image --dest "$work\image" --name (Product 'command') --runtime-image "$work\runtime" `
    --module-path "$work\jars" --module org.resolverdesk/org.resolverdesk.app.Main --app-version $version --vendor (Product 'vendor') `
    --copyright (Product 'licence') --icon "$root\icons\resolver-desk.ico" @options
  $image = "$work\image\$(Product 'command')"
  Copy-Item $files "$image\app\files" -Recurse
  Copy-Item "$root\target\classes\org\resolverdesk\app\sbom.json" "$image\sbom.cdx.json"
  Copy-Item "$root\src\main\resources\org\resolverdesk\app\licences" "$image\licences" -Recurse
  Compress-Archive -Path $image -DestinationPath "$out\resolver-desk-$version-windows.zip"

  Say 'the .msi'
  Run "$jdk\bin\jpackage.exe" --type msi --app-image $image --dest $out --name (Product 'name') --app-version $version `
    --vendor (Product 'vendor') --description (Product 'summary') --win-per-user-install --win-menu --win-shortcut-prompt `
    --win-upgrade-uuid 6f0b5f0e-6c0a-4b7e-9d0a-2f5f3d1c7a11
  Get-ChildItem $out
} finally {
  Remove-Item $work -Recurse -Force -ErrorAction SilentlyContinue
}
