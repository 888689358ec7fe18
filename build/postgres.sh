# Sourced by ./test: a PostgreSQL of our own in a temporary folder, on a socket only; never the system's cluster.
# Sets ECOPARK_TEST_POSTGRES when it runs; the tests of that ring are skipped, with their reason, when it does not.

postgres_folder=

# PostgreSQL refuses to run as root: then as its package's user.
as_postgres() {
    if [[ $EUID -eq 0 ]]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

postgres_programs() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do
        [[ -x $folder/initdb ]] && printf '%s\n' "$folder"
    done | sort -V | tail -n 1
}

start_postgres() {
    local programs user=postgres
    programs=$(postgres_programs)
    [[ -n $programs ]] || return 0
    [[ $EUID -eq 0 ]] || user=$(id -un)
    postgres_folder=$(mktemp -d /tmp/ecopark-pg.XXXXXX) # short: a socket's path holds about a hundred characters
    [[ $EUID -eq 0 ]] && chown postgres "$postgres_folder"
    if (cd /tmp && as_postgres "$programs/initdb" -D "$postgres_folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
        && as_postgres "$programs/pg_ctl" -D "$postgres_folder/data" -w -l "$postgres_folder/log" \
            -o "-c listen_addresses= -k $postgres_folder -c fsync=off -c synchronous_commit=off -c max_connections=300" start) \
        >"$root/.build/postgres.log" 2>&1 </dev/null; then
        export ECOPARK_TEST_POSTGRES="Host=$postgres_folder;Username=postgres;Database=postgres"
    else
        printf 'PostgreSQL did not start; its log is %s\n' "$root/.build/postgres.log"
    fi
}

stop_postgres() {
    [[ -n $postgres_folder ]] || return 0
    (cd /tmp && as_postgres "$(postgres_programs)/pg_ctl" -D "$postgres_folder/data" -m immediate stop) >/dev/null 2>&1 </dev/null
    rm -rf "$postgres_folder"
    postgres_folder=
}
