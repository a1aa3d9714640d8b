#!/bin/sh
# A Postgres to throw away. Makes its data in $PGDATA when there is none, as POSTGRES_USER, POSTGRES_PASSWORD and
# POSTGRES_DB say, then serves it on all addresses. What it writes need not survive the machine: fsync is off.
set -eu

user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
: "${POSTGRES_PASSWORD:?POSTGRES_PASSWORD is missing}"

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  printf '%s\n' "$POSTGRES_PASSWORD" | initdb --pgdata "$PGDATA" --username "$user" --pwfile /dev/stdin \
    --auth scram-sha-256 --encoding UTF8 --locale C --locale-provider builtin --builtin-locale C.UTF-8 --no-sync
  printf 'host all all all scram-sha-256\n' >> "$PGDATA/pg_hba.conf"
  if [ "$database" != postgres ]; then
    printf 'CREATE DATABASE "%s"\n' "$database" | postgres --single -D "$PGDATA" postgres
  fi
fi
unset POSTGRES_PASSWORD

exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories= \
  -c fsync=off -c timezone=UTC -c max_connections=200 "$@"
