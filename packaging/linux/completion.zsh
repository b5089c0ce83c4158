#compdef resolver-desk
# Completion of resolver-desk's options, for zsh.
_arguments \
  '--home[keep everything under a directory]:directory:_directories' \
  '--profile[begin with this profile]:name:' \
  '--self-test[do the main job by itself]' \
  '--self-test-if-no-display[do the main job by itself where there is no display]' \
  '--json[write the figures of the self-test]:file:_files' \
  '--picture[write a picture of the window]:file:_files' \
  '--started-at[when the process was started]:milliseconds since 1970:' \
  '--version[print the version]' \
  '--help[print the options]'
