-- For when a meeting was called first, when it has been moved since: the deadline is counted from the level all the same.
alter table origo.meeting add column moved_from timestamptz;
