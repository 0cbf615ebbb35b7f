-- Searching the record costs what is looked at, not what there is: each question an auditor can ask has an index that leads
-- to its latest rows. Rows are appended in the order of time, so these indexes grow at their end only.

-- A code of a row that says until when; ours always end in Z, so no setting changes what they mean.
create function origo.due(payload text) returns timestamptz language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select cast(substring(payload from '"due":"([0-9TZ:.-]+)"') as timestamptz) $$;

drop index origo.audit_at;
create index audit_at on origo.audit (at);
create index audit_kind on origo.audit (kind, at);
create index audit_party on origo.audit (party, at);
create index audit_definition on origo.audit (definition, at);
create index audit_ground on origo.audit ((substring(payload from '"ground":"([^"]*)"')), at)
  where kind in ('disclosed', 'disclosure-received', 'passed-on');
-- Deadlines that passed, and tasks that were answered late.
create index audit_missed on origo.audit (at) where kind = 'activity-passed' and payload like '%"deadline":"%'
  or kind in ('task-completed', 'task-cancelled') and origo.due(payload) < at;
create index audit_task on origo.audit ((substring(payload from '"task":"([^"]*)"'))) where kind = 'task-created';
