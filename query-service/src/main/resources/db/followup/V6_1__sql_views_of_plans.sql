-- What other programs read with SQL: views that stay the same while the tables behind them change.
--
-- They run with the rights of their owner, so that whoever may read them needs none to the tables.
-- A column that a view reads cannot be dropped or change its type until the view reads another.

CREATE SCHEMA IF NOT EXISTS aterblick;
COMMENT ON SCHEMA aterblick IS 'Återblick: what has been planned, reported and decided, to be read with SQL';

-- The day in a text; nothing for the years that dates here do not go to.
CREATE FUNCTION follow_up.day_in(value text) RETURNS date LANGUAGE sql IMMUTABLE
RETURN CASE WHEN value ~ '^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN value::date END;

-- A list as one text, for programs that know no lists; nothing for an empty one.
CREATE FUNCTION follow_up.joined(list jsonb, separator text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(e.value, separator ORDER BY e.ordinality)
        FROM jsonb_array_elements_text(list) WITH ORDINALITY AS e);

CREATE FUNCTION follow_up.in_sek(amount jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE
RETURN (amount ->> 'value')::numeric
       * CASE amount ->> 'unit' WHEN 'SEK' THEN 1 WHEN 'KSEK' THEN 1000 WHEN 'MSEK' THEN 1000000 END;

CREATE VIEW follow_up.plan_in_force AS
SELECT plan.plan_id, plan.year, plan.committee, parsed.content #>> '{committee,name}' AS committee_name,
       parsed.content
FROM follow_up.plan
CROSS JOIN LATERAL (SELECT plan.content::jsonb AS content) AS parsed;

CREATE VIEW follow_up.withdrawal AS
SELECT DISTINCT ON (plan_id, kind, item) plan_id, kind, item, reason
FROM (SELECT plan_id, plan_revision::jsonb #>> '{change,kind}' AS kind, item, reason, sequence
      FROM follow_up.audit_entry
      WHERE audit_entry.kind = 'revision') AS revision
WHERE kind IN ('item-withdrawn', 'indicator-withdrawn', 'volume-figure-withdrawn')
ORDER BY plan_id, kind, item, sequence;

CREATE VIEW aterblick.plan AS
SELECT plan_id,
       year,
       committee,
       committee_name,
       content ->> 'title'                                    AS title,
       content #>> '{organisation,id}'                        AS organisation,
       content #>> '{organisation,name}'                      AS organisation_name,
       content #>> '{administration,id}'                      AS administration,
       content #>> '{administration,name}'                    AS administration_name,
       content ->> 'timeZone'                                 AS time_zone,
       follow_up.day_in(content #>> '{adoption,meetingDate}') AS meeting_date,
       content #>> '{adoption,paragraph}'                     AS paragraph,
       content #>> '{adoption,registryNumber}'                AS registry_number,
       content #>> '{investments,frame,value}'                AS investment_frame,
       (content #>> '{investments,frame,value}')::numeric     AS investment_frame_number,
       content #>> '{investments,frame,unit}'                 AS unit,
       follow_up.in_sek(content #> '{investments,frame}')     AS investment_frame_sek_number
FROM follow_up.plan_in_force;

CREATE VIEW aterblick.period AS
SELECT plan.plan_id,
       plan.year,
       plan.committee,
       plan.committee_name,
       p.value ->> 'code'                       AS period,
       p.value ->> 'name'                       AS period_name,
       follow_up.day_in(p.value ->> 'from')     AS period_from,
       follow_up.day_in(p.value ->> 'to')       AS period_to,
       p.value ->> 'kind'                       AS period_kind,
       follow_up.day_in(p.value ->> 'reportBy') AS report_by,
       report.phase,
       report.legally_final_from,
       report.content_hash
FROM follow_up.plan_in_force AS plan
CROSS JOIN LATERAL jsonb_array_elements(plan.content -> 'periods') AS p
LEFT JOIN follow_up.period_view AS report
    ON report.plan_id = plan.plan_id AND report.period = p.value ->> 'code';

CREATE VIEW aterblick.service_area AS
SELECT plan_id,
       year,
       committee,
       committee_name,
       a.value ->> 'id'   AS service_area,
       a.value ->> 'name' AS service_area_name
FROM follow_up.plan_in_force
CROSS JOIN LATERAL jsonb_array_elements(content -> 'serviceAreas') AS a;

CREATE VIEW aterblick.item AS
WITH RECURSIVE node AS (
    SELECT p.plan_id, p.year, p.committee, p.committee_name, top.kind, NULL::text AS parent_kind, NULL::text AS parent,
           CASE top.kind WHEN 'FOCUS_AREA' THEN e.value ->> 'id' END AS focus_area,
           e.value AS content, ARRAY[top.place, e.ordinality] AS place
    FROM follow_up.plan_in_force AS p
    CROSS JOIN (VALUES (1::bigint, 'FOCUS_AREA', 'focusAreas'),
                       (2, 'WORK_ENVIRONMENT_EFFORT', 'workEnvironment')) AS top (place, kind, list)
    CROSS JOIN LATERAL jsonb_array_elements(p.content -> top.list) WITH ORDINALITY AS e
    UNION ALL
    SELECT n.plan_id, n.year, n.committee, n.committee_name, below.kind, n.kind, n.content ->> 'id',
           n.focus_area, e.value, n.place || below.place || e.ordinality
    FROM node AS n
    CROSS JOIN (VALUES (1::bigint, 'GOAL', 'goals'), (2, 'ASSIGNMENT', 'assignments'),
                       (3, 'ACTIVITY', 'activities')) AS below (place, kind, list)
    CROSS JOIN LATERAL jsonb_array_elements(n.content -> below.list) WITH ORDINALITY AS e
)
SELECT node.plan_id,
       node.year,
       node.committee,
       node.committee_name,
       node.content ->> 'id'                                       AS item,
       node.kind                                                   AS item_kind,
       row_number() OVER (PARTITION BY node.plan_id ORDER BY place) AS plan_order,
       node.content ->> 'number'                                   AS number,
       node.content ->> 'title'                                    AS title,
       node.content ->> 'text'                                     AS text,
       node.parent,
       node.parent_kind,
       node.focus_area,
       follow_up.joined(node.content -> 'responsible', '; ')       AS responsible,
       follow_up.joined(node.content -> 'serviceAreas', '; ')      AS service_areas,
       follow_up.day_in(node.content ->> 'dueDate')                AS due_date,
       w.item IS NOT NULL                                          AS withdrawn,
       w.reason                                                    AS withdrawn_reason
FROM node
LEFT JOIN follow_up.withdrawal AS w
    ON w.plan_id = node.plan_id AND w.kind = 'item-withdrawn' AND w.item = node.content ->> 'id'
    AND node.kind IN ('ASSIGNMENT', 'ACTIVITY');

CREATE VIEW aterblick.indicator AS
SELECT p.plan_id,
       p.year,
       p.committee,
       p.committee_name,
       i.value ->> 'key'                                AS indicator,
       i.value ->> 'name'                               AS indicator_name,
       i.value ->> 'group'                              AS indicator_group,
       i.value ->> 'unit'                               AS unit,
       (i.value ->> 'decimals')::integer                AS decimals,
       i.value ->> 'direction'                          AS direction,
       follow_up.joined(i.value -> 'bases', '; ')       AS bases,
       i.value #>> '{target,value}'                     AS target,
       (i.value #>> '{target,value}')::numeric          AS target_number,
       i.value #>> '{target,basis}'                     AS target_basis,
       i.value ->> 'noTargetReason'                     AS no_target_reason,
       i.value #>> '{parentTarget,value}'               AS parent_target,
       (i.value #>> '{parentTarget,value}')::numeric    AS parent_target_number,
       i.value #>> '{parentTarget,basis}'               AS parent_target_basis,
       i.value #>> '{parentTarget,setBy}'               AS parent_target_set_by,
       follow_up.joined(i.value -> 'serviceAreas', '; ') AS service_areas,
       i.value ->> 'scope'                              AS scope,
       i.value ->> 'description'                        AS description,
       i.value ->> 'under'                              AS under,
       w.item IS NOT NULL                               AS withdrawn,
       w.reason                                         AS withdrawn_reason
FROM follow_up.plan_in_force AS p
CROSS JOIN LATERAL jsonb_array_elements(p.content -> 'indicators') AS i
LEFT JOIN follow_up.withdrawal AS w
    ON w.plan_id = p.plan_id AND w.kind = 'indicator-withdrawn' AND w.item = i.value ->> 'key';

CREATE VIEW aterblick.volume_figure AS
SELECT p.plan_id,
       p.year,
       p.committee,
       p.committee_name,
       f.value ->> 'key'                                 AS volume_figure,
       f.value ->> 'name'                                AS volume_figure_name,
       f.value ->> 'unit'                                AS unit,
       (f.value ->> 'decimals')::integer                 AS decimals,
       follow_up.joined(f.value -> 'serviceAreas', '; ') AS service_areas,
       f.value ->> 'scope'                               AS scope,
       f.value ->> 'description'                         AS description,
       w.item IS NOT NULL                                AS withdrawn,
       w.reason                                          AS withdrawn_reason
FROM follow_up.plan_in_force AS p
CROSS JOIN LATERAL jsonb_array_elements(p.content -> 'volumeFigures') AS f
LEFT JOIN follow_up.withdrawal AS w
    ON w.plan_id = p.plan_id AND w.kind = 'volume-figure-withdrawn' AND w.item = f.value ->> 'key';

CREATE VIEW aterblick.budget_line AS
SELECT plan_id,
       year,
       committee,
       committee_name,
       l.value ->> 'id'                             AS budget_line,
       l.value ->> 'name'                           AS budget_line_name,
       l.value ->> 'serviceArea'                    AS service_area,
       l.value ->> 'sign'                           AS sign,
       l.value #>> '{budget,value}'                 AS budget,
       (l.value #>> '{budget,value}')::numeric      AS budget_number,
       l.value #>> '{budget,unit}'                  AS unit,
       follow_up.in_sek(l.value -> 'budget')        AS budget_sek_number
FROM follow_up.plan_in_force
CROSS JOIN LATERAL jsonb_array_elements(content -> 'budgetLines') AS l;

CREATE VIEW aterblick.investment_line AS
SELECT plan_id,
       year,
       committee,
       committee_name,
       l.value ->> 'id'                            AS line,
       l.value ->> 'name'                          AS line_name,
       l.value ->> 'serviceArea'                   AS service_area,
       l.value ->> 'category'                      AS category,
       l.value #>> '{total,value}'                 AS total,
       (l.value #>> '{total,value}')::numeric      AS total_number,
       l.value #>> '{total,unit}'                  AS unit,
       follow_up.in_sek(l.value -> 'total')        AS total_sek_number
FROM follow_up.plan_in_force
CROSS JOIN LATERAL jsonb_array_elements(content #> '{investments,lines}') AS l;

CREATE VIEW aterblick.investment_line_year AS
SELECT plan_id,
       year,
       committee,
       committee_name,
       l.value ->> 'id'                        AS line,
       (y.value ->> 'year')::integer           AS budget_year,
       y.value #>> '{amount,value}'            AS budget,
       (y.value #>> '{amount,value}')::numeric AS budget_number,
       y.value #>> '{amount,unit}'             AS unit,
       follow_up.in_sek(y.value -> 'amount')   AS budget_sek_number
FROM follow_up.plan_in_force
CROSS JOIN LATERAL jsonb_array_elements(content #> '{investments,lines}') AS l
CROSS JOIN LATERAL jsonb_array_elements(l.value -> 'years') AS y;
