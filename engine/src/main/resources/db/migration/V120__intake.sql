-- By what a contact is recognised when the same person gets in touch again: keyed hashes of what was said, of those who
-- wanted it. A row of kind 'none' says that somebody did not; then no other row may stand there.
-- Why: docs/decisions/0020-recognised-without-a-name.md.
create table origo.contact_key (
  case_number text  not null references origo.casefile,
  party       text  not null,
  kind        text  not null check (kind in ('phone', 'word', 'number', 'none')),
  digest      bytea,
  primary key (case_number, kind),
  check ((kind = 'none') = (digest is null))
);
create index contact_key_digest on origo.contact_key (party, digest);

-- A case that a party has opened from another of its own.
create table origo.case_link (
  case_number text primary key references origo.casefile,
  opened_from text not null references origo.casefile,
  party       text not null
);
create index case_link_from on origo.case_link (opened_from);

do $$
declare visible text := 'origo.is_system() or origo.sees(party)'
  ' and case_number <> all ((select origo.blocked_cases(origo.me()))::text[])';
declare name text;
begin
  foreach name in array array['contact_key', 'case_link'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('revoke update, truncate on origo.%I from origo_app', name);
  end loop;
  execute format('create policy compartment on origo.contact_key using (%s) with check (%s)', visible, visible);
  visible := visible || ' and opened_from <> all ((select origo.blocked_cases(origo.me()))::text[])';
  execute format('create policy compartment on origo.case_link using (%s) with check (%s)', visible, visible);
end $$;
