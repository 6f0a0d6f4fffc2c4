CREATE TABLE arr_versions (
  id integer NOT NULL,
  number bigint NOT NULL,
  CONSTRAINT pk_arr_versions PRIMARY KEY (id)
);

INSERT INTO arr_versions (id, number) VALUES (1, 0);

CREATE INDEX ix_ownership_events_first_day ON ownership_events (first_day);
