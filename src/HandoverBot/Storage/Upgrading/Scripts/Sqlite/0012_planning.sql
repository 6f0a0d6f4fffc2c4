CREATE TABLE planning_events (
  owner TEXT NOT NULL,
  version INTEGER NOT NULL,
  quarter_start TEXT NOT NULL,
  quarter_end TEXT NOT NULL,
  quarter_year INTEGER NOT NULL,
  quarter_number INTEGER NOT NULL,
  at TEXT NOT NULL,
  by_person TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  CONSTRAINT pk_planning_events PRIMARY KEY (owner, version)
);

CREATE INDEX ix_planning_events_quarter_start_type ON planning_events (quarter_start, type);
