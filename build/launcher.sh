# Sourced by ./ecopark and ./test: builds the program when its sources changed, and never otherwise.
#
# .build/ecopark/stamp       first line: the folder of the current build; then one line per source (path, time, size).
#                            It is written last and moved into place, so a failed or killed build leaves none that holds.
# .build/ecopark/<build>/    one folder per build: a running program keeps its own files while a newer one is built.
# .build/lock                one build at a time, over ./ecopark and ./test.

readonly builds=$root/.build/ecopark
readonly stamp=$builds/stamp

. "$root/build/browser-libraries.sh"

# Everything the build reads. standards/ is not here: it is read at run time, and needs no build.
list_sources() {
    local dotnet_path
    dotnet_path=$(type -P dotnet)
    find -H "$root/src" "$root/build" "$root/ecopark" "$root/global.json" "$root/Directory.Build.props" \
        "$root/Directory.Packages.props" "$root/.editorconfig" "$root/BannedSymbols.txt" "$dotnet_path" \
        \( -name bin -o -name obj \) -prune -o -type f -printf '%p %T@ %s\n' | sort
}

# Sets `current` when the stamp describes exactly these sources and its build is there.
read_stamp() {
    local text
    current=
    [[ -r $stamp ]] || return 1
    text=$(<"$stamp")
    [[ ${text#*$'\n'} == "$1" ]] || return 1
    current=$builds/${text%%$'\n'*}
    [[ -f $current/ecopark.dll ]]
}

# Holds a shared lock on the build for as long as the program runs; fails when a newer build removed it just now.
hold_build() {
    { exec 9<"$current/in-use"; } 2>/dev/null && flock -s 9 && [[ -f $current/ecopark.dll ]]
}

take_build_lock() {
    mkdir -p "$builds" 2>/dev/null && { exec 8>"$root/.build/lock"; } 2>/dev/null || stop $exit_build_failed \
        "$root/.build cannot be written by this user, and the program there is not up to date." \
        "Run any ecopark command once as the owner of $root."
    flock 8
}

release_build_lock() { exec 8>&-; }

# The compiler server inherits every open file: it must hold neither the lock nor the caller's output,
# or a caller that reads to the end would wait for the server to go. Its name is this clone's own.
compiler_pipe() { printf 'ecopark-%s' "$(printf '%s' "$root" | cksum | tr ' ' '-')"; }

run_build() { # log, target, option...
    local log=$1 mark=$root/.build/unfinished code=0
    shift
    ensure_browser_libraries
    # A build killed while writing leaves files that are new but incomplete: start over then.
    [[ -e $mark ]] && set -- "$@" --no-incremental
    : >"$mark"
    dotnet build "$@" --configuration Release --nologo --verbosity quiet -clp:NoSummary -nodeReuse:false \
        -p:UseSharedCompilation=true "-p:SharedCompilationId=$(compiler_pipe)" \
        </dev/null >"$log" 2>&1 8>&- 9<&- || code=$?
    # 128 and above: dotnet itself was killed, whatever it was writing may be torn.
    ((code < 128)) && rm -f "$mark"
    return "$code"
}

stop_compiler_server() {
    local server
    server=$(dotnet --list-sdks | sort -V | tail -n 1 | sed -E 's|^([^ ]+) \[(.*)\]$|\2/\1/Roslyn/bincore/VBCSCompiler.dll|')
    [[ -f $server ]] && timeout 20 dotnet exec "$server" -shutdown "-pipename:$(compiler_pipe)" </dev/null >/dev/null 2>&1
    return 0
}

# Removes builds that are neither current nor run by anyone. Called under the build lock.
remove_old_builds() {
    local folder
    for folder in "$builds"/*/; do
        [[ ${folder%/} == "$current" ]] && continue
        if [[ -e $folder/in-use ]]; then
            flock -n -x "$folder/in-use" rm -rf "$folder"
        else
            rm -rf "$folder"
        fi
    done
}

publish_build() { # sources
    local name folder
    name=$(date -u +%Y%m%d%H%M%S)-$$
    folder=$builds/$name
    mkdir "$folder" && cp -R "$root/src/EcoPark.Host/bin/Release/net10.0/." "$folder/" || return 1
    # One copy of the data: what an author edits is what the program reads.
    rm -rf "$folder/standards" && ln -s ../../../standards "$folder/standards"
    : >"$folder/in-use"
    printf '%s\n%s\n' "$name" "$1" >"$stamp.$$" && mv "$stamp.$$" "$stamp" || return 1
    current=$folder
    remove_old_builds
}

# Under the build lock. The sources are listed before the build: a file saved meanwhile makes the next call build again.
build_program() {
    local sources log=$root/.build/ecopark.log
    ensure_browser_libraries # before the listing: they are sources of the build
    sources=$(list_sources)
    read_stamp "$sources" && return 0
    rm -f "$stamp"
    require_sdk
    if ! run_build "$log" "$root/src/EcoPark.Host/EcoPark.Host.csproj"; then
        cat "$log" >&2
        stop $exit_build_failed "the build failed; its log is above and in $log"
    fi
    publish_build "$sources" || stop $exit_build_failed "the program could not be copied to $builds"
}

ensure_program() {
    local attempt
    for attempt in 1 2 3; do
        if ! read_stamp "$(list_sources)"; then
            take_build_lock
            build_program
            hold_build # before the lock goes: nobody can remove it in between
            release_build_lock
        fi
        hold_build && return 0
    done
    stop $exit_build_failed "the program in $builds is incomplete; remove that folder and try again"
}
