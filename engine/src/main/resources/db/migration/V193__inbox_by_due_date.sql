-- What is due first is what people look for most: read in order, like what came last.
create index inbox_due on origo.inbox (grp, due, task);
