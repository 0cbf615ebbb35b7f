-- May this party see this case, this item, now? Asked in the application by casefile.Sight, and here a second time by
-- row level security. Why: docs/decisions/0013-sight-and-conflict.md.
select set_config('origo.scope', 'migration', true);

-- Who may never know of a case. No reference to the case file: a block outlives the case's erasure, because its number
-- can still be asked for. Nobody is shown these rows: only the system reads them.
create table origo.conflict_block (
  id             bigint generated always as identity primary key,
  case_number    text        not null,
  -- The case of the process that registered it: the same in every case that the block has travelled to.
  registered_in  text        not null,
  owner          text        not null references origo.party,
  person         text        references origo.person,
  whole_party    text        references origo.party,
  -- Somebody who is not in the register yet: a keyed index of an identity number, never the number.
  identity_index bytea,
  review_on      date        not null,
  registered_by  text        not null,
  registered_at  timestamptz not null,
  lifted_at      timestamptz,
  lifted_by      text,
  unique (registered_in, case_number),
  check ((whole_party is not null) <> (person is not null or identity_index is not null)),
  check ((lifted_at is null) = (lifted_by is null))
);
create index conflict_block_person on origo.conflict_block (person) where lifted_at is null;
create index conflict_block_party on origo.conflict_block (whole_party) where lifted_at is null;
create index conflict_block_case on origo.conflict_block (case_number) where lifted_at is null;

alter table origo.conflict_block enable row level security;
alter table origo.conflict_block force row level security;
create policy system_only on origo.conflict_block using (origo.is_system()) with check (origo.is_system());
-- The functions below look in the owner's name, which nobody who serves people has.
create policy asked_by_definition on origo.conflict_block for select to current_user using (true);
create policy asked_by_definition on origo.hand_over_sender for select to current_user using (true);
create policy asked_by_definition on origo.hand_over_receiver for select to current_user using (true);
revoke update, delete, truncate on origo.conflict_block from origo_app;
grant update (person, review_on, lifted_at, lifted_by) on origo.conflict_block to origo_app;

-- The cases that do not exist for a person, in any role: blocked for the person, or for a party where the person has
-- ever been appointed. Null, which shows no row at all, when nobody says who asks.
create function origo.blocked_cases(who text) returns text[]
  language sql stable security definer
  return case when coalesce(who, '') <> '' then (
    select coalesce(array_agg(b.case_number), '{}') from origo.conflict_block b
    where b.lifted_at is null and (b.person = who
      or b.whole_party in (select a.party from origo.appointment a where a.person = who))) end;

create function origo.me() returns text
  language sql stable parallel safe
  return current_setting('origo.person', true);

-- The hand-overs of those cases.
create function origo.blocked_hand_overs(who text) returns uuid[]
  language sql stable security definer
  return case when coalesce(who, '') <> '' then (
    select coalesce(array_agg(own.hand_over), '{}') from (
      select hand_over, case_number from origo.hand_over_sender
      union all select hand_over, case_number from origo.hand_over_receiver) own
    where own.case_number = any (origo.blocked_cases(who))) end;

-- What stands in a case: written there, or disclosed to it.
alter table origo.case_item add column origin text not null default 'own' check (origin in ('own', 'disclosed'));

-- Items that a row of the ledger lists for a party in its own case, now. What was never accepted is nobody's, and an
-- acceptance that is undone takes back what it gave. A ground that has ceased stops what is to come, not what was given.
create view origo.disclosed_item with (security_invoker = true) as
  select own.case_number, own.party, listed.item
  from (select hand_over, party, case_number from origo.hand_over_receiver
        union all select hand_over, party, case_number from origo.hand_over_sender) own
  join origo.disclosure d on d.hand_over = own.hand_over and d.to_party = own.party
  join origo.hand_over h on h.id = own.hand_over
  cross join unnest(d.items) as listed (item)
  where d.end_reason is distinct from 'acceptance-undone'
    and (h.to_party <> own.party
      or coalesce(h.end_reason, '') not in ('declined', 'expired', 'withdrawn', 'forwarded'));
revoke insert, update, delete, truncate on origo.disclosed_item from origo_app;

update origo.case_item i set origin = 'disclosed'
  where exists (select from origo.disclosed_item d where d.case_number = i.case_number and d.item = i.item);

-- The party's compartment, without what is blocked for the person. The subselect is evaluated once for each statement.
do $$
declare name text;
declare rule text := 'origo.is_system() or origo.sees(party)'
  ' and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])';
begin
  foreach name in array array['casefile', 'case_note', 'draft', 'referral', 'reception'] loop
    execute format('drop policy compartment on origo.%I', name);
    execute format('create policy compartment on origo.%I using (%s) with check (%s)', name, rule, rule);
  end loop;
  foreach name in array array['hand_over_sender', 'hand_over_receiver'] loop
    execute format('drop policy own_number on origo.%I', name);
    execute format('create policy own_number on origo.%I using (%s) with check (%s)', name, rule, rule);
  end loop;
  -- Of the items, those written here or listed in the ledger; only a delivery brings in what is disclosed.
  drop policy compartment on origo.case_item;
  execute format('create policy compartment on origo.case_item using (%s) with check (%s)',
    'origo.is_system() or origo.sees(party)'
    ' and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])'
    ' and (origin = ''own'' or exists (select from origo.disclosed_item d'
    '   where d.case_number = case_item.case_number and d.party = case_item.party and d.item = case_item.item))',
    'origo.is_system() or origo.sees(party) and origin = ''own'''
    ' and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])');
end $$;

drop policy seen_by_both on origo.hand_over;
create policy seen_by_both on origo.hand_over for select using (origo.is_system()
  or (origo.sees(from_party) or origo.sees(to_party))
  and id <> all ((select origo.blocked_hand_overs(origo.me()))::uuid[]));
drop policy seen_by_both on origo.disclosure;
create policy seen_by_both on origo.disclosure for select using (origo.is_system()
  or (origo.sees(from_party) or origo.sees(to_party))
  and hand_over <> all ((select origo.blocked_hand_overs(origo.me()))::uuid[]));

-- Flyway's own table is the owner's: what serves people has no business there.
revoke all on origo.flyway_schema_history from origo_app;
