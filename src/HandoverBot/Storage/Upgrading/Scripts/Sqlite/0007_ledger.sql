ALTER TABLE people ADD COLUMN started_on TEXT NULL;

CREATE INDEX ix_ownerships_owner ON ownerships (owner);

CREATE TABLE ownership_events (
  account_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  owner TEXT NULL,
  first_day TEXT NOT NULL,
  day_is_assumed INTEGER NOT NULL,
  told_at TEXT NOT NULL,
  word_kind TEXT NOT NULL,
  word_by TEXT NOT NULL,
  reason TEXT NULL,
  supersedes TEXT NOT NULL,
  CONSTRAINT pk_ownership_events PRIMARY KEY (account_id, number),
  CONSTRAINT fk_ownership_events_accounts FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
);

CREATE INDEX ix_ownership_events_told_at ON ownership_events (told_at);

CREATE TABLE arr_observations (
  account_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  arr_minor INTEGER NULL,
  churned INTEGER NOT NULL,
  told_at TEXT NOT NULL,
  origin TEXT NOT NULL,
  CONSTRAINT pk_arr_observations PRIMARY KEY (account_id, number),
  CONSTRAINT fk_arr_observations_accounts FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
);

CREATE TABLE usage_told (
  account_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  number INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  told_at TEXT NOT NULL,
  origin TEXT NOT NULL,
  CONSTRAINT pk_usage_told PRIMARY KEY (account_id, quarter, number),
  CONSTRAINT fk_usage_told_accounts FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
);

CREATE TABLE book_snapshots (
  day TEXT NOT NULL CONSTRAINT pk_book_snapshots PRIMARY KEY,
  quarter TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  policy_hash TEXT NOT NULL
);

CREATE TABLE book_snapshot_lines (
  day TEXT NOT NULL,
  account_id TEXT NOT NULL,
  owner TEXT NULL,
  owner_is_known INTEGER NOT NULL,
  arr_minor INTEGER NULL,
  CONSTRAINT pk_book_snapshot_lines PRIMARY KEY (day, account_id),
  CONSTRAINT fk_book_snapshot_lines_book_snapshots FOREIGN KEY (day) REFERENCES book_snapshots (day) ON DELETE RESTRICT
);

CREATE INDEX ix_book_snapshot_lines_owner_day ON book_snapshot_lines (owner, day);

-- The owners so far become events: each beginning is one, and each end that nobody followed. When they were told is not known any more;
-- it was not before the database was made, and not before the day itself.
INSERT INTO ownership_events (account_id, number, owner, first_day, day_is_assumed, told_at, word_kind, word_by, reason, supersedes)
SELECT begun.account_id, row_number() OVER (PARTITION BY begun.account_id ORDER BY begun.first_day), begun.owner, begun.first_day,
  begun.day_is_assumed,
  max((SELECT min(applied_at) FROM schema_versions), begun.first_day || 'T00:00:00.0000000Z'),
  CASE WHEN begun.handover_id IS NULL THEN 'source' ELSE 'handover' END, coalesce(begun.handover_id, a.source), NULL, ''
FROM (
  SELECT o.account_id, o.owner, o.since AS first_day, o.handover_id,
    o.handover_id IS NULL AND json_extract(known.facts, '$.owned_since') IS NULL
      AND NOT EXISTS (SELECT 1 FROM ownerships other WHERE other.account_id = o.account_id AND other.since <> o.since) AS day_is_assumed
  FROM ownerships o JOIN accounts known ON known.id = o.account_id
  UNION ALL
  SELECT o.account_id, NULL, o.until, NULL, 0 FROM ownerships o
  WHERE o.until IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ownerships next WHERE next.account_id = o.account_id AND next.since = o.until)
  UNION ALL
  SELECT a.id, NULL, substr(a.as_of, 1, 10), NULL, 1 FROM accounts a
  WHERE NOT EXISTS (SELECT 1 FROM ownerships o WHERE o.account_id = a.id)
) begun JOIN accounts a ON a.id = begun.account_id;

INSERT INTO arr_observations (account_id, number, on_day, arr_minor, churned, told_at, origin)
SELECT id, 1, substr(as_of, 1, 10), arr_minor, coalesce(json_extract(facts, '$.churned'), 0), as_of, source FROM accounts;
