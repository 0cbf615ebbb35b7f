-- The ledger. A hand-over is seen by both its parties; each side's case number is a row of its own, in that side's
-- compartment, so that neither can learn the other's. Why: docs/decisions/0001-copies-not-shared-reads.md.
create table origo.hand_over (
  id            uuid primary key,
  position      bigint generated always as identity,
  from_party    text        not null,
  from_function text        not null,
  to_party      text        not null,
  to_function   text        not null,
  via_function  text,
  forwarded_to  text,
  ground        text        not null,
  sent_at       timestamptz not null,
  ended_at      timestamptz,
  end_reason    text check (end_reason ~ '^[a-z0-9-]{1,60}$'),
  previous      uuid references origo.hand_over,
  check (from_party <> to_party),
  check ((ended_at is null) = (end_reason is null)),
  unique (id, from_party),
  unique (id, to_party)
);

create table origo.hand_over_sender (
  hand_over   uuid primary key,
  party       text not null,
  case_number text not null,
  foreign key (hand_over, party) references origo.hand_over (id, from_party)
);
create index hand_over_sender_case on origo.hand_over_sender (case_number);

create table origo.hand_over_receiver (
  hand_over   uuid primary key,
  party       text not null,
  case_number text not null unique,
  foreign key (hand_over, party) references origo.hand_over (id, to_party)
);

-- One row for each disclosure: codes only. The words of a reason are in the case file of whoever disclosed.
create table origo.disclosure (
  id             uuid primary key,
  position       bigint generated always as identity,
  kind           text        not null check (kind in ('preview', 'hand-over', 'addition', 'message', 'feedback',
                   'forwarding', 'consent-withdrawn')),
  hand_over      uuid        not null references origo.hand_over,
  from_party     text        not null,
  from_function  text        not null,
  to_party       text        not null,
  to_function    text        not null,
  items          text[]      not null,
  ground         text        not null check (ground ~ '^([A-Z0-9-]{1,60}|none)$'),
  ground_details jsonb       not null,
  by_person      text        not null,
  acting_for     text,
  second_person  text,
  at             timestamptz not null,
  valid_until    date,
  ended_at       timestamptz,
  end_reason     text check (end_reason ~ '^[a-z0-9-]{1,60}$'),
  previous       uuid references origo.disclosure,
  check ((ended_at is null) = (end_reason is null))
);
create index disclosure_hand_over on origo.disclosure (hand_over, position);

do $$
declare name text;
begin
  foreach name in array array['hand_over', 'hand_over_sender', 'hand_over_receiver', 'disclosure'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    -- What has been disclosed cannot be taken back, and no row can be made to say something else.
    execute format('revoke update, delete, truncate on origo.%I from origo_app', name);
  end loop;
end $$;

-- Both parties see a hand-over and may end it; only the sender, or the delivery in a system scope, opens one.
create policy seen_by_both on origo.hand_over for select using (origo.sees(from_party) or origo.sees(to_party));
create policy opened_by_sender on origo.hand_over for insert with check (origo.sees(from_party));
create policy ended_by_either on origo.hand_over for update using (origo.sees(from_party) or origo.sees(to_party));
grant update (ended_at, end_reason, forwarded_to) on origo.hand_over to origo_app;

create policy own_number on origo.hand_over_sender using (origo.sees(party)) with check (origo.sees(party));
create policy own_number on origo.hand_over_receiver using (origo.sees(party)) with check (origo.sees(party));

-- Nobody can write a disclosure in another party's name; its ground ceases only by the one who disclosed.
create policy seen_by_both on origo.disclosure for select using (origo.sees(from_party) or origo.sees(to_party));
create policy written_by_discloser on origo.disclosure for insert with check (origo.sees(from_party));
create policy ceased_by_discloser on origo.disclosure for update using (origo.sees(from_party));
grant update (ended_at, end_reason) on origo.disclosure to origo_app;
