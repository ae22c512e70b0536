-- Positions 1, 2, 3 … without gaps, in the order of the commits. Until now they were drawn from a counter, which
-- leaves gaps and does not follow the commits; whoever keeps positions of before must forget them.
LOCK TABLE event IN ACCESS EXCLUSIVE MODE;
ALTER TABLE event RENAME TO event_1;

CREATE TABLE event (
    position       bigint  NOT NULL CHECK (position > 0),
    plan_id        text    NOT NULL,
    sequence       bigint  NOT NULL CHECK (sequence >= 0),
    event_id       text    NOT NULL,
    command_id     text    NOT NULL,
    command_step   integer NOT NULL CHECK (command_step >= 0),
    event_type     text    NOT NULL,
    revision       text    NOT NULL,
    recorded_at    text    NOT NULL,
    aggregate_type text    NOT NULL,
    payload        bytea   NOT NULL,
    metadata       bytea   NOT NULL
);
COMMENT ON COLUMN event.position IS 'Place in the log of all events: dense, in the order of the commits';
COMMENT ON COLUMN event.command_step IS 'Which of its command''s events it is: 0, 1, 2 …';

INSERT INTO event (position, plan_id, sequence, event_id, command_id, command_step, event_type, revision,
    recorded_at, aggregate_type, payload, metadata)
SELECT row_number() OVER (ORDER BY position), plan_id, sequence, event_id, command_id,
    row_number() OVER (PARTITION BY plan_id, command_id ORDER BY sequence) - 1,
    event_type, revision, recorded_at, aggregate_type, payload, metadata
FROM (SELECT *, convert_from(metadata, 'UTF8')::jsonb ->> 'commandId' AS command_id FROM event_1) AS stored
ORDER BY position;
DROP TABLE event_1;

ALTER TABLE event
    ADD CONSTRAINT event_pkey PRIMARY KEY (position),
    ADD CONSTRAINT event_plan_sequence UNIQUE (plan_id, sequence),
    ADD CONSTRAINT event_event_id UNIQUE (event_id),
    ADD CONSTRAINT event_plan_command UNIQUE (plan_id, command_id, command_step);
GRANT SELECT, INSERT ON event TO aterblick_command;
GRANT SELECT ON event TO aterblick_query;
GRANT INSERT ON snapshot TO aterblick_command;

-- The second fence: rights keep the services from it, this the owner, until it takes the fence away on purpose.
CREATE FUNCTION refuse_to_alter_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'stored events are never changed: % of %.% refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_history();

-- Stores what several commands record, each command's events together or not at all, and returns the numbers (1, 2, 3 …)
-- of the events that are not stored, because another writer was first: they do not continue their stream, or their
-- command was recorded before. Null: all are stored.
--
-- One at a time, over all instances, from here to the end of the transaction; so the order of positions is that of the
-- commits, and a position that is taken back is given out anew. The INSERT sees what was committed before it began (READ
-- COMMITTED), and so all there is once the lock is held; with the lock taken in the same statement it would not.
--
-- Who did not hear the answer asks again with the same arguments: what is stored already is neither stored twice nor
-- counted as lost. Should the first attempt come to life later, it finds its sequence numbers taken.
--
-- Each subquery looks up one row by an index, whatever the planner thinks of a table that was small a minute ago: LIMIT
-- keeps it from hashing the whole log, and the settings from scanning it and from planning anew each time.
CREATE FUNCTION append(
    plan_ids text[], sequences bigint[], event_ids text[], command_ids text[], command_steps integer[],
    event_types text[], revisions text[], recorded_ats text[], aggregate_types text[], payloads bytea[],
    metadatas bytea[]) RETURNS integer[]
LANGUAGE plpgsql VOLATILE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
    locked text;
    stored integer;
BEGIN
    -- An assignment is no query, and so costs next to nothing.
    locked := pg_advisory_xact_lock(7021811263401259627)::text;

    INSERT INTO event_store.event (position, plan_id, sequence, event_id, command_id, command_step, event_type,
        revision, recorded_at, aggregate_type, payload, metadata)
    SELECT coalesce((SELECT max(event.position) FROM event_store.event), 0) + row_number() OVER (ORDER BY new.place),
        new.plan_id, new.sequence, new.event_id, new.command_id, new.command_step, new.event_type, new.revision,
        new.recorded_at, new.aggregate_type, new.payload, new.metadata
    FROM unnest(plan_ids, sequences, event_ids, command_ids, command_steps, event_types, revisions, recorded_ats,
            aggregate_types, payloads, metadatas)
        WITH ORDINALITY AS new (plan_id, sequence, event_id, command_id, command_step, event_type, revision,
            recorded_at, aggregate_type, payload, metadata, place)
    WHERE new.sequence - new.command_step = coalesce((
            SELECT max(event.sequence) + 1 FROM event_store.event WHERE event.plan_id = new.plan_id), 0)
        AND (SELECT true FROM event_store.event
            WHERE event.plan_id = new.plan_id AND event.command_id = new.command_id AND event.command_step = 0
            LIMIT 1) IS NULL;

    GET DIAGNOSTICS stored = ROW_COUNT;
    IF stored = cardinality(event_ids) THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT array_agg(new.place::integer)
        FROM unnest(plan_ids, sequences, event_ids) WITH ORDINALITY AS new (plan_id, sequence, event_id, place)
        WHERE (SELECT true FROM event_store.event
            WHERE event.event_id = new.event_id AND event.plan_id = new.plan_id AND event.sequence = new.sequence
            LIMIT 1) IS NULL);
END $$;
REVOKE EXECUTE ON FUNCTION append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append TO aterblick_command;
