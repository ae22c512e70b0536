-- The plans of a processor are shared out in segments, each with a position of its own, so that instances work side by
-- side. A version of the service that knows of one position only must not go on beside them: it no longer finds the table.
ALTER TABLE token RENAME TO processor_segment;
INSERT INTO processor_segment (processor, segment, token, token_type, claimed_at)
SELECT processor, 1, token, token_type, claimed_at FROM processor_segment WHERE segment = 0;

-- How far the segments had come when a run of rebuilds began. One that is under way begins anew.
CREATE TABLE rebuild_position (
    run       bigint  NOT NULL,
    processor text    NOT NULL,
    segment   integer NOT NULL,
    position  bigint  NOT NULL,
    PRIMARY KEY (run, processor, segment)
);

-- The instances of the service that run. Each counts its beats; no clock is compared with another.
CREATE TABLE instance (
    instance text   PRIMARY KEY,
    beat     bigint NOT NULL
);

-- What one instance does for all: it holds a lease for as long as it is seen to run.
CREATE TABLE lease (
    name   text   PRIMARY KEY,
    holder text,
    term   bigint NOT NULL DEFAULT 0
);
INSERT INTO lease (name) VALUES ('ledger');
