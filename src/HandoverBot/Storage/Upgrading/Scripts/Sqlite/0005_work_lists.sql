CREATE TABLE work_lists (
  id TEXT NOT NULL CONSTRAINT pk_work_lists PRIMARY KEY,
  handover_id TEXT NULL,
  person TEXT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  CONSTRAINT fk_work_lists_handovers FOREIGN KEY (handover_id) REFERENCES handovers (id) ON DELETE RESTRICT
);

CREATE INDEX ix_work_lists_handover_id ON work_lists (handover_id);
CREATE INDEX ix_work_lists_person ON work_lists (person);

CREATE TABLE work_list_events (
  list_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by_person TEXT NOT NULL,
  policy_name TEXT NOT NULL,
  policy_hash TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  CONSTRAINT pk_work_list_events PRIMARY KEY (list_id, version),
  CONSTRAINT fk_work_list_events_work_lists FOREIGN KEY (list_id) REFERENCES work_lists (id) ON DELETE RESTRICT
);
