-- An account that nobody owns is handed over by nobody.
ALTER TABLE handovers ALTER COLUMN owner DROP NOT NULL;

CREATE TABLE allocations (
  list text NOT NULL,
  subject text NOT NULL,
  name text NOT NULL,
  weight bigint NOT NULL,
  pool text,
  region text,
  owner_role text,
  CONSTRAINT pk_allocations PRIMARY KEY (list, subject)
);

CREATE TABLE allocation_holds (
  list text NOT NULL,
  subject text NOT NULL,
  until date NOT NULL,
  why text NOT NULL,
  by_person text NOT NULL,
  at text NOT NULL,
  CONSTRAINT pk_allocation_holds PRIMARY KEY (list, subject)
);

CREATE TABLE allocation_looks (
  id integer NOT NULL,
  policy_hash text NOT NULL,
  roster_hash text NOT NULL,
  day date NOT NULL,
  at text NOT NULL,
  CONSTRAINT pk_allocation_looks PRIMARY KEY (id)
);

CREATE TABLE stale_allocations (
  account_id text NOT NULL,
  CONSTRAINT pk_stale_allocations PRIMARY KEY (account_id)
);

CREATE INDEX ix_allocations_list_weight_subject ON allocations (list, weight, subject);
CREATE INDEX ix_allocations_subject ON allocations (subject);
