-- A rebuild's tables take the place of those that are read, instead of correcting them row by row. So they are logged,
-- like all that is read, and outlive a crash of the database, with the notes on what is done of them.

-- What was read before, until it is dropped.
CREATE SCHEMA IF NOT EXISTS follow_up_replaced;

ALTER TABLE rebuild_plan SET LOGGED;

-- Tables that are not logged must never be read: rebuilds under way begin anew.
TRUNCATE rebuild_plan;
DROP SCHEMA IF EXISTS follow_up_rebuild CASCADE;
CREATE SCHEMA follow_up_rebuild;

-- Which revision of the projection is asked for; an instance that knows only earlier ones leaves it to others.
ALTER TABLE rebuild ADD COLUMN revision integer NOT NULL DEFAULT 1;
