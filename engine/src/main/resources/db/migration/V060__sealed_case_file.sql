-- What is written in a case stands sealed, under a key of its own that this database knows by a random id only; see
-- docs/decisions/0008-case-keys-outside.md. The tables are made anew, so that no page of a file keeps a readable text: the
-- next migration seals what stands in the old ones, the one after that drops them.
alter table origo.casefile add key_id uuid, add erased_at timestamptz;
comment on column origo.casefile.erased_at is 'Since when nothing is left of it but its number; such a case is not found.';

alter table origo.case_item rename to case_item_plain;
alter table origo.case_item_plain rename constraint case_item_pkey to case_item_plain_pkey;
alter table origo.case_note rename to case_note_plain;
alter table origo.case_note_plain rename constraint case_note_pkey to case_note_plain_pkey;
alter index origo.case_note_case rename to case_note_plain_case;
alter sequence origo.case_note_id_seq rename to case_note_plain_id_seq;
alter table origo.draft rename to draft_plain;
alter table origo.draft_plain rename constraint draft_pkey to draft_plain_pkey;

create table origo.case_item (
  case_number text        not null references origo.casefile,
  party       text        not null,
  item        text        not null,
  content     bytea       not null,
  written_at  timestamptz not null default now(),
  primary key (case_number, item)
);

create table origo.case_note (
  -- Known before the row is written, because the seal is bound to it.
  id          uuid primary key,
  position    bigint generated always as identity,
  case_number text        not null references origo.casefile,
  party       text        not null,
  author      text        not null,
  content     bytea       not null,
  written_at  timestamptz not null default now()
);
create index case_note_case on origo.case_note (case_number, position);

create table origo.draft (
  case_number text        not null references origo.casefile,
  party       text        not null,
  form        text        not null,
  person      text        not null,
  content     bytea       not null,
  saved_at    timestamptz not null default now(),
  primary key (case_number, form, person)
);

-- Whose case a personal identity number stands in, by a keyed hash of it; each party's key is another.
create table origo.case_index (
  case_number text  primary key references origo.casefile,
  party       text  not null,
  digest      bytea not null
);
create index case_index_digest on origo.case_index (party, digest);

do $$
declare name text;
begin
  foreach name in array array['case_item', 'case_note', 'draft', 'case_index'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('create policy compartment on origo.%I using (origo.sees(party)) with check (origo.sees(party))', name);
  end loop;
end $$;
