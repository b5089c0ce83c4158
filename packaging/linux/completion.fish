# Completion of resolver-desk's options, for fish.
complete -c resolver-desk -f
complete -c resolver-desk -l home -r -a '(__fish_complete_directories)' -d 'Keep everything under a directory'
complete -c resolver-desk -l profile -x -d 'Begin with this profile'
complete -c resolver-desk -l self-test -d 'Do the main job by itself'
complete -c resolver-desk -l self-test-if-no-display -d 'Do the main job by itself where there is no display'
complete -c resolver-desk -l json -r -F -d 'Write the figures of the self-test'
complete -c resolver-desk -l picture -r -F -d 'Write a picture of the window'
complete -c resolver-desk -l started-at -x -d 'When the process was started, in milliseconds since 1970'
complete -c resolver-desk -l version -d 'Print the version'
complete -c resolver-desk -l help -d 'Print the options'
