CREATE TABLE accounts (
  id TEXT NOT NULL CONSTRAINT pk_accounts PRIMARY KEY,
  name TEXT NOT NULL,
  arr_minor INTEGER NULL,
  owner TEXT NULL,
  facts TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL
);

CREATE TABLE handovers (
  id TEXT NOT NULL CONSTRAINT pk_handovers PRIMARY KEY,
  account_id TEXT NOT NULL,
  account_name TEXT NOT NULL,
  status TEXT NOT NULL,
  owner TEXT NOT NULL,
  new_owner TEXT NULL,
  pool TEXT NULL,
  version INTEGER NOT NULL,
  effective_on TEXT NULL,
  status_since TEXT NOT NULL,
  is_live INTEGER NOT NULL,
  state TEXT NOT NULL
);

CREATE TABLE outbox (
  id INTEGER NOT NULL CONSTRAINT pk_outbox PRIMARY KEY AUTOINCREMENT,
  dedupe_key TEXT NOT NULL,
  conversation TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  status TEXT NOT NULL,
  last_error TEXT NULL,
  finished_at TEXT NULL,
  channel TEXT NULL,
  ts TEXT NULL,
  lease_until TEXT NULL
);

CREATE TABLE people (
  slack_id TEXT NOT NULL CONSTRAINT pk_people PRIMARY KEY,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  region TEXT NULL,
  time_zone TEXT NULL,
  flags TEXT NOT NULL
);

CREATE TABLE policies (
  hash TEXT NOT NULL CONSTRAINT pk_policies PRIMARY KEY,
  name TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  text TEXT NOT NULL,
  stored_at TEXT NOT NULL
);

CREATE TABLE posted_messages (
  key TEXT NOT NULL CONSTRAINT pk_posted_messages PRIMARY KEY,
  channel TEXT NOT NULL,
  ts TEXT NOT NULL,
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  updated_at TEXT NOT NULL
);

CREATE TABLE source_reads (
  kind TEXT NOT NULL CONSTRAINT pk_source_reads PRIMARY KEY,
  at TEXT NOT NULL,
  origin TEXT NOT NULL,
  rows INTEGER NOT NULL
);

CREATE TABLE invoices (
  account_id TEXT NOT NULL,
  invoice_id TEXT NOT NULL,
  number TEXT NOT NULL,
  amount_due TEXT NOT NULL,
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  due_on TEXT NULL,
  url TEXT NULL,
  CONSTRAINT pk_invoices PRIMARY KEY (account_id, invoice_id),
  CONSTRAINT fk_invoices_accounts FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
);

CREATE TABLE ownerships (
  account_id TEXT NOT NULL,
  since TEXT NOT NULL,
  owner TEXT NOT NULL,
  until TEXT NULL,
  handover_id TEXT NULL,
  CONSTRAINT pk_ownerships PRIMARY KEY (account_id, since),
  CONSTRAINT fk_ownerships_accounts FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
);

CREATE TABLE handover_events (
  handover_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by_person TEXT NULL,
  policy_name TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  CONSTRAINT pk_handover_events PRIMARY KEY (handover_id, version),
  CONSTRAINT fk_handover_events_handovers FOREIGN KEY (handover_id) REFERENCES handovers (id) ON DELETE RESTRICT
);

CREATE INDEX ix_accounts_arr_minor ON accounts (arr_minor);
CREATE INDEX ix_accounts_owner ON accounts (owner);
CREATE UNIQUE INDEX ix_handovers_account_id ON handovers (account_id) WHERE is_live;
CREATE INDEX ix_handovers_new_owner ON handovers (new_owner) WHERE is_live;
CREATE INDEX ix_handovers_owner ON handovers (owner) WHERE is_live;
CREATE INDEX ix_handovers_status_pool ON handovers (status, pool) WHERE is_live;
CREATE INDEX ix_outbox_conversation_id ON outbox (conversation, id) WHERE finished_at IS NULL;
CREATE UNIQUE INDEX ix_outbox_dedupe_key ON outbox (dedupe_key);
CREATE INDEX ix_outbox_status_due_at_id ON outbox (status, due_at, id);
CREATE UNIQUE INDEX ix_people_email ON people (email);
