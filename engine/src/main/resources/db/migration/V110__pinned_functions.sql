-- What looks in the owner's name looks where it is told to, whatever its caller has set, and for the application alone.
do $$
declare name text;
begin
  foreach name in array array['blocked_cases', 'blocked_hand_overs', 'blocked_people'] loop
    execute format('alter function origo.%I (text) set search_path = pg_catalog, pg_temp', name);
    execute format('revoke execute on function origo.%I (text) from public', name);
    execute format('grant execute on function origo.%I (text) to origo_app', name);
  end loop;
end $$;
