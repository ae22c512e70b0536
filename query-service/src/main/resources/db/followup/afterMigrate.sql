-- Whoever is aterblick_reader may read the views, whether the role is older than they are or younger.
DO $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('aterblick_reader'));
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'aterblick_reader')
        AND EXISTS (SELECT FROM pg_class
                    WHERE relnamespace = to_regnamespace('aterblick') AND relkind = 'v'
                      AND NOT has_table_privilege('aterblick_reader', oid, 'SELECT')) THEN
        GRANT USAGE ON SCHEMA aterblick TO aterblick_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA aterblick TO aterblick_reader;
    END IF;
END $$;
