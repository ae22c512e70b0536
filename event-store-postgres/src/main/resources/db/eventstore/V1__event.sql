-- The one log of events. Payload and metadata are exact bytes: jsonb would change number scale and key order.
CREATE TABLE event (
    position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id        text   NOT NULL,
    sequence       bigint NOT NULL CHECK (sequence >= 0),
    event_id       text   NOT NULL,
    event_type     text   NOT NULL,
    revision       text   NOT NULL,
    recorded_at    text   NOT NULL,
    aggregate_type text   NOT NULL,
    payload        bytea  NOT NULL,
    metadata       bytea  NOT NULL,
    CONSTRAINT event_plan_sequence UNIQUE (plan_id, sequence),
    CONSTRAINT event_event_id UNIQUE (event_id)
);

-- Axon's engine looks for a snapshot before it reads a stream; none is ever written.
CREATE TABLE snapshot (
    plan_id        text   NOT NULL,
    sequence       bigint NOT NULL,
    event_id       text   NOT NULL,
    event_type     text   NOT NULL,
    revision       text   NOT NULL,
    recorded_at    text   NOT NULL,
    aggregate_type text   NOT NULL,
    payload        bytea  NOT NULL,
    metadata       bytea  NOT NULL,
    PRIMARY KEY (plan_id, sequence)
);

GRANT USAGE ON SCHEMA event_store TO aterblick_command, aterblick_query;
GRANT SELECT, INSERT ON event TO aterblick_command;
GRANT SELECT ON event TO aterblick_query;
GRANT SELECT ON snapshot TO aterblick_command, aterblick_query;
