-- A task's rows are few, whatever task it is: how to make them is planned once for a connection. Without this each group that a
-- task is offered to is a plan of its own, and planning is most of what the inbox costs.
alter function origo.renew_inbox(text[]) set plan_cache_mode = 'force_generic_plan';
