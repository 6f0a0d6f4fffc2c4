CREATE TABLE arr_versions (
  id INTEGER NOT NULL CONSTRAINT pk_arr_versions PRIMARY KEY,
  number INTEGER NOT NULL
);

INSERT INTO arr_versions (id, number) VALUES (1, 0);

CREATE INDEX ix_ownership_events_first_day ON ownership_events (first_day);
