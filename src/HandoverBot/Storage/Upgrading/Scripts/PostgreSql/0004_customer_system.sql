ALTER TABLE accounts ADD COLUMN vitally_id text NULL;

UPDATE accounts SET vitally_id = facts::json ->> 'vitally_id';

CREATE INDEX ix_accounts_vitally_id ON accounts (vitally_id);

CREATE TABLE account_syncs (
  source text NOT NULL,
  started_at text NOT NULL,
  tried_at text NOT NULL,
  finished_at text NULL,
  place text NULL,
  rows integer NOT NULL,
  ownerless integer NOT NULL,
  restarts integer NOT NULL,
  failure text NULL,
  retry_at text NULL,
  CONSTRAINT pk_account_syncs PRIMARY KEY (source)
);

CREATE TABLE account_faults (
  account_id text NOT NULL,
  fact text NOT NULL,
  problem text NOT NULL,
  at text NOT NULL,
  CONSTRAINT pk_account_faults PRIMARY KEY (account_id, fact)
);

CREATE TABLE owner_changes (
  handover_id text NOT NULL,
  account_id text NOT NULL,
  account_name text NOT NULL,
  new_owner text NOT NULL,
  since text NOT NULL,
  tried_at text NULL,
  seen_at text NULL,
  seen_owner text NULL,
  closed_at text NULL,
  CONSTRAINT pk_owner_changes PRIMARY KEY (handover_id)
);

CREATE INDEX ix_owner_changes_account_id ON owner_changes (account_id);

CREATE TABLE crm_changes (
  external_id text NOT NULL,
  account_id text NOT NULL,
  account_name text NOT NULL,
  what text NOT NULL,
  text text NOT NULL,
  at text NOT NULL,
  CONSTRAINT pk_crm_changes PRIMARY KEY (external_id)
);
