-- Rows of the record that follow each other and become leaves at once are one row here: a run. Each row had been one with an
-- entry in two indexes, as much again as its hashes. What is hashed, and every hash, is as before, and the leaves from before are
-- runs of one. Why: docs/decisions/0016-a-log-with-proofs.md.

-- How many hashes a tree of so many leaves is stored as: each leaf's own and those that it completes.
create function origo.log_hashes(leaves bigint) returns bigint
  language sql immutable strict parallel safe
  return 2 * leaves - bit_count(leaves::bit(64));

-- Leaves from this position on, of rows from this id on.
alter table origo.log_leaf add column leaves integer not null default 1 check (leaves > 0);
alter table origo.log_leaf alter column leaves drop default;
alter table origo.log_leaf drop constraint log_leaf_hashes_check,
  add constraint log_leaf_hashes_check
    check (octet_length(hashes) = 32 * (origo.log_hashes(position + leaves) - origo.log_hashes(position))),
  -- No position twice and no row twice, as before.
  add constraint log_leaf_positions exclude using gist (int8range(position, position + leaves) with &&),
  add constraint log_leaf_rows exclude using gist (int8range(row_id, row_id + leaves) with &&);
-- A hash is read without those before it, and none can be made shorter.
alter table origo.log_leaf alter column hashes set storage external;

-- All leaves, each by itself, for whoever looks at the tree by hand.
create view origo.log_leaves with (security_invoker = true) as
  select r.position + k as position, r.row_id + k as row_id, substring(r.hashes
      from (32 * (origo.log_hashes(r.position + k) - origo.log_hashes(r.position)))::integer + 1 for 32) as leaf
    from origo.log_leaf r cross join lateral generate_series(0, r.leaves - 1) k;
revoke insert, update, delete, truncate on origo.log_leaves from origo_app;
