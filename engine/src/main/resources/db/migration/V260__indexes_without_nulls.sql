-- The engine's runtime tables have an index on each column that may refer to something, and for us most of them never do: no case
-- model, no batch, no tenant, no variable of a task alone. An index has an entry for a null too, and each entry is written when
-- a row comes, and cleared away when it has gone. So each becomes one of the values that there are, by the same name. Looking
-- for a value uses it as before; nobody looks for what has none. Why: docs/decisions/0028-indexes-without-nulls.md.
do $$
declare
  found record;
begin
  for found in
    select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as definition, a.attname as leading
    from pg_index i
      join pg_class t on t.oid = i.indrelid
      join pg_class x on x.oid = i.indexrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where t.relnamespace = 'camunda'::regnamespace and t.relname like 'act\_ru\_%' and x.relname like 'act\_%'
      and not i.indisunique and i.indpred is null and not a.attnotnull and a.atttypid = 'varchar'::regtype
    order by x.relname
  loop
    execute format('drop index %s', found.name);
    execute format('%s where %I is not null', found.definition, found.leading);
  end loop;
end $$;

-- To whom a task is offered is asked of its audience (V220), so this index is of those alone who may start a process.
drop index camunda.act_idx_ident_lnk_group;
create index act_idx_ident_lnk_group on camunda.act_ru_identitylink (group_id_) where proc_def_id_ is not null;

-- Nobody looks for tasks by when they came or changed but in the inbox and in the record.
drop index camunda.act_idx_task_create;
drop index camunda.act_idx_task_last_updated;
