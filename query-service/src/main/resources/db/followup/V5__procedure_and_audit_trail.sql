-- What followed a decision, and what is odd about it, as JSON.
ALTER TABLE decision
    ADD COLUMN verification text,
    ADD COLUMN notice       text,
    ADD COLUMN flags        text NOT NULL DEFAULT '[]';

-- The event that put another fact in this one's place; a version of a report holds a fact if it was
-- folded to an event between the two.
ALTER TABLE audit_entry ADD COLUMN replaced_by bigint;

-- A revision of the plan, with the decision it rests on, as JSON.
ALTER TABLE audit_entry ADD COLUMN plan_revision text;

-- What was written before is completed by following the log once more from its beginning. Every
-- projection writes the same rows again; until it is back where it was, views are of an earlier day.
DELETE FROM token;
