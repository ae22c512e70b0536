-- What is due in each period of each plan, and how it stands: one row for each thing.
--
-- A state does not know what day it is: NOT_REPORTED means OVERDUE once due_date has passed in the
-- plan's time zone. due_date is empty where the plan states none and nothing has been submitted.

CREATE TABLE completeness (
    plan_id        text COLLATE "C" NOT NULL,
    year           integer NOT NULL,
    committee      text COLLATE "C" NOT NULL,
    committee_name text COLLATE "sv-x-icu" NOT NULL,
    period         text COLLATE "C" NOT NULL,
    period_name    text COLLATE "sv-x-icu" NOT NULL,
    period_from    date NOT NULL,
    period_to      date NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    item           text COLLATE "C" NOT NULL,
    basis          text COLLATE "C",
    number         text COLLATE "C",
    name           text COLLATE "sv-x-icu" NOT NULL,
    service_areas  text[] NOT NULL,
    responsible    text[] NOT NULL,
    due_date       date,
    state          text COLLATE "C" NOT NULL,
    missing_reason text,
    parts_reported text[] NOT NULL,
    parts_missing  text[] NOT NULL,
    reported_at    timestamptz,
    actor          text COLLATE "C",
    role           text COLLATE "C",
    imported       boolean,
    event_id       text COLLATE "C",
    sequence       bigint,
    time_zone      text COLLATE "C" NOT NULL,
    PRIMARY KEY (plan_id, period, kind, item)
);
CREATE INDEX completeness_committee ON completeness (committee, year);
