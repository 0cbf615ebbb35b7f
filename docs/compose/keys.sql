-- Makes the database of the keys: on a server of its own, or at least outside the case database and its backups. psql, as a
-- superuser, with the role's password in the environment as ORIGO_KEYS_PASSWORD. (\getenv needs psql 15 or later.)
\set ON_ERROR_STOP on
\getenv keys_password ORIGO_KEYS_PASSWORD

-- The application's role here: it owns nothing and can make, replace and destroy keys, and add to the list of erasures.
create role origo_keys login nosuperuser nocreatedb nocreaterole nobypassrls password :'keys_password';

create database origo_keys;
revoke all on database origo_keys from public;
grant connect on database origo_keys to origo_keys;

\connect origo_keys

create table wrapped_key (
  -- A key's random id, or index- and the code of a party.
  name    text  primary key,
  -- Which version of the master key wraps it.
  version text  not null,
  wrapped bytea not null
);
create index wrapped_key_version on wrapped_key (version);

-- What has been erased. It is replayed before a restored case database opens, so nothing is ever taken from it.
create table erasure (
  case_number  text        primary key,
  key_id       uuid,
  party        text        not null,
  reason       text        not null,
  proposed_by  text        not null,
  confirmed_by text        not null,
  at           timestamptz not null
);

grant select, insert, update, delete on wrapped_key to origo_keys;
grant select, insert on erasure to origo_keys;
