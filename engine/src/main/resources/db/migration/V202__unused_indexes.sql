-- What is computed from a row's text may be asked of rows only that row level security lets through, so no index by such a
-- value is ever used by the application's role; these two cost each row that is written. A ground is looked for among
-- the latest disclosures, and what waits past its deadline is known by the engine.
drop index origo.audit_ground;
drop index origo.audit_task;
