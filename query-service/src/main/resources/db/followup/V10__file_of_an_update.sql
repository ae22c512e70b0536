-- The file an update stood in, where it stood in one; what was recorded before files were taken has none.
ALTER TABLE audit_entry
    ADD COLUMN file_hash text,
    ADD COLUMN file_name text;
