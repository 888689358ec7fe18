# Sourced by ./ecopark and ./test: what must be on the machine before any dotnet command is worth starting.
# Starts no process unless something is missing, because it runs before every command.

# 69 and 70 are sysexits' "unavailable" and "software": no command of EcoPark uses them, so a script can tell
# "EcoPark could not start" from "verify found an alteration" (1) and "unusable input" (2).
readonly exit_prerequisite_missing=69
readonly exit_build_failed=70

stop() { # exit code, line...
    local code=$1 line
    shift
    for line in "$@"; do printf 'ecopark: %s\n' "$line" >&2; done
    exit "$code"
}

# The build and the program see the same environment wherever they are started from.
prepare_environment() {
    export LANG=C.UTF-8 LC_ALL=C.UTF-8
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
    export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
    export DOTNET_CLI_UI_LANGUAGE=en
    # A service account often has no home it can write to; dotnet and NuGet then litter the project folders.
    if [[ ! -w ${HOME:-/nonexistent} ]]; then
        export HOME=$root/.build/home
        mkdir -p "$HOME" 2>/dev/null || true
    fi
}

find_dotnet() {
    local folder
    command -v dotnet >/dev/null && return 0
    for folder in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
        if [[ -n $folder && -x $folder/dotnet ]]; then
            PATH=$folder:$PATH
            return 0
        fi
    done
    return 1
}

has_icu() {
    local folder
    local -a folders=()
    [[ $OSTYPE == linux* ]] || return 0
    IFS=: read -r -a folders <<<"${LD_LIBRARY_PATH:-}"
    for folder in ${folders[@]+"${folders[@]}"} /usr/lib/*-linux-gnu /lib/*-linux-gnu /usr/lib64 /usr/lib /usr/local/lib; do
        compgen -G "$folder/libicuuc.so*" >/dev/null && return 0
    done
    # Elsewhere by the loader's own configuration; the cache may name a file that is gone.
    while read -r folder; do
        [[ -e $folder ]] && return 0
    done < <(/sbin/ldconfig -p 2>/dev/null | sed -n 's/.*libicuuc\.so.* => //p')
    return 1
}

icu_package() { # the name carries ICU's version: 72 on Debian 12
    local name
    name=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | sort -V | tail -n 1 | cut -d ' ' -f 1)
    printf '%s' "${name:-libicu72}"
}

install_icu() {
    [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null || return 1
    printf 'ecopark: ICU is missing; installing it with apt-get\n' >&2
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$(icu_package)"; } \
        >"$root/.build/apt.log" 2>&1
}

require_icu() {
    has_icu && return
    mkdir -p "$root/.build"
    install_icu && has_icu && return
    stop $exit_prerequisite_missing \
        'ICU is missing (libicuuc.so); without it every dotnet command aborts.' \
        "Install it as root: apt-get update && apt-get install -y --no-install-recommends $(icu_package)"
}

require_dotnet() {
    find_dotnet || stop $exit_prerequisite_missing \
        'the .NET SDK is not installed (no dotnet on the PATH).' \
        'EcoPark needs SDK 10.0 or newer; Debian 12 does not package it: https://learn.microsoft.com/dotnet/core/install/linux-debian'
}

require_sdk() {
    local version rest newest=0
    while read -r version rest; do
        version=${version%%.*}
        [[ $version =~ ^[0-9]+$ ]] && ((version > newest)) && newest=$version
    done < <(dotnet --list-sdks)
    ((newest >= 10)) || stop $exit_prerequisite_missing \
        "the .NET SDK found by $(command -v dotnet) is version $newest; EcoPark needs 10.0 or newer (0 means: a runtime without SDK)." \
        'How to install it: https://learn.microsoft.com/dotnet/core/install/linux-debian'
}
