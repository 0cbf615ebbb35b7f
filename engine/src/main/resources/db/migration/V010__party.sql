-- The register: parties with their agreement, people with their appointments, and absence.
-- Who may do what is computed from these rows and the time, never stored.
-- Reference data: everyone reads it, in any scope; only the system writes it.

create table origo.party (
  code text primary key check (code ~ '^[a-z][a-z0-9-]*$'),
  kind text not null check (kind in ('centre', 'municipality', 'region', 'police', 'ngo')),
  name text not null,
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'),
  agreement text not null check (agreement in ('signed', 'suspended', 'ended')),
  -- What the county file said last: a change made in the register holds until the file changes.
  county_agreement text not null,
  valid_from date,
  valid_until date,
  check (valid_until >= valid_from)
);
comment on column origo.party.valid_until is 'Last day of the agreement, Europe/Stockholm.';

-- Every state an agreement has had, so that a later question "were they signed then?" has an answer.
create table origo.agreement_change (
  id bigint generated always as identity primary key,
  party text not null references origo.party,
  agreement text not null,
  valid_from date,
  valid_until date,
  recorded_at timestamptz not null
);

create table origo.person (
  id text primary key,
  -- What the sign-in service calls the person; empty means that the person cannot sign in.
  sign_in_name text unique
);

create table origo.appointment (
  person text not null references origo.person,
  party text not null references origo.party,
  role text not null,
  -- The how manieth with this role at the party, to tell two functions of the same name apart.
  ordinal int not null,
  valid_from date,
  valid_until date,
  primary key (person, party, role)
);
create index appointment_party on origo.appointment (party);

create table origo.absence (
  id bigint generated always as identity primary key,
  person text not null references origo.person,
  -- The party that registered it, whose case the absence process is.
  party text not null references origo.party,
  case_number text not null unique,
  from_at timestamptz not null,
  until_at timestamptz not null,
  registered_by text not null,
  registered_at timestamptz not null,
  ended_at timestamptz,
  check (until_at > from_at)
);
create index absence_open on origo.absence (person, until_at) where ended_at is null;

alter table origo.party enable row level security;
alter table origo.party force row level security;
create policy party_read on origo.party for select using (true);
create policy party_insert on origo.party for insert with check (origo.is_system());
create policy party_update on origo.party for update using (origo.is_system()) with check (origo.is_system());

alter table origo.agreement_change enable row level security;
alter table origo.agreement_change force row level security;
create policy agreement_change_read on origo.agreement_change for select using (true);
create policy agreement_change_insert on origo.agreement_change for insert with check (origo.is_system());

alter table origo.person enable row level security;
alter table origo.person force row level security;
create policy person_read on origo.person for select using (true);
create policy person_insert on origo.person for insert with check (origo.is_system());
create policy person_update on origo.person for update using (origo.is_system()) with check (origo.is_system());

alter table origo.appointment enable row level security;
alter table origo.appointment force row level security;
create policy appointment_read on origo.appointment for select using (true);
create policy appointment_insert on origo.appointment for insert with check (origo.is_system());
create policy appointment_update on origo.appointment for update using (origo.is_system()) with check (origo.is_system());

-- Absence is read by everyone too: other people's rights are computed from it.
alter table origo.absence enable row level security;
alter table origo.absence force row level security;
create policy absence_read on origo.absence for select using (true);
create policy absence_insert on origo.absence for insert with check (origo.sees(party));
create policy absence_update on origo.absence for update using (origo.sees(party)) with check (origo.sees(party));
