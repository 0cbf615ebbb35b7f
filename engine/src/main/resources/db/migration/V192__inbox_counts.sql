-- What counting and sorting ask stands in both indexes, so that no row is read for it.
drop index origo.inbox_offered;
create index inbox_offered on origo.inbox (grp, created, task)
  include (due, priority, name, assignee, element, case_number, is_first);
drop index origo.inbox_held;
create index inbox_held on origo.inbox (assignee, created, task)
  include (grp, due, priority, name, element, case_number, is_first) where is_first and assignee is not null;
