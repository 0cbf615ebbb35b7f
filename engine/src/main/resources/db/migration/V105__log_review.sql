-- Log review: which reads have been chosen for review in a month, by which number they can be chosen again, and what came
-- of it. Why: docs/decisions/0019-log-review.md.

create table origo.log_draw (
  id       bigint generated always as identity primary key,
  -- A period is drawn once, however many nodes try.
  from_at  timestamptz not null unique,
  to_at    timestamptz not null,
  seed     bigint      not null,
  drawn_at timestamptz not null,
  visits   integer,
  chosen   integer,
  check (to_at > from_at)
);

create table origo.drawn_visit (
  -- The review's own case: what a reviewer writes lies there, sealed.
  review_case text primary key references origo.casefile,
  draw        bigint      not null references origo.log_draw,
  person      text        not null,
  -- As it was called when it was drawn: a function that changes hands must not change what is reviewed.
  function    text        not null,
  acting_for  text,
  -- None for a person's refusals, which belong to no case.
  party       text,
  case_number text,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  times       integer     not null,
  rule        text        not null check (rule ~ '^[a-z-]{1,40}$'),
  why         text        not null,
  verdict     text check (verdict in ('in-order', 'ask', 'report')),
  judged_by   text,
  judged_at   timestamptz,
  check ((verdict is null) = (judged_at is null))
);
create index drawn_visit_draw on origo.drawn_visit (draw);
create index drawn_visit_case on origo.drawn_visit (case_number);

do $$
declare name text;
begin
  foreach name in array array['log_draw', 'drawn_visit'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('revoke update, delete, truncate on origo.%I from origo_app', name);
    execute format('create policy by_the_system on origo.%I using (origo.is_system()) with check (origo.is_system())',
      name);
  end loop;
end $$;
grant update (visits, chosen) on origo.log_draw to origo_app;
grant update (verdict, judged_by, judged_at) on origo.drawn_visit to origo_app;
