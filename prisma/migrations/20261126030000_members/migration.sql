-- Whoever changes the settings of an organization says which version of them they have read.
ALTER TABLE organizations ADD COLUMN settings_version integer NOT NULL DEFAULT 1;

-- A way into an organization, once. Its token is kept as a hash, and sealed until the mail that carries it was sent. With
-- an address it is for the account of that address alone.
CREATE TABLE invitations (
  organization_uid uuid NOT NULL REFERENCES organizations ON UPDATE CASCADE ON DELETE CASCADE,
  uid uuid NOT NULL,
  role role NOT NULL,
  email text,
  token_hash bytea NOT NULL,
  sealed_token bytea,
  invited_by_user_uid uuid NOT NULL REFERENCES users ON UPDATE CASCADE ON DELETE NO ACTION,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  mailed_at timestamptz(3),
  mail_problem text,
  accepted_at timestamptz(3),
  accepted_by_user_uid uuid REFERENCES users ON UPDATE CASCADE ON DELETE NO ACTION,
  revoked_at timestamptz(3),
  PRIMARY KEY (organization_uid, uid),
  CHECK (email = lower(email)),
  CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE UNIQUE INDEX invitations_token_hash_key ON invitations (token_hash);
