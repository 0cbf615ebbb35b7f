-- Whoever is blocked from a case has nothing of it open, whenever the block came.
alter table origo.opened_glass drop constraint opened_glass_closed_how_check,
  add constraint opened_glass_closed_how_check check (closed_how in ('closed', 'lapsed', 'withdrawn'));
alter policy in_force_for_who_opened on origo.opened_glass
  using (origo.is_system() or (origo.sees(party) and person = origo.me() and closed_at is null and until > now()
    and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])));
