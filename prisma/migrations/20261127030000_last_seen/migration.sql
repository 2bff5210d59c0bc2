-- When a person was last seen, once the session is over in which that was. Beside the users, not in them: whoever changes
-- a password locks the user before the sessions, and whoever signs out would lock them the other way round.
CREATE TABLE last_seen (
  user_uid uuid PRIMARY KEY REFERENCES users (uid) ON DELETE CASCADE,
  at timestamptz(3) NOT NULL
);

-- With a user their sessions go, too; the user is gone by then.
CREATE FUNCTION keep_last_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO last_seen (user_uid, at)
  SELECT u.uid, max(e.last_seen_at) FROM ended e JOIN users u ON u.uid = e.user_uid GROUP BY u.uid ORDER BY u.uid
  ON CONFLICT (user_uid) DO UPDATE SET at = greatest(last_seen.at, excluded.at);
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_last_seen AFTER DELETE ON sessions REFERENCING OLD TABLE AS ended
  FOR EACH STATEMENT EXECUTE FUNCTION keep_last_seen();

-- Of sessions that were over before this nothing is left but what people did.
INSERT INTO last_seen (user_uid, at)
SELECT u.uid, max(done.at) FROM users u
JOIN (
  SELECT by_uid, at FROM change_log WHERE by_type = 'user'
  UNION ALL SELECT by_uid, at FROM organization_log WHERE by_type = 'user'
) done ON done.by_uid = u.uid
GROUP BY u.uid;
