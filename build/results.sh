# Sourced by ./test: reads what the runners wrote. A runner that wrote nothing, or ended otherwise than its results say,
# counts as one failure, so that a crash is never taken for a success.

# Prints "passed failed skipped" of one project.
project_counts() { # folder, name
    local code seconds line passed failed errors skipped
    read -r code seconds <"$1/$2.code"
    line=$(grep -o '<assembly [^>]*>' "$1/$2.xml" 2>/dev/null | head -n 1)
    if [[ -z $line ]]; then
        echo 0 1 0
        return
    fi
    passed=$(attribute passed "$line") failed=$(attribute failed "$line")
    errors=$(attribute errors "$line") skipped=$(attribute skipped "$line")
    failed=$((failed + errors))
    ((code != 0 && failed == 0)) && failed=1
    # Failed beside other projects, passed alone: try_again has said so.
    [[ -e $1/$2.passed_alone ]] && passed=$((passed + failed)) failed=0
    echo "$passed" "$failed" "$skipped"
}

attribute() { # name, element
    local rest=${2#* "$1"=\"}
    rest=${rest%%\"*}
    [[ $rest =~ ^[0-9]+$ ]] && echo "$rest" || echo 0
}

# The failed tests with their messages; of a crash, how it began. One write, because two projects run at the same time.
show_failures() { # exit code, log
    local text
    text=$(awk -v crashed="$(($1 > 1))" '
        /^    [^ ].*\[(SKIP|FAIL|WARN)\]$/ { shown = /\[FAIL\]$/ }
        /^  (Discover|Starting|Finished)|^=== / { shown = crashed; next }
        shown || crashed { print substr($0, 1, 400) }' "$2" | head -n "$(($1 > 1 ? 15 : 1000))")
    printf '%s\n' "$text"
}

report_project() { # folder, name
    local code seconds passed failed skipped
    read -r code seconds <"$1/$2.code"
    read -r passed failed skipped < <(project_counts "$1" "$2")
    ((failed > 0)) && show_failures "$code" "$1/$2.log"
    case $code in
        0 | 1) ;;
        124 | 137) printf '%s: ended after its time limit\n' "$2" ;;
        *) printf '%s: the runner ended with code %s\n' "$2" "$code" ;;
    esac
    ((passed + failed + skipped > 0)) || return 0 # the filter matches nothing here
    printf '%-32s %5d passed %4d failed %4d skipped %6d s\n' "$2" "$passed" "$failed" "$skipped" "$seconds"
}

# The methods that failed, each once.
failed_methods() { # file
    sed 's/<test /\n<test /g' "$1" | sed -n 's/^<test .* name="\([^"(]*\)[^"]*" result="Fail".*/\1/p' | sort -u
}

# Each reason once, with how many tests gave it and the first of them.
report_skips() { # folder
    cat "$1"/*.xml 2>/dev/null | sed 's/<test /\n<test /g' | awk '
        /^<test .*result="Skip"/ {
            name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
            reason = $0; sub(/.*<reason><!\[CDATA\[/, "", reason); sub(/\]\]>.*/, "", reason)
            if (!(reason in first)) { first[reason] = name }
            count[reason]++
        }
        END { for (reason in count) printf "skipped %d: %s (%s%s)\n", count[reason], reason, first[reason], (count[reason] > 1 ? ", ..." : "") }' | sort
}

count_results() { # folder
    local file name passed=0 failed=0 skipped=0 p f s
    for file in "$1"/*.code; do
        [[ -e $file ]] || continue
        name=$(basename "$file" .code)
        read -r p f s < <(project_counts "$1" "$name")
        passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    done
    echo "$passed" "$failed" "$skipped"
}
