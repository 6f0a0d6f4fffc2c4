CREATE TABLE digest_days (
  person TEXT NOT NULL CONSTRAINT pk_digest_days PRIMARY KEY,
  day TEXT NOT NULL
);

CREATE TABLE digest_topics (
  person TEXT NOT NULL,
  topic TEXT NOT NULL,
  turn TEXT NOT NULL,
  said_on TEXT NOT NULL,
  put_off_until TEXT NULL,
  refused_at TEXT NULL,
  refused_text TEXT NULL,
  handover_id TEXT NULL,
  CONSTRAINT pk_digest_topics PRIMARY KEY (person, topic)
);

CREATE TABLE digests (
  person TEXT NOT NULL,
  day TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  campaign TEXT NULL,
  dedupe_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  page INTEGER NOT NULL,
  CONSTRAINT pk_digests PRIMARY KEY (person, day)
);

CREATE TABLE digest_lines (
  person TEXT NOT NULL,
  day TEXT NOT NULL,
  number INTEGER NOT NULL,
  topic TEXT NOT NULL,
  turn TEXT NOT NULL,
  due_on TEXT NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  details TEXT NOT NULL,
  handover_id TEXT NULL,
  command TEXT NULL,
  may_be_refused INTEGER NOT NULL,
  put_off_until TEXT NULL,
  refused_at TEXT NULL,
  CONSTRAINT pk_digest_lines PRIMARY KEY (person, day, number),
  CONSTRAINT fk_digest_lines_digests FOREIGN KEY (person, day) REFERENCES digests (person, day) ON DELETE RESTRICT
);

CREATE TABLE stand_up_picks (
  stand_up TEXT NOT NULL,
  day TEXT NOT NULL,
  number INTEGER NOT NULL,
  person TEXT NOT NULL,
  last_picked_on TEXT NULL,
  among INTEGER NOT NULL,
  CONSTRAINT pk_stand_up_picks PRIMARY KEY (stand_up, day, number)
);

CREATE INDEX ix_digest_topics_refused_at ON digest_topics (refused_at) WHERE refused_at IS NOT NULL;
CREATE INDEX ix_digest_topics_said_on ON digest_topics (said_on);
CREATE INDEX ix_digests_prepared_at ON digests (prepared_at);

-- Quarterly reminders are part of the digests from now on: what was sent stays sent, what was only planned is said anew.
INSERT INTO digest_topics (person, topic, turn, said_on)
SELECT conversation, 'quarter_start:' || substr(dedupe_key, 9, 4) || ' Q' || substr(dedupe_key, 14, 1), substr(dedupe_key, 9, 4) || ' Q' || substr(dedupe_key, 14, 1), substr(due_at, 1, 10)
FROM outbox WHERE kind = 'quarter_reminder' AND status = 'sent';
UPDATE outbox SET status = 'dropped', last_error = 'The digest says it now.', lease_until = NULL, finished_at = due_at
WHERE kind = 'quarter_reminder' AND finished_at IS NULL;
