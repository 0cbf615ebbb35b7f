-- One row of each open task, written once for a transaction; before, there was one for each group that a task is offered to, and
-- each group wrote all of them anew. Why: docs/decisions/0025-an-inbox-of-our-own.md.
do $$
declare name text;
begin
  foreach name in array array['inbox_task_made', 'inbox_task_changed', 'inbox_task_gone'] loop
    execute format('drop trigger %I on camunda.act_ru_task', name);
  end loop;
  foreach name in array array['inbox_offered', 'inbox_offer_gone'] loop
    execute format('drop trigger %I on camunda.act_ru_identitylink', name);
  end loop;
  foreach name in array array['renew_inbox(text[])', 'inbox_hears_task()', 'inbox_hears_offer()', 'inbox_drift()',
    'inbox_tasks()', 'inbox_rows(text[])'] loop
    execute format('drop function origo.%s', name);
  end loop;
end $$;
drop table origo.inbox;

-- The sets of candidate groups that tasks are offered to. There are some for each party, and none ever goes.
create table origo.audience (
  id     integer generated always as identity primary key,
  -- Each once, ordered by their bytes.
  groups text[]  not null unique
);
create index audience_groups on origo.audience using gin (groups) with (fastupdate = off);

-- What lists are narrowed and sorted by. The rest of a card is the engine's row, fetched for the page alone.
create table origo.inbox (
  task        text        not null primary key,
  -- To whom it is offered; null for a task that is its holder's or nobody's.
  audience    integer,
  priority    integer     not null,
  created     timestamptz not null,
  due         timestamptz,
  case_number text        not null,
  element     text,
  name        text,
  -- In no index, so that taking a task writes into its page and nowhere else. Who holds what is asked of the engine's own index.
  assignee    text
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
  autovacuum_analyze_scale_factor = 0.05);
-- Counting, and sorting by all but the holder, reads these and no row.
create index inbox_created on origo.inbox (audience, created, task) include (case_number, due, priority, name)
  where audience is not null;
create index inbox_due on origo.inbox (audience, due, task) include (case_number) where audience is not null;
-- The lists "sent" and "waiting": few of a party's tasks, or none.
create index inbox_sent on origo.inbox (audience, created, task) include (case_number, due, element)
  where audience is not null and element in ('followReferral', 'readReturn', 'acknowledgeFeedback');

