-- Everything goes through these tables and little stays, so PostgreSQL finds a fifth of them new or gone whenever it looks, each
-- minute: it vacuums and samples them, learns what was already known, and all connections plan all their statements anew. By the
-- row it comes as often as there is something to tidy up. The inbox is sampled by the row too, but vacuumed as before: counts
-- read its index alone, which takes pages that were vacuumed.
do $$
declare
  passed regclass;
begin
  foreach passed in array array['camunda.act_ru_task', 'camunda.act_ru_execution', 'camunda.act_ru_variable',
    'camunda.act_ru_identitylink', 'camunda.act_ru_job']::regclass[]
  loop
    execute format('alter table %s set (autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_insert_threshold = 10000,
      autovacuum_analyze_threshold = 20000)', passed);
  end loop;
end $$;
alter table origo.inbox set (autovacuum_analyze_threshold = 20000);
