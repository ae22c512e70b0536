-- Everything about persons that can be erased; events and documents hold opaque ids and sealed text only.
CREATE TABLE person (
    person_id text PRIMARY KEY,
    name      text,
    unit      text,
    secret    bytea CHECK (octet_length(secret) = 32),
    erased_at timestamptz,
    erased_by text,
    CHECK ((erased_at IS NULL) = (erased_by IS NULL)),
    CONSTRAINT erased_is_empty CHECK (erased_at IS NULL OR (name IS NULL AND unit IS NULL AND secret IS NULL))
);
COMMENT ON COLUMN person.secret IS 'The key that seals marked text about the person; made on first use.';
COMMENT ON COLUMN person.erased_at IS 'With person_id and erased_by the register of erasures: nothing else is left.';

-- A row that is erased stays as it is, whatever a later program says.
CREATE FUNCTION refuse_change_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'person % is erased', OLD.person_id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER erased_stays_erased BEFORE UPDATE OR DELETE ON person
    FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_erased();

GRANT USAGE ON SCHEMA person TO aterblick_command, aterblick_query;
GRANT SELECT, INSERT, UPDATE ON person TO aterblick_command;
GRANT SELECT (person_id, name, unit, secret) ON person TO aterblick_query;
