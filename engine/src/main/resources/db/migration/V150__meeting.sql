-- Case meetings: who is at the table, what was decided and how it goes; codes, days and functions only. What is said
-- stands in the case files. Why: docs/decisions/0023-case-meeting.md.

create table origo.meeting (
  id            uuid primary key,
  case_number   text        not null references origo.casefile,
  party         text        not null,
  at            timestamptz not null,
  state         text        not null default 'called' check (state in ('called', 'held', 'followed', 'cancelled', 'lapsed')),
  identified    boolean     not null,
  -- Whether the crime is reported to the police, who decided and when; null while nobody has.
  police_report text check (police_report in ('yes', 'no')),
  decided_by    text,
  decided_at    timestamptz,
  check ((police_report is null) = (decided_by is null) and (police_report is null) = (decided_at is null))
);

-- A party at the table.
create table origo.meeting_seat (
  hand_over   uuid primary key references origo.hand_over,
  position    bigint generated always as identity,
  meeting     uuid not null references origo.meeting,
  party       text not null,
  participant text not null,
  answer      text not null default 'none' check (answer in ('none', 'accept', 'another', 'decline', 'silent')),
  secrecy     text check (secrecy ~ '^[a-z-]{1,40}$'),
  proposed_at timestamptz,
  attended    boolean not null default false
);
create index meeting_seat_meeting on origo.meeting_seat (meeting);

-- What was decided: who, until when and how it went. What is to be done stands in the case of whoever does it.
create table origo.meeting_action (
  id        uuid primary key,
  position  bigint generated always as identity,
  meeting   uuid not null references origo.meeting,
  party     text not null,
  owner     text not null,
  due       date not null,
  state     text not null default 'open' check (state in ('open', 'done', 'not-done')),
  -- The link to the owner's case; null when the owner is whoever called the meeting.
  hand_over uuid references origo.hand_over
);
create index meeting_action_meeting on origo.meeting_action (meeting);

do $$
declare name text;
begin
  foreach name in array array['meeting', 'meeting_seat', 'meeting_action'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('create policy compartment on origo.%I using (origo.sees(party)) with check (origo.sees(party))', name);
  end loop;
end $$;
