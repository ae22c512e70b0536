-- At which position of the log in Axon Server each event of each plan stands: it tells that only to those who read the
-- whole log. Follows from the log alone; whoever empties it has it filled again.
CREATE TABLE event (
    position   bigint PRIMARY KEY CHECK (position > 0),
    plan_id    text   NOT NULL,
    sequence   bigint NOT NULL,
    event_type text   NOT NULL,
    UNIQUE (plan_id, sequence) INCLUDE (position)
);
CREATE INDEX event_approval ON event (position) WHERE event_type = 'report.approved';
