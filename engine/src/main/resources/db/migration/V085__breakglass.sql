-- Break-glass: who may read a case for how long, what was read meanwhile, and what was tried in vain.
-- Why: docs/decisions/0015-break-glass.md.

create table origo.opened_glass (
  -- The opening's own case: the reason in words lies there, sealed.
  glass_case   text primary key references origo.casefile,
  case_number  text        not null,
  party        text        not null,
  person       text        not null,
  -- As it was called then: a function that changes hands must not change what is on record.
  function     text        not null,
  acting_for   text,
  reason       text        not null check (reason ~ '^[a-z-]{1,40}$'),
  opened_at    timestamptz not null,
  until        timestamptz not null,
  closed_at    timestamptz,
  closed_how   text check (closed_how in ('closed', 'lapsed')),
  check (until > opened_at),
  check ((closed_at is null) = (closed_how is null))
);
create index opened_glass_person on origo.opened_glass (person, case_number) where closed_at is null;

-- Names of items, never what they say.
create table origo.glass_reading (
  id         bigint generated always as identity primary key,
  glass_case text        not null references origo.opened_glass,
  item       text        not null,
  read_at    timestamptz not null
);
create index glass_reading_opening on origo.glass_reading (glass_case, id);

create table origo.glass_attempt (
  id     bigint generated always as identity primary key,
  party  text        not null,
  person text        not null,
  at     timestamptz not null
);
create index glass_attempt_person on origo.glass_attempt (person, at);

do $$
declare name text;
begin
  foreach name in array array['opened_glass', 'glass_reading', 'glass_attempt'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('revoke update, delete, truncate on origo.%I from origo_app', name);
  end loop;
end $$;

-- Whoever opened sees the own opening while it is in force, and nobody else sees it at all. It is written and closed
-- in the system's scope alone, together with the notice to those who review it.
create policy in_force_for_who_opened on origo.opened_glass for select
  using (origo.is_system() or (origo.sees(party) and person = origo.me() and closed_at is null and until > now()));
create policy opened_with_notice on origo.opened_glass for insert with check (origo.is_system());
create policy closed_once on origo.opened_glass for update using (origo.is_system() and closed_at is null)
  with check (origo.is_system());
grant update (closed_at, closed_how) on origo.opened_glass to origo_app;

create policy for_review on origo.glass_reading using (origo.is_system()) with check (origo.is_system());

create policy own_attempts on origo.glass_attempt for select using (origo.is_system() or person = origo.me());
create policy tried_by_oneself on origo.glass_attempt for insert
  with check (origo.is_system() or (origo.sees(party) and person = origo.me()));
