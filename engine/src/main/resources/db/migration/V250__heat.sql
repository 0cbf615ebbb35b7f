-- Where many cases wait, counted once and remembered: a look at it costs as much in a county of many cases as in a small one.
-- Why: docs/decisions/0018-the-auditor-sees-what-was-in-force.md.
create table origo.heat (
  process    text        not null,
  quarter    text        not null check (quarter ~ '^20[0-9]{2}-Q[1-4]$'),
  -- The moment that the counts are of: what still waits has waited until then.
  counted_at timestamptz not null,
  -- The last row of the record that was counted. Every row up to it was decided, so whoever counts again up to it, or counts some
  -- of the cases, finds what was found then.
  mark       bigint      not null,
  -- The quarter has ended and so has every task that was offered in it: counting again would give the same.
  final      boolean     not null,
  -- For each party and step: cases, those of them that broke a deadline there, and how many tasks waited how long. All cases,
  -- since nobody is blocked from all; no number of any.
  cells      json        not null,
  primary key (process, quarter)
);
alter table origo.heat enable row level security;
alter table origo.heat force row level security;
create policy by_the_system on origo.heat using (origo.is_system()) with check (origo.is_system());
revoke delete, truncate on origo.heat from origo_app;

-- The last row of the record, once every row up to it is committed or undone. Whoever writes rows takes the transaction's
-- number before a row's id, so one waits for the transactions that had begun to write by now, which is soon; whoever asks must
-- not have written anything.
create function origo.decided_row() returns bigint
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare given bigint; next xid8;
begin
  select case when is_called then last_value else 0 end into given from origo.audit_id_seq;
  select pg_snapshot_xmax(pg_current_snapshot()) into next;
  loop
    exit when (select pg_snapshot_xmin(pg_current_snapshot())) >= next;
    perform pg_sleep(0.005);
  end loop;
  return given;
end $$;
