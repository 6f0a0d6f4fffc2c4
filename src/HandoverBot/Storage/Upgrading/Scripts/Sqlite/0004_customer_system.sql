ALTER TABLE accounts ADD COLUMN vitally_id TEXT NULL;

UPDATE accounts SET vitally_id = json_extract(facts, '$.vitally_id');

CREATE INDEX ix_accounts_vitally_id ON accounts (vitally_id);

CREATE TABLE account_syncs (
  source TEXT NOT NULL CONSTRAINT pk_account_syncs PRIMARY KEY,
  started_at TEXT NOT NULL,
  tried_at TEXT NOT NULL,
  finished_at TEXT NULL,
  place TEXT NULL,
  rows INTEGER NOT NULL,
  ownerless INTEGER NOT NULL,
  restarts INTEGER NOT NULL,
  failure TEXT NULL,
  retry_at TEXT NULL
);

CREATE TABLE account_faults (
  account_id TEXT NOT NULL,
  fact TEXT NOT NULL,
  problem TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT pk_account_faults PRIMARY KEY (account_id, fact)
);

CREATE TABLE owner_changes (
  handover_id TEXT NOT NULL CONSTRAINT pk_owner_changes PRIMARY KEY,
  account_id TEXT NOT NULL,
  account_name TEXT NOT NULL,
  new_owner TEXT NOT NULL,
  since TEXT NOT NULL,
  tried_at TEXT NULL,
  seen_at TEXT NULL,
  seen_owner TEXT NULL,
  closed_at TEXT NULL
);

CREATE INDEX ix_owner_changes_account_id ON owner_changes (account_id);

CREATE TABLE crm_changes (
  external_id TEXT NOT NULL CONSTRAINT pk_crm_changes PRIMARY KEY,
  account_id TEXT NOT NULL,
  account_name TEXT NOT NULL,
  what TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL
);
