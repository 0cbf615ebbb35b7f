-- The rows of the record as leaves of one growing tree, and what has been signed and published of it.
-- Why: docs/decisions/0016-a-log-with-proofs.md.

-- A row becomes a leaf after its transaction, when the sequencer gives it a position. Each leaf keeps the hashes that
-- it completes, its own first and then upwards, so that any hash of the tree is part of exactly one row.
create table origo.log_leaf (
  position bigint primary key check (position >= 0),
  row_id   bigint not null unique,
  hashes   bytea  not null check (octet_length(hashes) >= 32 and octet_length(hashes) % 32 = 0)
);

create table origo.log_checkpoint (
  size bigint      primary key,
  at   timestamptz not null,
  note text        not null
);

create table origo.log_cosignature (
  size bigint      not null references origo.log_checkpoint,
  name text        not null,
  line text        not null,
  at   timestamptz not null,
  primary key (size, name)
);

-- Public keys, former ones too: what they have signed stays signed.
create table origo.log_key (
  vkey text        primary key,
  at   timestamptz not null
);

do $$
declare name text;
begin
  foreach name in array array['log_leaf', 'log_checkpoint', 'log_cosignature', 'log_key'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('create policy log_append on origo.%I for insert with check (origo.is_system())', name);
    execute format('create policy log_read on origo.%I for select using (origo.is_system())', name);
    execute format('revoke update, delete, truncate on origo.%I from origo_app', name);
  end loop;
end $$;

-- A period is found by its blocks: rows are written in nearly the order of time.
create index audit_at on origo.audit using brin (at);
