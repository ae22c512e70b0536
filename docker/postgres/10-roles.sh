#!/bin/bash
# Run once by PostgreSQL's image on an empty volume: the database, the three roles the services log in as,
# and the one that may read the SQL views; whom you let log in with that is up to you.
set -euo pipefail
psql --username="$POSTGRES_USER" --dbname=postgres --set=ON_ERROR_STOP=1 \
    --set=owner="$OWNER_PASSWORD" --set=command="$COMMAND_PASSWORD" --set=query="$QUERY_PASSWORD" <<'SQL'
CREATE ROLE aterblick_owner LOGIN PASSWORD :'owner';
CREATE ROLE aterblick_command LOGIN PASSWORD :'command';
CREATE ROLE aterblick_query LOGIN PASSWORD :'query';
CREATE ROLE aterblick_reader NOLOGIN;
CREATE DATABASE aterblick OWNER aterblick_owner;
REVOKE ALL ON DATABASE aterblick FROM PUBLIC;
GRANT CONNECT ON DATABASE aterblick TO aterblick_command, aterblick_reader;
-- It owns its projections' schemas, follow_up, follow_up_rebuild and follow_up_replaced, and that of the views, aterblick.
GRANT CONNECT, CREATE ON DATABASE aterblick TO aterblick_query;
SQL
