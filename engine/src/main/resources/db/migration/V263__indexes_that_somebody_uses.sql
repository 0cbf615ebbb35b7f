-- Of the engine's indexes these lead nobody here: there are no tenants, no case models, no batches, no owner of a task and no
-- variable of a task; jobs are looked for by their instance and their due time, instances not by their root and tasks not by
-- their version. A statement that writes a row opens and locks each index of its table, whether it has an entry for
-- the row or not. Why: docs/decisions/0028-indexes-without-nulls.md.
drop index camunda.act_idx_exe_root_pi, camunda.act_idx_exec_tenant_id,
  camunda.act_idx_task_case_def_id, camunda.act_idx_task_case_exec, camunda.act_idx_task_owner,
  camunda.act_idx_task_procdef, camunda.act_idx_task_tenant_id,
  camunda.act_idx_batch_id, camunda.act_idx_var_case_exe, camunda.act_idx_var_case_inst_id,
  camunda.act_idx_variable_task_id, camunda.act_idx_variable_task_name_type, camunda.act_idx_variable_tenant_id,
  camunda.act_idx_job_handler, camunda.act_idx_job_handler_type, camunda.act_idx_job_job_def_id,
  camunda.act_idx_job_root_procinst, camunda.act_idx_job_tenant_id;

-- The application's connections avoid reading whole tables; these two compare all that there is.
alter function origo.inbox_drift() set enable_seqscan = on;
alter function origo.inbox_tasks() set enable_seqscan = on;
