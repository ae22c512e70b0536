-- The Merkle ledger over the log of events. Nothing in here is made again from anything else, and nothing is ever
-- changed or deleted: rebuilds of projections do not touch it.

-- Which log this is; one row.
CREATE TABLE log (
    origin text    PRIMARY KEY,
    alone  boolean NOT NULL DEFAULT true UNIQUE CHECK (alone)
);

-- The public keys that checkpoints were signed with.
CREATE TABLE log_key (
    vkey     text        PRIMARY KEY,
    added_at timestamptz NOT NULL
);

-- One leaf for each event; the leaf's index is position - 1.
CREATE TABLE entry (
    position  bigint PRIMARY KEY CHECK (position > 0),
    entry     text   NOT NULL,
    leaf_hash bytea  NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
-- A check looks for where an event with some payload should stand.
CREATE INDEX entry_payload ON entry USING hash (split_part(entry, E'\n', 8));

-- Full tiles only: 256 hashes of 32 bytes. What is not full yet follows from entry and from the roots below.
CREATE TABLE tile (
    level  smallint NOT NULL CHECK (level >= 0),
    index  bigint   NOT NULL CHECK (index >= 0),
    hashes bytea    NOT NULL CHECK (octet_length(hashes) = 8192),
    root   bytea    NOT NULL CHECK (octet_length(root) = 32),
    PRIMARY KEY (level, index)
);
-- Hashes do not get smaller.
ALTER TABLE tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- What was signed: body is exactly that text, signature the line below it.
CREATE TABLE checkpoint (
    size      bigint      PRIMARY KEY CHECK (size > 0),
    root      bytea       NOT NULL CHECK (octet_length(root) = 32),
    body      text        NOT NULL,
    signature text        NOT NULL,
    vkey      text        NOT NULL REFERENCES log_key,
    approval  boolean     NOT NULL,
    signed_at timestamptz NOT NULL
);

-- The first line that each witness put under a checkpoint.
CREATE TABLE cosignature (
    size        bigint      NOT NULL REFERENCES checkpoint,
    witness     text        NOT NULL,
    time        bigint      NOT NULL,
    line        text        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (size, witness)
);

-- RFC 3161 time-stamps over the SHA-256 of a checkpoint's body, as the authority answered.
CREATE TABLE time_stamp (
    size        bigint      PRIMARY KEY REFERENCES checkpoint,
    response    bytea       NOT NULL,
    stamped_at  timestamptz NOT NULL,
    received_at timestamptz NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger only grows: % of %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['log', 'log_key', 'entry', 'tile', 'checkpoint', 'cosignature', 'time_stamp'] LOOP
        EXECUTE format('CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
    END LOOP;
END $$;
