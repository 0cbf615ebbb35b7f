-- The other way round: for whom a case does not exist. Asked when somebody is needed for its tasks.
create function origo.blocked_people(of_case text) returns text[]
  language sql stable security definer
  return (select coalesce(array_agg(distinct blocked.person), '{}') from (
    select b.person from origo.conflict_block b
      where b.case_number = of_case and b.lifted_at is null and b.person is not null
    union all
    select a.person from origo.conflict_block b join origo.appointment a on a.party = b.whole_party
      where b.case_number = of_case and b.lifted_at is null) blocked);
