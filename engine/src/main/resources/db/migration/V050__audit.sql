-- The record. Each row is a leaf that can later be proved: ids, codes, times and a salt, never personal data.
create table origo.audit (
  id          bigint generated always as identity primary key,
  party       text,
  case_number text,
  actor       text        not null,
  acting_for  text,
  kind        text        not null,
  element     text,
  definition  text,
  version     integer,
  at          timestamptz not null,
  payload     text        not null,
  salt        bytea       not null
);
create index audit_case on origo.audit (case_number, id);

alter table origo.audit enable row level security;
alter table origo.audit force row level security;
-- Whoever does something leaves a row; only the auditor's queries, in their own scope, read them.
create policy audit_append on origo.audit for insert with check (true);
create policy audit_read on origo.audit for select using (origo.is_system());
revoke update, delete, truncate on origo.audit from origo_app;
