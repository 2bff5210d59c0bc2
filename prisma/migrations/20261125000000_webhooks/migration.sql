-- What it takes to send deliveries again and again: how often it was tried, and when it is to be tried next. Whoever
-- takes a delivery to send it moves that time on, so that nobody else sends it meanwhile, and somebody does if the
-- process dies.
ALTER TABLE webhook_deliveries
  ADD COLUMN attempts_made integer NOT NULL DEFAULT 0,
  ADD COLUMN next_attempt_at timestamptz(3) NOT NULL DEFAULT now();
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (organization_uid, endpoint_uid, next_attempt_at) WHERE state = 'pending';
CREATE INDEX webhook_attempts_at ON webhook_attempts (at);
