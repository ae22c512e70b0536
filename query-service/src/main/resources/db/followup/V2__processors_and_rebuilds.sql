-- Several processors instead of one, and projections that can be made again while they are read.

-- How far each processor has come with each plan; written in the transaction of the batch.
CREATE TABLE reached (
    processor text   NOT NULL,
    plan_id   text   NOT NULL,
    sequence  bigint NOT NULL,
    PRIMARY KEY (processor, plan_id)
);

-- The processors that take over go on where the single one stood.
INSERT INTO reached (processor, plan_id, sequence)
SELECT heir.processor, plan.plan_id, plan.sequence
FROM plan CROSS JOIN (VALUES ('reports'), ('audit-trail')) AS heir (processor);

INSERT INTO token (processor, segment, token, token_type, claimed_at)
SELECT heir.processor, token.segment, token.token, token.token_type, token.claimed_at
FROM token CROSS JOIN (VALUES ('reports'), ('audit-trail')) AS heir (processor)
WHERE token.processor = 'follow-up';

-- Projections whose rows go back to the first event; one that is missing here is new and must be filled.
CREATE TABLE built_projection (
    projection text PRIMARY KEY
);
INSERT INTO built_projection (projection)
SELECT known.projection
FROM (VALUES ('plan'), ('period-view'), ('report-version'), ('decision'), ('audit-trail')) AS known (projection)
WHERE EXISTS (SELECT FROM token WHERE processor = 'follow-up');

DELETE FROM token WHERE processor = 'follow-up';

CREATE TABLE rebuild (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    projection   text        NOT NULL,
    state        text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    starts       integer     NOT NULL DEFAULT 0,
    started_at   timestamptz,
    finished_at  timestamptz,
    position     bigint      NOT NULL DEFAULT 0,
    head         bigint      NOT NULL DEFAULT 0,
    rows_removed bigint,
    rows_written bigint,
    reason       text
);
CREATE UNIQUE INDEX rebuild_running ON rebuild (projection) WHERE state = 'RUNNING';
CREATE INDEX rebuild_latest ON rebuild (projection, id);

-- Where a rebuild writes, in twins of the tables above, until they take the place of what was there.
CREATE SCHEMA IF NOT EXISTS follow_up_rebuild;
