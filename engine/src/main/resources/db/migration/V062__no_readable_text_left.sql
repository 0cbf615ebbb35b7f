drop table origo.case_item_plain;
drop table origo.case_note_plain;
drop table origo.draft_plain;
