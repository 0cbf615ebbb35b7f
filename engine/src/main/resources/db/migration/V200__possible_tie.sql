-- Whether somebody who read a case is called as somebody in it. A case's surnames are hashes under the case's own key,
-- a person's are hashes under a key of the register: the database alone can compare none of them, two cases of the same
-- family have nothing in common, and when the case's key is gone its hashes fit nothing. Why: docs/decisions/0019-log-review.md.

create table origo.person_surname (
  person text    not null references origo.person,
  digest bytea   not null,
  -- So many are called so that it says little.
  common boolean not null,
  primary key (person, digest)
);

create table origo.case_surname (
  case_number text  not null references origo.casefile,
  digest      bytea not null,
  primary key (case_number, digest)
);

do $$
declare name text;
begin
  foreach name in array array['person_surname', 'case_surname'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('revoke update, truncate on origo.%I from origo_app', name);
    execute format('create policy by_the_system on origo.%I using (origo.is_system()) with check (origo.is_system())', name);
  end loop;
end $$;
