-- Almost always nobody is blocked from anything: then that is seen once for a list, not once for each of its rows. The rule is
-- the same; and who asks without a name is still shown nothing, for what is blocked for nobody is unknown, which is neither.
alter policy on_the_desk on origo.inbox using ((select origo.is_system())
  or (audience = any ((select origo.audiences(origo.groups()))::integer[])
    or task = any (array(select t.id_::text from camunda.act_ru_task t where t.assignee_ = (select origo.me()))))
  and ((select origo.blocked_cases(origo.me()) = '{}')
    or case_number <> all ((select origo.blocked_cases(origo.me()))::text[])));
