-- What the engine and the rooms tell in one transaction is many rows of one case, written at once, and an auditor who looks for
-- cases needs to be led to each but once. So the last row for each case, party and process leads, and the indexes that lead to
-- cases by party, by process and by time alone have those rows only. The record's rows say the same as before; which of them
-- leads is no part of a leaf, as an index is none. Why: docs/decisions/0028-indexes-without-nulls.md.

-- Rows from before all lead, and so does any row of which nobody says otherwise.
alter table origo.audit add column leads boolean not null default true;

drop index origo.audit_party;
create index audit_party on origo.audit (party, at) where leads and case_number is not null;
drop index origo.audit_definition;
create index audit_definition on origo.audit (definition, at)
  where leads and case_number is not null and definition is not null;
create index audit_led on origo.audit (at) where leads and case_number is not null;

-- Who needs every row of a period reads it whole, so its blocks suffice: rows are written in nearly the order of time.
drop index origo.audit_at;
create index audit_at on origo.audit using brin (at) with (autosummarize = on);

-- Nobody can look for what another row says too; see OutsideWords.
drop index origo.audit_kind;
create index audit_kind on origo.audit (kind, at) where kind <> 'path-walked' and kind <> 'activity-passed'
  and kind <> 'activity-cancelled' and kind <> 'task-taken' and kind <> 'task-left';
