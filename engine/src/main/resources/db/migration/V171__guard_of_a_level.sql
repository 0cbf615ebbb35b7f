-- What AKUT froze by itself thaws when two persons lower the level; what somebody froze with a reason does not.
alter table origo.case_guard drop constraint case_guard_origin_check;
alter table origo.case_guard add constraint case_guard_origin_check
  check (origin in ('own', 'item', 'travelled', 'level'));
