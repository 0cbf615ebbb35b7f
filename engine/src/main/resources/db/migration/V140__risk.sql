-- The series of a case's assessments: codes, functions and times. Words lie in the case file, sealed. Nothing here is
-- ever changed; a row for each time that somebody judged. Why: docs/decisions/0022-levels-of-risk.md.
create table origo.risk_assessment (
  id            uuid primary key,
  position      bigint generated always as identity,
  case_number   text        not null references origo.casefile,
  party         text        not null,
  kind          text        not null check (kind in ('assessed', 'raised', 'lowered')),
  level         text        not null check (level in ('normal', 'raised', 'high', 'acute')),
  in_force      text        not null check (in_force in ('normal', 'raised', 'high', 'acute')),
  rules         text[]      not null,
  by_person     text        not null,
  acting_for    text,
  -- As it was called then: a function that changes hands must not change what is on record.
  function      text        not null,
  second_person text,
  at            timestamptz not null,
  -- Two persons lower it, whatever the application thinks.
  check (kind <> 'lowered' or (second_person is not null and second_person <> by_person))
);
create index risk_assessment_case on origo.risk_assessment (case_number, position);

do $$
declare rule text := 'origo.is_system() or origo.sees(party)'
  ' and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])';
begin
  alter table origo.risk_assessment enable row level security;
  alter table origo.risk_assessment force row level security;
  execute format('create policy compartment on origo.risk_assessment using (%s) with check (%s)', rule, rule);
end $$;
revoke update, delete, truncate on origo.risk_assessment from origo_app;
