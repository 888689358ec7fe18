# Sourced by ./test: the accessibility checker that the browser tests run on the public pages, by npm from its lock file.
# Only tests use it; without it they are skipped with the reason.

ensure_checker() {
    local source=$root/tests/EcoPark.Browser.Tests/checker work=$root/.build/checker
    export ECOPARK_CHECKER=$work/node_modules/accessibility-checker-engine/ace.js
    [[ -r $work/stamp && -r $ECOPARK_CHECKER && $(<"$work/stamp") == "$(cksum <"$source/package-lock.json")" ]] && return 0
    mkdir -p "$work" && rm -f "$work/stamp"
    cp "$source/package.json" "$source/package-lock.json" "$source/.npmrc" "$work/"
    if command -v npm >/dev/null && (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund) </dev/null >"$root/.build/checker.log" 2>&1; then
        cksum <"$source/package-lock.json" >"$work/stamp"
    else
        printf 'The accessibility checker could not be fetched by npm; its tests are skipped. Log: %s\n' "$root/.build/checker.log"
    fi
}
