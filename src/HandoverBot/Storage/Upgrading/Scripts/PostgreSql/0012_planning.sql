CREATE TABLE planning_events (
  owner text NOT NULL,
  version integer NOT NULL,
  quarter_start date NOT NULL,
  quarter_end date NOT NULL,
  quarter_year integer NOT NULL,
  quarter_number integer NOT NULL,
  at text NOT NULL,
  by_person text NOT NULL,
  type text NOT NULL,
  data text NOT NULL,
  CONSTRAINT pk_planning_events PRIMARY KEY (owner, version)
);

CREATE INDEX ix_planning_events_quarter_start_type ON planning_events (quarter_start, type);
