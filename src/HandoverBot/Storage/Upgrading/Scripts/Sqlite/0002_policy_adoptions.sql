CREATE TABLE policy_adoptions (
  number INTEGER NOT NULL CONSTRAINT pk_policy_adoptions PRIMARY KEY,
  policy_hash TEXT NOT NULL,
  adopted_at TEXT NOT NULL,
  adopted_on TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  CONSTRAINT fk_policy_adoptions_policies FOREIGN KEY (policy_hash) REFERENCES policies (hash) ON DELETE RESTRICT
);

CREATE INDEX ix_policy_adoptions_policy_hash ON policy_adoptions (policy_hash);

-- Until now a policy was kept when the bot first started with it.
INSERT INTO policy_adoptions (number, policy_hash, adopted_at, adopted_on, effective_from)
SELECT row_number() OVER (ORDER BY stored_at, hash), hash, stored_at, substr(stored_at, 1, 10), effective_from FROM policies;
