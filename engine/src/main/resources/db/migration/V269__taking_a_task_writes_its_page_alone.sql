-- Who holds what is asked of the inbox (V267), so nobody is led by the engine's own index of holders any more. Without it a task
-- that is taken changes no index of its table: its new version lies in the page of the old one, and writes nothing elsewhere.
-- Why: docs/decisions/0028-indexes-without-nulls.md.
drop index camunda.act_idx_task_assignee;
