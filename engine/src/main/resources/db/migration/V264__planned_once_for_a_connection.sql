-- A function in SQL that pins where it looks is planned anew by each statement that calls it, and this one is called for each
-- row of the record that says how a task ended. In plpgsql it is planned once for a connection.
create or replace function origo.due(payload text) returns timestamptz
  language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
begin
  return cast(substring(payload from '"due":"([0-9TZ:.-]+)"') as timestamptz);
end $$;

-- As in V210: almost always nobody is blocked from anything. Nothing is remembered here either.
create or replace function origo.blocked_people(of_case text) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from origo.conflict_block b where b.lifted_at is null) then
    return '{}';
  end if;
  return (select coalesce(array_agg(distinct blocked.person), '{}') from (
    select b.person from origo.conflict_block b
      where b.case_number = of_case and b.lifted_at is null and b.person is not null
    union all
    select a.person from origo.conflict_block b join origo.appointment a on a.party = b.whole_party
      where b.case_number = of_case and b.lifted_at is null) blocked);
end $$;
