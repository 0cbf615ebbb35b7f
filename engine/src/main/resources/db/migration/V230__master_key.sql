-- Which versions of the master key the application has met, so that each is put on record once, however many nodes see it.
create table origo.master_key_version (
  version text        primary key,
  at      timestamptz not null
);
alter table origo.master_key_version enable row level security;
alter table origo.master_key_version force row level security;
create policy meet on origo.master_key_version for insert with check (origo.is_system());
create policy know on origo.master_key_version for select using (origo.is_system());
revoke update, delete, truncate on origo.master_key_version from origo_app;
