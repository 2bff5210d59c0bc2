-- How the arguments of a tool are to be shown; null lets the desk guess. A name that the desk does not know shows a tree.
ALTER TABLE agent_tools ADD COLUMN renderer text;

-- What a token is for, and who made it; null where it was made by a command on the machine.
ALTER TABLE api_tokens
  ADD COLUMN name text NOT NULL DEFAULT '',
  ADD COLUMN created_by_user_uid uuid REFERENCES users (uid) ON DELETE SET NULL;

-- What the browser says that it is, and when it last asked for anything, to some seconds.
ALTER TABLE sessions
  ADD COLUMN user_agent text,
  ADD COLUMN last_seen_at timestamptz(3) NOT NULL DEFAULT now();
UPDATE sessions SET last_seen_at = created_at;

-- That somebody was seen is no change of a credential.
DROP TRIGGER sessions_credentials ON sessions;
CREATE TRIGGER sessions_credentials AFTER UPDATE OF user_uid, expires_at OR DELETE ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION credentials_changed();

-- Pictures of people; the type is what the bytes are, not what somebody said.
CREATE TABLE avatars (
  user_uid uuid PRIMARY KEY REFERENCES users (uid) ON DELETE CASCADE,
  media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
