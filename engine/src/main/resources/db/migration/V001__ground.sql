-- Two schemas: ours, and the engine's. The application's role may change rows and nothing else.
create schema if not exists camunda;

grant usage on schema origo, camunda to origo_app;
alter default privileges in schema origo grant select, insert, update, delete on tables to origo_app;
alter default privileges in schema origo grant usage, select on sequences to origo_app;
alter default privileges in schema camunda grant select, insert, update, delete on tables to origo_app;

-- The row level security of every table asks this one question. The transaction manager sets both values for each
-- transaction; where neither is set there are no rows.
create function origo.sees(party text) returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('origo.scope', true), '') <> ''
    or party = any (string_to_array(coalesce(current_setting('origo.parties', true), ''), ','));

create function origo.is_system() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('origo.scope', true), '') <> '';
