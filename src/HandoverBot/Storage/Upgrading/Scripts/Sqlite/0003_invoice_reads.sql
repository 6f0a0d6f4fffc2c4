CREATE TABLE invoice_reads (
  account_id TEXT NOT NULL CONSTRAINT pk_invoice_reads PRIMARY KEY,
  tried_at TEXT NOT NULL,
  read_at TEXT NULL,
  coverage TEXT NULL,
  failure TEXT NULL,
  CONSTRAINT fk_invoice_reads_accounts FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
);
