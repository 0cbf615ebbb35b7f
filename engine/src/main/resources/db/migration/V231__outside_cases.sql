-- What belongs to no case is a small part of the record, and is looked for by itself.
create index audit_outside on origo.audit (at) where case_number is null;
