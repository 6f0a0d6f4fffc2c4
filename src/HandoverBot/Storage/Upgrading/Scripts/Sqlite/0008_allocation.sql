-- An account that nobody owns is handed over by nobody. (SQLite cannot take NOT NULL from a column, and other tables refer to this one.)
DROP INDEX ix_handovers_owner;
ALTER TABLE handovers RENAME COLUMN owner TO owner_before;
ALTER TABLE handovers ADD COLUMN owner TEXT NULL;
UPDATE handovers SET owner = owner_before;
ALTER TABLE handovers DROP COLUMN owner_before;
CREATE INDEX ix_handovers_owner ON handovers (owner) WHERE is_live;

CREATE TABLE allocations (
  list TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  weight INTEGER NOT NULL,
  pool TEXT NULL,
  region TEXT NULL,
  owner_role TEXT NULL,
  CONSTRAINT pk_allocations PRIMARY KEY (list, subject)
);

CREATE TABLE allocation_holds (
  list TEXT NOT NULL,
  subject TEXT NOT NULL,
  until TEXT NOT NULL,
  why TEXT NOT NULL,
  by_person TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT pk_allocation_holds PRIMARY KEY (list, subject)
);

CREATE TABLE allocation_looks (
  id INTEGER NOT NULL,
  policy_hash TEXT NOT NULL,
  roster_hash TEXT NOT NULL,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT pk_allocation_looks PRIMARY KEY (id)
);

CREATE TABLE stale_allocations (
  account_id TEXT NOT NULL,
  CONSTRAINT pk_stale_allocations PRIMARY KEY (account_id)
);

CREATE INDEX ix_allocations_list_weight_subject ON allocations (list, weight, subject);
CREATE INDEX ix_allocations_subject ON allocations (subject);
