-- A new task's row in the inbox is made by the statement that reads the task. Why: docs/decisions/0025-an-inbox-of-our-own.md.
create or replace function origo.inbox_hears_new_task() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare heard text := set_config('origo.inbox_heard', '', true);
begin
  insert into origo.inbox (task, audience, priority, created, due, case_number, element, name, assignee)
    select k.id_, origo.audience_of(k.id_), k.priority_, k.create_time_ at time zone 'UTC', k.due_date_ at time zone 'UTC',
      coalesce(e.business_key_, ''), k.task_def_key_, k.name_, k.assignee_
    from camunda.act_ru_task k left join camunda.act_ru_execution e on e.id_ = k.proc_inst_id_ where k.id_ = new.id_;
  return null;
end $$;
