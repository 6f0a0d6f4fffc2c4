CREATE TABLE arr_versions (
  id integer NOT NULL,
  number bigint NOT NULL,
  CONSTRAINT pk_arr_versions PRIMARY KEY (id)
);

INSERT INTO arr_versions (id, number) VALUES (1, 0);
