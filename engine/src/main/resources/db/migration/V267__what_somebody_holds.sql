-- What somebody holds is read from the inbox by an index of its own, and no longer task by task beside the engine's: whoever holds
-- sixty tasks waited half of the time of a page for them. Taking a task writes entries of the inbox again, which it did not; a
-- task is taken once, and lists are asked for all day. Why: docs/decisions/0025-an-inbox-of-our-own.md.
create index inbox_held on origo.inbox (assignee, created, task) include (audience, case_number, due)
  where assignee is not null;
