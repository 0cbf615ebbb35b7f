-- Almost always nobody is blocked from anything, and every statement about a case asks: a body in plpgsql is planned once
-- for a connection, not once for a statement, and looks no further when there is no block in force. Nothing is remembered: a
-- block counts for the first statement that begins after it.
create or replace function origo.blocked_cases(who text) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Null, which shows no row at all, when nobody says who asks.
  if coalesce(who, '') = '' then
    return null;
  end if;
  if not exists (select from origo.conflict_block b where b.lifted_at is null) then
    return '{}';
  end if;
  return (select coalesce(array_agg(b.case_number), '{}') from origo.conflict_block b
    where b.lifted_at is null and (b.person = who
      or b.whole_party in (select a.party from origo.appointment a where a.person = who)));
end $$;

create or replace function origo.blocked_hand_overs(who text) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare cases text[] := origo.blocked_cases(who);
begin
  if cases is null then
    return null;
  end if;
  if cases = '{}' then
    return '{}';
  end if;
  return (select coalesce(array_agg(own.hand_over), '{}') from (
    select hand_over, case_number from origo.hand_over_sender
    union all select hand_over, case_number from origo.hand_over_receiver) own
  where own.case_number = any (cases));
end $$;

create or replace function origo.blocked_people(of_case text) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select coalesce(array_agg(distinct blocked.person), '{}') from (
    select b.person from origo.conflict_block b
      where b.case_number = of_case and b.lifted_at is null and b.person is not null
    union all
    select a.person from origo.conflict_block b join origo.appointment a on a.party = b.whole_party
      where b.case_number = of_case and b.lifted_at is null) blocked);
end $$;
