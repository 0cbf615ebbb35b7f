-- What is asked, answered, demanded and shared at a meeting between parties is a disclosure like any other.
select set_config('origo.scope', 'migration', true);
alter table origo.disclosure drop constraint disclosure_kind_check;
alter table origo.disclosure add constraint disclosure_kind_check check (kind in ('preview', 'hand-over', 'addition',
  'message', 'feedback', 'forwarding', 'question', 'opinion', 'measure', 'meeting', 'consent-withdrawn'));
