-- The inbox: the open tasks as lists need them, a row for each group that a task is offered to. It is kept by triggers on
-- the engine's own tables, so in the engine's own transaction, whatever command or statement changes a task. Nobody
-- else writes it. Why: docs/decisions/0025-an-inbox-of-our-own.md.

-- The candidate groups of whoever asks, such as botkyrka.contact; set by the transaction manager.
create function origo.groups() returns text[]
  language sql stable parallel safe
  return string_to_array(current_setting('origo.groups', true), ',');

create table origo.inbox (
  task        text        not null,
  -- Empty for a task that is its holder's and offered to nobody.
  grp         text        not null,
  -- One row of each task, to find what somebody holds without finding it twice.
  is_first    boolean     not null,
  case_number text        not null,
  assignee    text,
  created     timestamptz not null,
  due         timestamptz,
  priority    integer     not null,
  name        text,
  element     text,
  definition  text,
  instance    text,
  execution   text,
  suspended   boolean     not null,
  primary key (task, grp)
);
-- One index for what is offered, with all that a list is narrowed and sorted by, so that counting and sorting the own
-- party's tasks reads no row; another for what somebody holds.
create index inbox_offered on origo.inbox (grp, created, task)
  include (due, priority, name, assignee, element, case_number);
create index inbox_held on origo.inbox (assignee, created, task) where is_first and assignee is not null;
-- Rows come and go all day. Reading the index only needs pages that are known to be clean.
alter table origo.inbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
  autovacuum_analyze_scale_factor = 0.05);

-- What the inbox must hold of these tasks.
create function origo.inbox_rows(tasks text[]) returns setof origo.inbox
  language sql stable as $$
  select t.id_::text, coalesce(offered.grp, ''), coalesce(offered.is_first, true), coalesce(e.business_key_, ''), t.assignee_::text,
    t.create_time_ at time zone 'UTC', t.due_date_ at time zone 'UTC', t.priority_, t.name_::text, t.task_def_key_::text,
    t.proc_def_id_::text, t.proc_inst_id_::text, t.execution_id_::text, t.suspension_state_ = 2
  from camunda.act_ru_task t
  left join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
  left join lateral (
    -- A group may be named twice: the engine does not ask.
    select l.group_id_::text as grp, row_number() over (order by l.group_id_) = 1 as is_first
    from camunda.act_ru_identitylink l
    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null group by l.group_id_) offered on true
  where t.id_ = any (tasks) and (offered.grp is not null or t.assignee_ is not null)
$$;

-- Makes the rows of these tasks what they must be. The lock makes whoever changes one of them at the same time wait, so
-- that neither writes what the other has just made old.
create function origo.renew_inbox(tasks text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from camunda.act_ru_task where id_ = any (tasks) order by id_ for no key update;
  delete from origo.inbox where task = any (tasks);
  insert into origo.inbox select * from origo.inbox_rows(tasks);
end $$;

create function origo.inbox_hears_task() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from origo.inbox where task = old.id_;
  else
    perform origo.renew_inbox(array[new.id_::text]);
  end if;
  return null;
end $$;

create function origo.inbox_hears_offer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'DELETE' then
    perform origo.renew_inbox(array[new.task_id_::text]);
  elsif exists (select from camunda.act_ru_task where id_ = old.task_id_) then
    perform origo.renew_inbox(array[old.task_id_::text]);
  end if;
  return null;
end $$;

-- A task that nobody holds and that is offered to nobody yet is on no list: its first link brings it in.
create trigger inbox_task_made after insert on camunda.act_ru_task
  for each row when (new.assignee_ is not null) execute function origo.inbox_hears_task();
create trigger inbox_task_changed after update on camunda.act_ru_task
  for each row when ((old.assignee_, old.create_time_, old.due_date_, old.priority_, old.name_, old.task_def_key_,
    old.proc_def_id_, old.proc_inst_id_, old.execution_id_, old.suspension_state_) is distinct from
    (new.assignee_, new.create_time_, new.due_date_, new.priority_, new.name_, new.task_def_key_,
    new.proc_def_id_, new.proc_inst_id_, new.execution_id_, new.suspension_state_))
  execute function origo.inbox_hears_task();
create trigger inbox_task_gone after delete on camunda.act_ru_task
  for each row execute function origo.inbox_hears_task();
create trigger inbox_offered after insert or update on camunda.act_ru_identitylink
  for each row when (new.task_id_ is not null and new.type_ = 'candidate' and new.group_id_ is not null)
  execute function origo.inbox_hears_offer();
-- A task that ends loses its links first and then itself. Looking when the transaction ends spares writing a row in
-- between.
create constraint trigger inbox_offer_gone after delete on camunda.act_ru_identitylink deferrable initially deferred
  for each row when (old.task_id_ is not null and old.type_ = 'candidate' and old.group_id_ is not null)
  execute function origo.inbox_hears_offer();

-- Tasks of which the inbox holds something else than the engine; both seen at one moment.
create function origo.inbox_drift() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with truth as materialized (
    select r.* from origo.inbox_rows(array(select t.id_::text from camunda.act_ru_task t)) r)
  select task from (select * from truth except select * from origo.inbox) missing
  union select task from (select * from origo.inbox except select * from truth) superfluous
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
  or (grp = any ((select origo.groups())::text[]) or assignee = (select origo.me()))
  and case_number <> all ((select origo.blocked_cases(origo.me()))::text[]));
create policy kept_by_definition on origo.inbox to current_user using (true) with check (true);
revoke insert, update, delete, truncate on origo.inbox from origo_app;

do $$
declare name text;
begin
  foreach name in array array['renew_inbox(text[])', 'inbox_hears_task()', 'inbox_hears_offer()', 'inbox_drift()',
    'inbox_tasks()'] loop
    execute format('revoke execute on function origo.%s from public', name);
    execute format('grant execute on function origo.%s to origo_app', name);
  end loop;
end $$;

-- Tasks that were open before.
insert into origo.inbox
  select r.* from origo.inbox_rows(array(select t.id_::text from camunda.act_ru_task t)) r;
