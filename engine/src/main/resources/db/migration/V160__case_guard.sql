-- What everybody who works with a case must keep to: who is not told, how the young person is reached, what stays hidden,
-- what is frozen. Why: docs/decisions/0024-guards.md.
select set_config('origo.scope', 'migration', true);

create table origo.case_guard (
  -- Known before the row is written, because the seal is bound to it.
  id             uuid        primary key,
  case_number    text        not null references origo.casefile,
  party          text        not null,
  kind           text        not null check (kind in ('do-not-inform-guardian', 'safe-contact', 'protected-identity',
    'outgoing-frozen')),
  -- Set by somebody with a reason; fed by an item of the case; or come along with a hand-over.
  origin         text        not null check (origin in ('own', 'item', 'travelled')),
  -- Who may lift it; none when it is the function's.
  owner          text,
  owner_function text        not null,
  -- Sealed under the key of the case; never travels.
  reason         bytea,
  review_on      date        not null,
  set_at         timestamptz not null,
  lifted_at      timestamptz,
  lifted_by      text,
  lift_reason    bytea,
  plan           bytea,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index case_guard_standing on origo.case_guard (case_number, kind) where lifted_at is null;
create index case_guard_case on origo.case_guard (case_number);

-- The way that has been agreed stands in cases of before.
insert into origo.case_guard (id, case_number, party, kind, origin, owner_function, review_on, set_at)
  select gen_random_uuid(), case_number, party, 'safe-contact', 'item', 'Origo', current_date + 180, now()
  from origo.case_item where item = 'safeContact';

do $$
declare rule text := 'origo.is_system() or origo.sees(party)'
  ' and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])';
begin
  alter table origo.case_guard enable row level security;
  alter table origo.case_guard force row level security;
  execute format('create policy compartment on origo.case_guard using (%s) with check (%s)', rule, rule);
end $$;
revoke update, truncate on origo.case_guard from origo_app;
grant update (origin, owner, owner_function, reason, review_on, lifted_at, lifted_by, lift_reason, plan)
  on origo.case_guard to origo_app;
