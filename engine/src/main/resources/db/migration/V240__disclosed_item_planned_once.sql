-- Whether an item was disclosed is asked only of what was not written in the case itself, which is little. As a part of the
-- policy it made each statement about items take tens of milliseconds to plan, whenever a connection had to plan it anew;
-- a body in plpgsql is planned once for a connection, and only where it is needed. It runs with the rights of whoever asks.
create function origo.is_disclosed(of_case text, of_party text, of_item text) returns boolean
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from origo.disclosed_item d
    where d.case_number = of_case and d.party = of_party and d.item = of_item);
end $$;

alter policy compartment on origo.case_item using (origo.is_system() or origo.sees(party)
  and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])
  and (origin = 'own' or origo.is_disclosed(case_number, party, item)));
