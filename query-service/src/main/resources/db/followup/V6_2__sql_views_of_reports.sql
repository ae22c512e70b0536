-- What has been reported, as it stands now, and what has been submitted, decided and recorded.
-- Columns that end in _number are numbers; the text beside is what was reported, to the digit.

CREATE VIEW aterblick.outcome AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to, indicator,
       indicator_name, indicator_group, service_area, service_area_name, basis, value, value_number, unit,
       missing_reason, target, target_number, verdict, stated_target, stated_target_number, comment,
       action, actor, role, imported, known_at, recorded_at, time_zone, event_id, sequence, corrects,
       correction_reason
FROM follow_up.outcome;

CREATE VIEW aterblick.budget_deviation AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to, budget_line,
       budget_line_name, service_area, service_area_name, actual, actual_number, budget, budget_number,
       deviation, deviation_number, forecast, forecast_number, unit, actual_sek_number, budget_sek_number,
       deviation_sek_number, forecast_sek_number, comment, cause, actor, role, imported, known_at,
       recorded_at, time_zone, event_id, sequence, corrects, correction_reason
FROM follow_up.budget_deviation;

CREATE VIEW aterblick.status_report AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to, item,
       number, title, service_area, service_area_name, label, progress, fulfilment, forecast, due_date,
       missing_reason, comment, actor, role, imported, known_at, recorded_at, time_zone, event_id,
       sequence, corrects, correction_reason
FROM follow_up.status_report;

CREATE VIEW aterblick.control_result AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to, control,
       risk_area, risk, owner, service_area, service_area_name, verdict, comment, action, actor, role,
       imported, known_at, recorded_at, time_zone, event_id, sequence, corrects, correction_reason
FROM follow_up.control_result;

CREATE VIEW aterblick.investment AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to, line,
       line_name, service_area, service_area_name, actual, actual_number, allocated_frame,
       allocated_frame_number, forecast, forecast_number, unit, actual_sek_number,
       allocated_frame_sek_number, forecast_sek_number, comment, actor, role, imported, known_at,
       recorded_at, time_zone, event_id, sequence, corrects, correction_reason
FROM follow_up.investment;

CREATE VIEW aterblick.cost_trend AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to, trend,
       service_area, service_area_name, previous_year, previous_year_number, current_year,
       current_year_number, change, change_number, budget, budget_number, budget_difference,
       budget_difference_number, change_rate, change_rate_number, budget_change_rate,
       budget_change_rate_number, rate_difference, rate_difference_number, unit, current_year_sek_number,
       change_sek_number, budget_difference_sek_number, comment, actor, role, imported, known_at,
       recorded_at, time_zone, event_id, sequence, corrects, correction_reason
FROM follow_up.cost_trend;

CREATE VIEW aterblick.volume_figure_outcome AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to,
       volume_figure, volume_figure_name, service_area, service_area_name, value, value_number, unit,
       missing_reason, previous_year, previous_year_number, comparisons, comment, actor, role, imported,
       known_at, recorded_at, time_zone, event_id, sequence, corrects, correction_reason
FROM follow_up.volume_figure;

CREATE VIEW aterblick.completeness AS
SELECT plan_id, year, committee, committee_name, period, period_name, period_from, period_to, kind,
       item, basis, number, name,
       nullif(array_to_string(service_areas, '; '), '')  AS service_areas,
       nullif(array_to_string(responsible, '; '), '')    AS responsible,
       due_date, state, missing_reason,
       nullif(array_to_string(parts_reported, '; '), '') AS parts_reported,
       nullif(array_to_string(parts_missing, '; '), '')  AS parts_missing,
       reported_at, actor, role, imported, time_zone, event_id, sequence
FROM follow_up.completeness;

CREATE VIEW aterblick.report_version AS
SELECT version.plan_id,
       plan.year,
       plan.committee,
       plan.committee_name,
       version.period,
       version.version,
       version.content_hash,
       version.document_format,
       version.folded_to,
       version.submitted_at,
       told.version #>> '{submittedBy,actor}'         AS actor,
       told.version #>> '{submittedBy,role}'          AS role,
       (told.version #>> '{submittedBy,imported}')::boolean AS imported,
       told.version ->> 'note'                        AS note,
       told.version -> 'referredBack' IS NOT NULL     AS referred_back,
       told.version #>> '{referredBack,reason}'       AS referred_back_reason,
       decision.plan_id IS NOT NULL                   AS approved
FROM follow_up.report_version AS version
LEFT JOIN follow_up.plan_in_force AS plan ON plan.plan_id = version.plan_id
LEFT JOIN follow_up.period_view AS report
    ON report.plan_id = version.plan_id AND report.period = version.period
LEFT JOIN LATERAL jsonb_path_query_first(report.facts::jsonb,
    '$.lifecycle.versions[*] ? (@.version == $number)',
    jsonb_build_object('number', version.version)) AS told (version) ON true
LEFT JOIN follow_up.decision
    ON decision.plan_id = version.plan_id AND decision.period = version.period
    AND decision.version = version.version;

CREATE VIEW aterblick.decision AS
SELECT decision.plan_id,
       plan.year,
       decision.committee,
       plan.committee_name,
       decision.period,
       decision.version,
       decision.content_hash,
       decision.meeting_date,
       decision.paragraph,
       decision.registry_number,
       follow_up.joined(decision.points::jsonb, E'\n') AS decision_points,
       follow_up.joined(jsonb_path_query_array(decision.basis::jsonb, '$[*].title'), '; ') AS decision_basis,
       decision.approved_at,
       decision.actor,
       decision.role,
       decision.imported,
       decision.verification IS NOT NULL                AS minutes_verified,
       follow_up.day_in(decision.verification::jsonb ->> 'verifiedOn') AS minutes_verified_on,
       decision.notice IS NOT NULL                      AS notice_posted,
       follow_up.day_in(decision.notice::jsonb ->> 'postedOn')    AS notice_posted_on,
       follow_up.day_in(decision.notice::jsonb ->> 'takenDownOn') AS notice_taken_down_on,
       report.legally_final_from,
       follow_up.joined(jsonb_path_query_array(decision.flags::jsonb, '$[*].code'), '; ') AS findings
FROM follow_up.decision
LEFT JOIN follow_up.plan_in_force AS plan ON plan.plan_id = decision.plan_id
LEFT JOIN follow_up.period_view AS report
    ON report.plan_id = decision.plan_id AND report.period = decision.period;

-- The trail has a processor of its own and may be ahead of the plans.
CREATE VIEW aterblick.audit_event AS
SELECT entry.plan_id,
       plan.year,
       plan.committee,
       plan.committee_name,
       entry.sequence,
       entry.position,
       entry.event_id,
       entry.event_type,
       entry.revision,
       entry.kind,
       entry.item,
       entry.period,
       entry.service_area,
       entry.actor,
       entry.role,
       entry.imported,
       entry.known_at,
       entry.recorded_at,
       entry.command_id,
       entry.before,
       entry.after,
       entry.corrects,
       entry.reason,
       entry.replaced_by,
       entry.plan_revision
FROM follow_up.audit_entry AS entry
LEFT JOIN follow_up.plan_in_force AS plan ON plan.plan_id = entry.plan_id;
