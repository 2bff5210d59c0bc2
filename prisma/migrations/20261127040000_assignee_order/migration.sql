-- Of each assignee the newest first, for the list in the order of assignees; else the same as before.
DROP INDEX work_tasks_assignee_user;
DROP INDEX work_tasks_assignee_agent;
CREATE INDEX work_tasks_assignee_user ON work_tasks (organization_uid, assignee_user_uid, created_at DESC, uid)
  WHERE assignee_user_uid IS NOT NULL;
CREATE INDEX work_tasks_assignee_agent ON work_tasks (organization_uid, assignee_agent_uid, created_at DESC, uid)
  WHERE assignee_agent_uid IS NOT NULL;
