-- The next timer, asked for every second, and those that are due are found without reading all that wait.
create index origo_job_due on camunda.act_ru_job (duedate_);
