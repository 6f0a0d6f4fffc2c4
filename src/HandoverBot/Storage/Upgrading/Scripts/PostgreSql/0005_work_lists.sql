CREATE TABLE work_lists (
  id text NOT NULL,
  handover_id text NULL,
  person text NULL,
  version integer NOT NULL,
  state text NOT NULL,
  CONSTRAINT pk_work_lists PRIMARY KEY (id),
  CONSTRAINT fk_work_lists_handovers FOREIGN KEY (handover_id) REFERENCES handovers (id) ON DELETE RESTRICT
);

CREATE INDEX ix_work_lists_handover_id ON work_lists (handover_id);
CREATE INDEX ix_work_lists_person ON work_lists (person);

CREATE TABLE work_list_events (
  list_id text NOT NULL,
  version integer NOT NULL,
  at text NOT NULL,
  by_person text NOT NULL,
  policy_name text NOT NULL,
  policy_hash text NOT NULL,
  type text NOT NULL,
  data text NOT NULL,
  CONSTRAINT pk_work_list_events PRIMARY KEY (list_id, version),
  CONSTRAINT fk_work_list_events_work_lists FOREIGN KEY (list_id) REFERENCES work_lists (id) ON DELETE RESTRICT
);
