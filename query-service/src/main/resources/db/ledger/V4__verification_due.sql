-- When the job that verified was due, so that of all instances one does it, whatever their clocks say. Null where
-- somebody asked for it.
ALTER TABLE verification ADD COLUMN due_at timestamptz UNIQUE;
