-- Everything goes through these tables and little stays, so PostgreSQL finds them changed by more than a tenth whenever it
-- looks, each minute: it samples them, learns what was already known, and all connections plan all their statements anew, as they
-- do after each vacuum. By the row it comes as often as there is something to tidy up.
do $$
declare
  passed regclass;
begin
  foreach passed in array array['camunda.act_ru_task', 'camunda.act_ru_execution', 'camunda.act_ru_variable',
    'camunda.act_ru_identitylink', 'camunda.act_ru_job', 'origo.inbox']::regclass[]
  loop
    execute format('alter table %s set (autovacuum_vacuum_threshold = 10000, autovacuum_analyze_threshold = 20000)', passed);
  end loop;
end $$;
