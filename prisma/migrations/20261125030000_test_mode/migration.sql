-- What the fake reviewer of an organization in test mode will decide about a request, and when. Kept beside the request,
-- and gone with the decision, so that a job that is lost is found.
CREATE TABLE test_decisions (
  organization_uid uuid NOT NULL,
  task_uid uuid NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('approve', 'reject')),
  tool_args json,
  note text,
  due_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organization_uid, task_uid),
  FOREIGN KEY (organization_uid, task_uid) REFERENCES work_tasks (organization_uid, uid) ON DELETE CASCADE
);
CREATE INDEX test_decisions_due ON test_decisions (due_at);
