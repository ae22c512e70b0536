-- The size of the checkpoint that was given out and that the log was held against, where one was sent.
ALTER TABLE verification ADD COLUMN checkpoint bigint;
