-- Notices: that something waits, and for which function; ids, codes and times only. Why: docs/decisions/0017-notices-say-nothing.md.

-- Where a function is reached by mail, from the county's file. No caller reads an address, whatever the caller may do.
create table origo.mailbox (
  party   text not null references origo.party,
  role    text not null,
  -- A person of this function with a mailbox apart, or empty for the function's.
  person  text not null,
  address text not null,
  -- One mail at set times instead of one each time; null: as the installation has it.
  digest  boolean,
  primary key (party, role, person)
);

-- Something that happened to a task and of which somebody is to be told, written in the transaction in which it happens.
create table origo.notice_occasion (
  id        uuid primary key default gen_random_uuid(),
  kind      text        not null check (kind in ('arrived', 'overdue', 'escalated', 'alarm')),
  task      text        not null,
  acute     boolean     not null,
  -- Whoever made it happen is not told of it.
  caused_by text,
  raised_at timestamptz not null,
  -- When to look who is to be told; null once that is done.
  look_at   timestamptz
);
create index notice_occasion_due on origo.notice_occasion (look_at) where look_at is not null;
create index notice_occasion_task on origo.notice_occasion (task);

-- A mail to one mailbox. While it has not left, whatever else happens is covered by it: a mail tells no number.
create table origo.notice (
  -- The mail's Message-ID, the same at each try.
  id            uuid primary key,
  kind          text        not null check (kind in ('arrived', 'overdue', 'escalated', 'alarm', 'digest')),
  party         text        not null,
  role          text        not null,
  person        text        not null,
  acute         boolean     not null,
  -- Null when it has ended, and when it waits for the operator.
  send_at       timestamptz,
  tries         int         not null default 0,
  failing_since timestamptz,
  error         text check (error ~ '^[a-z-]{1,40}$'),
  ended_at      timestamptz,
  ended_as      text check (ended_as in ('sent', 'moot')),
  check ((ended_at is null) = (ended_as is null))
);
create unique index notice_open on origo.notice (party, role, person, kind) where ended_at is null;
create index notice_due on origo.notice (send_at) where send_at is not null;

create table origo.notice_about (
  notice   uuid not null references origo.notice on delete cascade,
  occasion uuid not null references origo.notice_occasion on delete cascade,
  primary key (notice, occasion)
);
create index notice_about_occasion on origo.notice_about (occasion);

do $$
declare name text;
begin
  foreach name in array array['mailbox', 'notice_occasion', 'notice', 'notice_about'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('create policy the_system on origo.%I using (origo.is_system()) with check (origo.is_system())', name);
  end loop;
end $$;

-- Whoever lets something happen leaves a row, and can read none.
create policy anybody_raises on origo.notice_occasion for insert with check (true);
