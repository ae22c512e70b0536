-- What verifications of the whole record found. Kept like the rest of the ledger: only added to.
CREATE TABLE verification (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz NOT NULL,
    requested_by text        NOT NULL,
    events       bigint      NOT NULL,
    reports      integer     NOT NULL,
    sound        boolean     NOT NULL,
    findings     text        NOT NULL
);
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON verification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
