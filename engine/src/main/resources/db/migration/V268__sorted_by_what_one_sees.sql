-- A page sorted by name, holder or priority is read from an index in its order and left early, as one by time is. Before, all
-- that the own party has was read and sorted for fifteen rows. Why: docs/decisions/0025-an-inbox-of-our-own.md.
create index inbox_name on origo.inbox (audience, lower(name), task) where audience is not null;
create index inbox_holder on origo.inbox (audience, assignee, task) where audience is not null;
create index inbox_priority on origo.inbox (audience, priority, task) where audience is not null;
