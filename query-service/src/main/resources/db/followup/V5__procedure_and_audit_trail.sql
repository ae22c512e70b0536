-- What followed a decision, and what is odd about it, as JSON.
ALTER TABLE decision
    ADD COLUMN verification text,
    ADD COLUMN notice       text,
    ADD COLUMN flags        text NOT NULL DEFAULT '[]';

-- The event that put another fact in this one's place; a version of a report holds a fact if it was
-- folded to an event between the two.
ALTER TABLE audit_entry ADD COLUMN replaced_by bigint;
CREATE INDEX audit_entry_version ON audit_entry (plan_id, period)
    WHERE event_type IN ('report.submitted', 'report.approved');

-- A revision of the plan, with the decision it rests on, as JSON.
ALTER TABLE audit_entry ADD COLUMN plan_revision text;

-- What was written before is completed by rebuilds at the next start, while the old rows are read.
DELETE FROM built_projection WHERE projection IN ('decision', 'audit-trail');
