-- Less to read for each event. Asked for a plan's last event, the index hands over all events of the plan that are on its
-- last page, some hundreds; asked for what comes from the event before the new one on, a single one. What the functions
-- promise is the same, so command-services may go on meanwhile.

-- Stores what several callers append, each caller's events together or not at all, and returns the numbers (1, 2, 3 …)
-- of the events that are not stored, because another writer was first. Null: all are stored. The first of firsts is the
-- sequence number that the caller's first event has, the same for all events of one caller.
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
CREATE OR REPLACE FUNCTION append(
    plan_ids text[], firsts bigint[], sequences bigint[], event_ids text[], command_ids text[], command_steps integer[],
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
    FROM unnest(plan_ids, firsts, sequences, event_ids, command_ids, command_steps, event_types, revisions,
            recorded_ats, aggregate_types, payloads, metadatas)
        WITH ORDINALITY AS new (plan_id, first, sequence, event_id, command_id, command_step, event_type, revision,
            recorded_at, aggregate_type, payload, metadata, place)
    WHERE new.first = coalesce((
            SELECT max(event.sequence) + 1 FROM event_store.event
            WHERE event.plan_id = new.plan_id AND event.sequence >= new.first - 1), 0);

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

-- The same for a single event, which is what most callers append when they are alone. False: another writer was first.
-- It is only for whoever asks for the first time: it does not look whether the event is stored already.
CREATE OR REPLACE FUNCTION append_one(
    new_plan_id text, new_sequence bigint, new_event_id text, new_command_id text, new_event_type text,
    new_revision text, new_recorded_at text, new_aggregate_type text, new_payload bytea, new_metadata bytea)
    RETURNS boolean
LANGUAGE plpgsql VOLATILE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    locked text;
BEGIN
    locked := pg_advisory_xact_lock(7021811263401259627)::text;

    INSERT INTO event_store.event (position, plan_id, sequence, event_id, command_id, command_step, event_type,
        revision, recorded_at, aggregate_type, payload, metadata)
    SELECT coalesce((SELECT max(position) FROM event_store.event), 0) + 1, new_plan_id, new_sequence, new_event_id,
        new_command_id, 0, new_event_type, new_revision, new_recorded_at, new_aggregate_type, new_payload, new_metadata
    WHERE new_sequence = coalesce((
            SELECT max(sequence) + 1 FROM event_store.event
            WHERE plan_id = new_plan_id AND sequence >= new_sequence - 1), 0);

    RETURN FOUND;
END $$;
