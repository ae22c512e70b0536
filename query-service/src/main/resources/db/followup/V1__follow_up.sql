-- Projections of the log of events; everything here can be made again from it.

-- How far each event processor has come. Written in the same transaction as the rows below.
CREATE TABLE token (
    processor  text    NOT NULL,
    segment    integer NOT NULL,
    token      bytea,
    token_type text,
    claimed_at text,
    owner      text,
    PRIMARY KEY (processor, segment)
);

CREATE TABLE plan (
    plan_id   text    PRIMARY KEY,
    committee text    NOT NULL,
    title     text    NOT NULL,
    year      integer NOT NULL,
    time_zone text    NOT NULL,
    periods   text[]  NOT NULL,
    sequence  bigint  NOT NULL,
    content   text    NOT NULL
);
CREATE INDEX plan_committee ON plan (committee, plan_id);

-- One row for every period of every plan, also where nothing is reported yet.
CREATE TABLE period_view (
    plan_id            text   NOT NULL,
    period             text   NOT NULL,
    phase              text   NOT NULL,
    legally_final_from date,
    facts              text   NOT NULL,
    document           bytea  NOT NULL,
    content_hash       text   NOT NULL,
    PRIMARY KEY (plan_id, period)
);

-- The exact bytes that were submitted; bytea, because jsonb would change them.
CREATE TABLE report_version (
    plan_id         text    NOT NULL,
    period          text    NOT NULL,
    version         integer NOT NULL,
    document        bytea   NOT NULL,
    content_hash    text    NOT NULL,
    document_format text    NOT NULL,
    folded_to       bigint  NOT NULL,
    submitted_at    timestamptz NOT NULL,
    PRIMARY KEY (plan_id, period, version)
);

CREATE TABLE decision (
    plan_id         text    NOT NULL,
    period          text    NOT NULL,
    committee       text    NOT NULL,
    meeting_date    date    NOT NULL,
    paragraph       text    NOT NULL,
    registry_number text    NOT NULL,
    version         integer NOT NULL,
    content_hash    text    NOT NULL,
    approved_at     timestamptz NOT NULL,
    actor           text    NOT NULL,
    role            text    NOT NULL,
    imported        boolean NOT NULL,
    points          text    NOT NULL,
    basis           text    NOT NULL,
    PRIMARY KEY (plan_id, period)
);
CREATE INDEX decision_meeting ON decision (committee, meeting_date);

CREATE TABLE audit_entry (
    plan_id      text    NOT NULL,
    sequence     bigint  NOT NULL,
    position     bigint  NOT NULL UNIQUE,
    event_id     text    NOT NULL,
    event_type   text    NOT NULL,
    revision     text    NOT NULL,
    kind         text,
    item         text,
    period       text,
    service_area text,
    actor        text    NOT NULL,
    role         text    NOT NULL,
    recorded_at  timestamptz NOT NULL,
    known_at     timestamptz NOT NULL,
    imported     boolean NOT NULL,
    command_id   text    NOT NULL,
    before       text,
    after        text    NOT NULL,
    corrects     text,
    reason       text,
    PRIMARY KEY (plan_id, sequence)
);
CREATE INDEX audit_entry_item ON audit_entry (plan_id, item, sequence);
CREATE INDEX audit_entry_actor ON audit_entry (plan_id, actor, sequence);
