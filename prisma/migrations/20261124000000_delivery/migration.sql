-- What it takes for every agent to get its decision: outcomes that nobody decides, time that can stand still, questions,
-- several calls in one request, what came of it, the feed, webhooks and grants.

-- Not to be used in this transaction; nothing below does.
ALTER TYPE resolution ADD VALUE 'withdrawn';
ALTER TYPE resolution ADD VALUE 'expired';
CREATE TYPE on_expiry AS ENUM ('expire', 'keep');
CREATE TYPE execution_outcome AS ENUM ('succeeded', 'failed', 'skipped');
CREATE TYPE webhook_dialect AS ENUM ('standard', 'v1_tasks');
CREATE TYPE webhook_delivery_state AS ENUM ('pending', 'delivered', 'failed');

ALTER TABLE organizations
  ADD COLUMN grant_minutes integer NOT NULL DEFAULT 15 CHECK (grant_minutes BETWEEN 1 AND 1440),
  ADD COLUMN not_executed_minutes integer NOT NULL DEFAULT 10 CHECK (not_executed_minutes BETWEEN 1 AND 10080),
  -- Its requests are decided by rules that they bring along, so nothing in it is real.
  ADD COLUMN is_test boolean NOT NULL DEFAULT false;

ALTER TABLE agents
  ADD COLUMN paused_at timestamptz(3),
  ADD COLUMN paused_by_user_uid uuid REFERENCES users (uid),
  ADD CHECK (num_nonnulls(paused_at, paused_by_user_uid) IN (0, 2));

-- All that decides about a request stands in its own row, so that whoever waited for the row sees it (see lockTask).
ALTER TABLE work_tasks
  ADD COLUMN on_expiry on_expiry NOT NULL DEFAULT 'expire',
  -- When a request that is kept beyond its time was found to be beyond it.
  ADD COLUMN overdue_at timestamptz(3),
  -- A question to the agent is open; its agent is paused. While either is so, time stands still, and `expires_at` is
  -- moved on by as long as it stood when it runs again.
  ADD COLUMN needs_info_since timestamptz(3),
  ADD COLUMN frozen_since timestamptz(3),
  ADD COLUMN clock_stopped_at timestamptz(3),
  -- The version with which the agent last revised its arguments: a decision must name it, or a later one.
  ADD COLUMN revised_in_version integer,
  -- Set when a request is approved: from then on it counts as not executed, unless the agent has said what came of it.
  ADD COLUMN outcome_due_at timestamptz(3),
  ADD COLUMN execution_outcome execution_outcome,
  ADD COLUMN execution_result json,
  ADD COLUMN execution_error text,
  ADD COLUMN execution_ref text,
  ADD COLUMN executed_at timestamptz(3),
  ADD CHECK ((clock_stopped_at IS NULL) = (needs_info_since IS NULL AND frozen_since IS NULL)),
  ADD CHECK (clock_stopped_at IS NULL OR (type = 'hil_approval' AND resolution IS NULL)),
  ADD CHECK ((execution_outcome IS NULL) = (executed_at IS NULL)),
  ADD CHECK (execution_outcome IS NOT NULL OR num_nonnulls(execution_result, execution_error, execution_ref) = 0),
  ADD CHECK (num_nonnulls(outcome_due_at, execution_outcome) = 0 OR (resolution IS NOT NULL AND resolution = 'approved'));
-- Only those whose time is still to be acted on.
CREATE INDEX work_tasks_expiry ON work_tasks (expires_at)
  WHERE expires_at IS NOT NULL AND resolution IS NULL AND clock_stopped_at IS NULL AND overdue_at IS NULL;
CREATE INDEX work_tasks_not_executed ON work_tasks (organization_uid, outcome_due_at)
  WHERE outcome_due_at IS NOT NULL AND execution_outcome IS NULL;
CREATE INDEX work_tasks_agent_pending ON work_tasks (organization_uid, origin_agent_uid)
  WHERE type = 'hil_approval' AND resolution IS NULL;

-- The calls of a request that carries several; one that carries a single call has none here.
CREATE TABLE approval_actions (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  task_uid uuid NOT NULL,
  position integer NOT NULL,
  tool_args json NOT NULL,
  original_tool_args json,
  resolution resolution,
  resolution_note text,
  resolved_at timestamptz(3),
  resolved_by_user_uid uuid REFERENCES users (uid),
  PRIMARY KEY (organization_uid, uid),
  UNIQUE (organization_uid, task_uid, position),
  FOREIGN KEY (organization_uid, task_uid) REFERENCES work_tasks (organization_uid, uid) ON DELETE CASCADE,
  CHECK ((resolution IS NULL) = (resolved_at IS NULL))
);