-- The audiences that one of these groups belongs to. In plpgsql, to be planned once for a connection.
create function origo.audiences(of_groups text[]) returns integer[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  return array(select id from origo.audience where groups && of_groups);
end $$;

-- What the inbox must hold, with the groups themselves.
create function origo.inbox_truth() returns table (task text, groups text[], priority integer, created timestamptz,
    due timestamptz, case_number text, element text, name text, assignee text)
  language sql stable as $$
  select t.id_::text, offered.groups, t.priority_, t.create_time_ at time zone 'UTC', t.due_date_ at time zone 'UTC',
    coalesce(e.business_key_, ''), t.task_def_key_::text, t.name_::text, t.assignee_::text
  from camunda.act_ru_task t
  left join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
  left join lateral (select array_agg(distinct l.group_id_::text collate "C") as groups from camunda.act_ru_identitylink l
    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) offered on true
$$;

-- The audience of a task as the engine's tables say it now; made when there is none yet. The lock makes whoever makes another
-- at the same time wait, so that two who make the same two never wait for each other. Several small statements are planned
-- once for a connection and cost a third of one large one.
create function origo.audience_of(of_task text) returns integer
  language plpgsql as $$
declare
  offered text[];
  known integer;
begin
  select array_agg(distinct l.group_id_::text collate "C") into offered from camunda.act_ru_identitylink l
    where l.task_id_ = of_task and l.type_ = 'candidate' and l.group_id_ is not null;
  if offered is null then
    return null;
  end if;
  select id into known from origo.audience where groups = offered;
  if known is null then
    perform pg_advisory_xact_lock(hashtextextended('origo.audience', 0));
    insert into origo.audience (groups) values (offered) on conflict do nothing;
    select id into known from origo.audience where groups = offered;
  end if;
  return known;
end $$;

-- Makes the rows of these tasks what they must be. The lock makes whoever changes one of them at the same time wait, so
-- that neither writes what the other has just made old.
create function origo.renew_inbox(tasks text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from camunda.act_ru_task where id_ = any (tasks) order by id_ for no key update;
  delete from origo.inbox where task = any (tasks);
  insert into origo.inbox
    select t.task, origo.audience_of(t.task), t.priority, t.created, t.due, t.case_number, t.element, t.name, t.assignee
    from origo.inbox_truth() t where t.task = any (tasks);
end $$;

-- A new task gets its row when its transaction ends, and by then the engine has said everything about it.
create function origo.inbox_hears_new_task() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare heard text := set_config('origo.inbox_heard', '', true); t record;
begin
  select k.id_, k.priority_, k.create_time_, k.due_date_, k.task_def_key_, k.name_, k.assignee_, e.business_key_ into t
    from camunda.act_ru_task k left join camunda.act_ru_execution e on e.id_ = k.proc_inst_id_ where k.id_ = new.id_;
  if found then
    insert into origo.inbox (task, audience, priority, created, due, case_number, element, name, assignee)
      values (t.id_, origo.audience_of(t.id_), t.priority_, t.create_time_ at time zone 'UTC',
        t.due_date_ at time zone 'UTC', coalesce(t.business_key_, ''), t.task_def_key_, t.name_, t.assignee_);
  end if;
  return null;
end $$;

-- Of a task that is new in this transaction there is no row yet, and nothing to do. Whoever changes a task has locked it.
create function origo.inbox_hears_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (old.assignee_, old.create_time_, old.due_date_, old.priority_, old.name_, old.task_def_key_) is distinct from
    (new.assignee_, new.create_time_, new.due_date_, new.priority_, new.name_, new.task_def_key_) then
    update origo.inbox set priority = new.priority_, created = new.create_time_ at time zone 'UTC',
      due = new.due_date_ at time zone 'UTC', element = new.task_def_key_, name = new.name_, assignee = new.assignee_
      where task = new.id_;
  end if;
  return null;
end $$;

create function origo.inbox_hears_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from origo.inbox where task = old.id_;
  return null;
end $$;

-- Offered to one more or one less. A task that ends loses its links too, and is no more when its transaction ends. The lock is
-- that of renew_inbox.
create function origo.inbox_hears_offer() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare heard text := set_config('origo.inbox_heard', '', true); of_task text; offered integer;
begin
  foreach of_task in array case tg_op when 'INSERT' then array[new.task_id_::text]
    when 'DELETE' then array[old.task_id_::text] else array[old.task_id_::text, new.task_id_::text] end loop
    perform from camunda.act_ru_task where id_ = of_task for no key update;
    if found then
      offered := origo.audience_of(of_task);
      update origo.inbox set audience = offered where task = of_task and audience is distinct from offered;
    end if;
  end loop;
  return null;
end $$;

-- A transaction remembers the task that it will look at when it ends, until it does, so that a task with three groups is looked at
-- once. A savepoint that is rolled back takes back what was remembered since, as it takes back what was to be done. The
-- conditions are read anew by each statement, so they are short: long ones cost more than they spare.
create constraint trigger inbox_task_made after insert on camunda.act_ru_task deferrable initially deferred
  for each row when (set_config('origo.inbox_heard', new.id_, true) is not null)
  execute function origo.inbox_hears_new_task();
create trigger inbox_task_changed after update on camunda.act_ru_task
  for each row execute function origo.inbox_hears_change();
create trigger inbox_task_gone after delete on camunda.act_ru_task
  for each row execute function origo.inbox_hears_end();
create constraint trigger inbox_offered after insert on camunda.act_ru_identitylink deferrable initially deferred
  for each row when (current_setting('origo.inbox_heard', true) is distinct from new.task_id_
    and set_config('origo.inbox_heard', new.task_id_, true) is not null)
  execute function origo.inbox_hears_offer();
create constraint trigger inbox_offer_gone after delete on camunda.act_ru_identitylink deferrable initially deferred
  for each row when (current_setting('origo.inbox_heard', true) is distinct from old.task_id_
    and set_config('origo.inbox_heard', old.task_id_, true) is not null)
  execute function origo.inbox_hears_offer();
-- The engine changes no link. Whoever does it by hand may also have moved it to another task.
create constraint trigger inbox_offer_changed after update on camunda.act_ru_identitylink deferrable initially deferred
  for each row execute function origo.inbox_hears_offer();

-- Tasks of which the inbox holds something else than the engine; both seen at one moment.
create function origo.inbox_drift() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with truth as materialized (select * from origo.inbox_truth()),
  kept as materialized (
    select i.task, a.groups, i.priority, i.created, i.due, i.case_number, i.element, i.name, i.assignee
    from origo.inbox i left join origo.audience a on a.id = i.audience)
  select task from (select * from truth except select * from kept) missing
  union select task from (select * from kept except select * from truth) superfluous
$$;

-- Every task that either of them knows.
create function origo.inbox_tasks() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id_::text from camunda.act_ru_task union select task from origo.inbox
$$;

-- A desk once more, in the database's words: what the caller holds or one of the caller's groups is offered, and nothing
-- of a case that does not exist for the caller. Only what looks in the owner's name writes.
alter table origo.inbox enable row level security;
alter table origo.inbox force row level security;
create policy on_the_desk on origo.inbox for select using ((select origo.is_system())
  or (audience = any ((select origo.audiences(origo.groups()))::integer[])
    or task = any (array(select t.id_::text from camunda.act_ru_task t where t.assignee_ = (select origo.me()))))
  and case_number <> all ((select origo.blocked_cases(origo.me()))::text[]));
create policy kept_by_definition on origo.inbox to current_user using (true) with check (true);
revoke insert, update, delete, truncate on origo.inbox from origo_app;

alter table origo.audience enable row level security;
alter table origo.audience force row level security;
create policy own_groups on origo.audience for select using (origo.is_system() or groups && origo.groups());
create policy kept_by_definition on origo.audience to current_user using (true) with check (true);
revoke insert, update, delete, truncate on origo.audience from origo_app;

do $$
declare name text;
begin
  foreach name in array array['audiences(text[])', 'renew_inbox(text[])', 'inbox_hears_new_task()', 'inbox_hears_change()',
    'inbox_hears_end()', 'inbox_hears_offer()', 'inbox_drift()', 'inbox_tasks()'] loop
    execute format('revoke execute on function origo.%s from public', name);
    execute format('grant execute on function origo.%s to origo_app', name);
  end loop;
end $$;

-- Tasks that were open before.
insert into origo.audience (groups) select distinct array_agg(distinct l.group_id_::text collate "C")
  from camunda.act_ru_identitylink l where l.task_id_ is not null and l.type_ = 'candidate' and l.group_id_ is not null
  group by l.task_id_;
insert into origo.inbox
  select t.task, a.id, t.priority, t.created, t.due, t.case_number, t.element, t.name, t.assignee
  from (select * from origo.inbox_truth() offset 0) t left join origo.audience a using (groups);
analyze origo.audience;
analyze origo.inbox;
