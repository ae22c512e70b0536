-- Events have new positions, dense and in the order of the commits. Whatever was noted by the old ones is forgotten, and
-- all projections are made again from the first event on.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute
                   WHERE attrelid = to_regclass('event_store.event') AND attname = 'command_step') THEN
        RAISE EXCEPTION 'the schema event_store must be migrated before follow_up: start command-service first, or '
            'give query-service the owner''s login';
    END IF;
END $$;

TRUNCATE token, reached, rebuild, built_projection;
DROP SCHEMA IF EXISTS follow_up_rebuild CASCADE;
CREATE SCHEMA follow_up_rebuild;

TRUNCATE plan, period_view, report_version, decision, audit_entry, outcome, budget_deviation, status_report,
    control_result, investment, cost_trend, volume_figure, completeness;
