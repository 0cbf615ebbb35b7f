-- Makes what Origo needs of a PostgreSQL: two roles and a database. psql, as a superuser, with the two passwords in the
-- environment as ORIGO_OWNER_PASSWORD and ORIGO_APP_PASSWORD. (\getenv needs psql 15 or later.)
\set ON_ERROR_STOP on
\getenv owner_password ORIGO_OWNER_PASSWORD
\getenv app_password ORIGO_APP_PASSWORD

-- Owns the schemas and migrates them when the application starts.
create role origo_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';

-- Reads and writes rows, is subject to row level security, and can change no table.
create role origo_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';

create database origo owner origo_owner;
revoke all on database origo from public;
grant connect on database origo to origo_app;
