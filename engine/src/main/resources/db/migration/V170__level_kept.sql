-- At AKUT somebody decides each day whether the level stays; that it does is a row of the series too.
alter table origo.risk_assessment drop constraint risk_assessment_kind_check;
alter table origo.risk_assessment add constraint risk_assessment_kind_check
  check (kind in ('assessed', 'raised', 'kept', 'lowered'));
