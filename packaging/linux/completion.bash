# Completion of resolver-desk's options, for bash.
_resolver_desk() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  case $before in
    --home) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    --json | --picture) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    --profile | --started-at) COMPREPLY=() ;;
    *)
      mapfile -t COMPREPLY < <(compgen -W "--home --profile --self-test --self-test-if-no-display --json --picture
        --started-at --version --help" -- "$word")
      ;;
  esac
}
complete -F _resolver_desk resolver-desk
