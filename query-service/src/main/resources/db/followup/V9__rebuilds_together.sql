-- Rebuilds that begin together fold every plan once; what is done of it outlives the service, so that a run can go on.
ALTER TABLE rebuild
    ADD COLUMN run bigint,
    ADD COLUMN started_from bigint NOT NULL DEFAULT 0,
    DROP CONSTRAINT rebuild_state_check,
    ADD CONSTRAINT rebuild_state_check CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED'));

-- Not logged, like the tables that are filled meanwhile: a crash of the database empties both.
CREATE UNLOGGED TABLE rebuild_plan (
    run       bigint  NOT NULL,
    plan_id   text    NOT NULL,
    processor text    NOT NULL,
    events    bigint  NOT NULL,
    done      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (run, plan_id, processor)
);

-- What a projection's rows mean has a number; when the service has a higher one, it makes them again.
ALTER TABLE built_projection ADD COLUMN revision integer NOT NULL DEFAULT 1;
