CREATE TABLE digest_days (
  person text NOT NULL,
  day date NOT NULL,
  CONSTRAINT pk_digest_days PRIMARY KEY (person)
);

CREATE TABLE digest_topics (
  person text NOT NULL,
  topic text NOT NULL,
  turn text NOT NULL,
  said_on date NOT NULL,
  put_off_until date,
  refused_at text,
  refused_text text,
  handover_id text,
  CONSTRAINT pk_digest_topics PRIMARY KEY (person, topic)
);

CREATE TABLE digests (
  person text NOT NULL,
  day date NOT NULL,
  prepared_at text NOT NULL,
  campaign text,
  dedupe_key text NOT NULL,
  revision integer NOT NULL,
  page integer NOT NULL,
  CONSTRAINT pk_digests PRIMARY KEY (person, day)
);

CREATE TABLE digest_lines (
  person text NOT NULL,
  day date NOT NULL,
  number integer NOT NULL,
  topic text NOT NULL,
  turn text NOT NULL,
  due_on date NOT NULL,
  section text NOT NULL,
  text text NOT NULL,
  details text NOT NULL,
  handover_id text,
  command text,
  may_be_refused boolean NOT NULL,
  put_off_until date,
  refused_at text,
  CONSTRAINT pk_digest_lines PRIMARY KEY (person, day, number),
  CONSTRAINT fk_digest_lines_digests FOREIGN KEY (person, day) REFERENCES digests (person, day) ON DELETE RESTRICT
);

CREATE TABLE stand_up_picks (
  stand_up text NOT NULL,
  day date NOT NULL,
  number integer NOT NULL,
  person text NOT NULL,
  last_picked_on date,
  among integer NOT NULL,
  CONSTRAINT pk_stand_up_picks PRIMARY KEY (stand_up, day, number)
);

CREATE INDEX ix_digest_topics_refused_at ON digest_topics (refused_at) WHERE refused_at IS NOT NULL;
CREATE INDEX ix_digest_topics_said_on ON digest_topics (said_on);
CREATE INDEX ix_digests_prepared_at ON digests (prepared_at);

-- Quarterly reminders are part of the digests from now on: what was sent stays sent, what was only planned is said anew.
INSERT INTO digest_topics (person, topic, turn, said_on)
SELECT conversation, 'quarter_start:' || substr(dedupe_key, 9, 4) || ' Q' || substr(dedupe_key, 14, 1), substr(dedupe_key, 9, 4) || ' Q' || substr(dedupe_key, 14, 1), substr(due_at, 1, 10)::date
FROM outbox WHERE kind = 'quarter_reminder' AND status = 'sent';
UPDATE outbox SET status = 'dropped', last_error = 'The digest says it now.', lease_until = NULL, finished_at = due_at
WHERE kind = 'quarter_reminder' AND finished_at IS NULL;
