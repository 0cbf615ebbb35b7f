-- The case file: the only tables that hold personal data and free text. The key that will seal them belongs neither
-- here nor in a backup of this database.
create table origo.casefile (
  case_number text primary key,
  party       text        not null,
  kind        text        not null,
  opened_at   timestamptz not null default now()
);
create index casefile_party on origo.casefile (party);

create table origo.case_item (
  case_number text        not null references origo.casefile,
  party       text        not null,
  item        text        not null,
  content     text        not null,
  written_at  timestamptz not null default now(),
  primary key (case_number, item)
);

create table origo.case_note (
  id          bigint generated always as identity primary key,
  case_number text        not null references origo.casefile,
  party       text        not null,
  author      text        not null,
  content     text        not null,
  written_at  timestamptz not null default now()
);
create index case_note_case on origo.case_note (case_number, id);

create table origo.draft (
  case_number text        not null references origo.casefile,
  party       text        not null,
  form        text        not null,
  person      text        not null,
  content     text        not null,
  saved_at    timestamptz not null default now(),
  primary key (case_number, form, person)
);

do $$
declare name text;
begin
  foreach name in array array['casefile', 'case_item', 'case_note', 'draft'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('create policy compartment on origo.%I using (origo.sees(party)) with check (origo.sees(party))', name);
  end loop;
end $$;
