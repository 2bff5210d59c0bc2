-- What a grant says is settled when it is made, and stays so: its signature can then be made again.
ALTER TABLE grants ADD COLUMN claims json NOT NULL;

-- A retired key goes on verifying what it signed; one that somebody else may have does not.
ALTER TABLE signing_keys
  ADD COLUMN compromised_at timestamptz(3),
  ADD CHECK (compromised_at IS NULL OR retired_at IS NOT NULL);
