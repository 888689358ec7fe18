# Sourced by ./ecopark, ./test and build/browser-libraries: the libraries that pages load in the browser are fetched once
# by npm from their lock file and copied beside the pages, so that a running program needs no other host.
#
# wwwroot/lib/stamp holds the checksum of the lock file the copies were made from; it is written last.

readonly libraries_source=$root/src/Modules/EcoPark.Registry/browser
readonly libraries=$root/src/Modules/EcoPark.Registry/wwwroot/lib

has_browser_libraries() {
    [[ -r $libraries/stamp && $(<"$libraries/stamp") == "$(cksum <"$libraries_source/package-lock.json")" ]]
}

require_npm() {
    local version
    command -v node >/dev/null && command -v npm >/dev/null || stop $exit_prerequisite_missing \
        'Node.js with npm is not installed; the map needs it once, at build time.' \
        'EcoPark needs Node 20 or newer; Debian 12 packages an older one: https://nodejs.org/en/download'
    version=$(node --version)
    version=${version#v}
    ((${version%%.*} >= 20)) || stop $exit_prerequisite_missing \
        "Node.js $version is too old; EcoPark needs 20 or newer: https://nodejs.org/en/download"
}

# Under the build lock. Only files are copied: no script of a package is run.
ensure_browser_libraries() {
    local work=$root/.build/npm log=$root/.build/npm.log dist
    has_browser_libraries && return 0
    require_npm
    mkdir -p "$work" "$libraries" && rm -f "$libraries/stamp"
    cp "$libraries_source/package.json" "$libraries_source/package-lock.json" "$libraries_source/.npmrc" "$work/"
    if ! (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund) </dev/null >"$log" 2>&1 8>&- 9<&-; then
        cat "$log" >&2
        stop $exit_prerequisite_missing "the browser libraries could not be fetched by npm; the log is above and in $log"
    fi
    dist=$work/node_modules/maplibre-gl
    cp "$dist/dist/maplibre-gl.mjs" "$dist/dist/maplibre-gl-worker.mjs" "$dist/dist/maplibre-gl.css" "$dist/LICENSE.txt" "$libraries/" &&
        cksum <"$libraries_source/package-lock.json" >"$libraries/stamp" ||
        stop $exit_build_failed "the browser libraries could not be copied to $libraries"
}