CREATE TABLE approval_questions (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  task_uid uuid NOT NULL,
  question text NOT NULL,
  asked_by_user_uid uuid NOT NULL REFERENCES users (uid),
  asked_at timestamptz(3) NOT NULL,
  answer text,
  answered_at timestamptz(3),
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, task_uid) REFERENCES work_tasks (organization_uid, uid) ON DELETE CASCADE,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX approval_questions_task ON approval_questions (organization_uid, task_uid, uid);

-- What happened to an agent's requests, numbered from 1 without gaps. The number comes from one row an agent, which is
-- locked until the transaction that took it ends: numbers become visible in their order, so a reader that goes on behind
-- the last one that it saw skips nothing. (The lowest running transaction would do as well, but any long one in the
-- database would hold the feed back, and the end of one is announced to nobody.)
CREATE TABLE approval_feeds (
  organization_uid uuid NOT NULL,
  agent_uid uuid NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (organization_uid, agent_uid),
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE
) WITH (fillfactor = 70);

CREATE TABLE approval_events (
  organization_uid uuid NOT NULL,
  agent_uid uuid NOT NULL,
  seq bigint NOT NULL,
  task_uid uuid NOT NULL,
  type text NOT NULL,
  version integer NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (organization_uid, agent_uid, seq),
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE
);
CREATE INDEX approval_events_at ON approval_events (at);

-- Secrets must be read again to sign with them: encrypted with a key that is derived from NEXTAUTH_SECRET.
CREATE TABLE webhook_endpoints (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  -- Only what concerns requests of this agent.
  agent_uid uuid,
  dialect webhook_dialect NOT NULL DEFAULT 'standard',
  url text NOT NULL CHECK (length(url) <= 2083),
  description text,
  event_types text[] NOT NULL CHECK (event_types <> '{}'),
  include_arguments boolean NOT NULL DEFAULT false,
  secret bytea NOT NULL,
  -- After a rotation both secrets sign, until then.
  old_secret bytea,
  old_secret_until timestamptz(3),
  disabled_at timestamptz(3),
  disabled_reason text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE,
  CHECK (num_nonnulls(old_secret, old_secret_until) IN (0, 2))
);

-- One event for one endpoint. The body is the same at every attempt. Events of one task go out by `seq`: they are written
-- while the task's row is locked, so theirs is the order of the commits.
CREATE TABLE webhook_deliveries (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  endpoint_uid uuid NOT NULL,
  -- Null for a ping. No foreign key: what happened to a deleted task is still told.
  task_uid uuid,
  event_type text NOT NULL,
  body text NOT NULL,
  state webhook_delivery_state NOT NULL DEFAULT 'pending',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, endpoint_uid) REFERENCES webhook_endpoints (organization_uid, uid) ON DELETE CASCADE
);
CREATE INDEX webhook_deliveries_endpoint ON webhook_deliveries (organization_uid, endpoint_uid, seq);
CREATE INDEX webhook_deliveries_pending ON webhook_deliveries (organization_uid, endpoint_uid, task_uid, seq) WHERE state = 'pending';
CREATE INDEX webhook_deliveries_created ON webhook_deliveries (created_at);

CREATE TABLE webhook_attempts (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  delivery_uid uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  -- Null where there was no answer; `error` says why.
  status integer,
  error text,
  ms integer NOT NULL,
  -- The beginning of the answer.
  answer text,
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, delivery_uid) REFERENCES webhook_deliveries (organization_uid, uid) ON DELETE CASCADE
);
CREATE INDEX webhook_attempts_delivery ON webhook_attempts (organization_uid, delivery_uid, uid);

-- Private keys are encrypted like the secrets of webhooks. Old ones verify what they have signed.
CREATE TABLE signing_keys (
  kid text PRIMARY KEY,
  public_jwk json NOT NULL,
  private_key bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  retired_at timestamptz(3)
);
-- One key signs, also where two processes start at once.
CREATE UNIQUE INDEX signing_keys_current ON signing_keys ((true)) WHERE retired_at IS NULL;

-- The signature is not kept: Ed25519 gives the same one for the same claims.
CREATE TABLE grants (
  organization_uid uuid NOT NULL,
  jti uuid NOT NULL,
  task_uid uuid NOT NULL,
  -- Where the request carries several calls, the one that it is for.
  action_uid uuid,
  kid text NOT NULL REFERENCES signing_keys (kid),
  issued_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  consumed_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (organization_uid, jti),
  FOREIGN KEY (organization_uid, task_uid) REFERENCES work_tasks (organization_uid, uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, action_uid) REFERENCES approval_actions (organization_uid, uid) ON DELETE CASCADE
);
CREATE INDEX grants_task ON grants (organization_uid, task_uid, issued_at DESC);
-- Whatever was issued, one call is spent once.
CREATE UNIQUE INDEX grants_spent ON grants (organization_uid, task_uid, action_uid) NULLS NOT DISTINCT WHERE consumed_at IS NOT NULL;
