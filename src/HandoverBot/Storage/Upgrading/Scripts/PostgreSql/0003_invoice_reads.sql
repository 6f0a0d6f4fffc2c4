CREATE TABLE invoice_reads (
  account_id text NOT NULL,
  tried_at text NOT NULL,
  read_at text NULL,
  coverage text NULL,
  failure text NULL,
  CONSTRAINT pk_invoice_reads PRIMARY KEY (account_id),
  CONSTRAINT fk_invoice_reads_accounts FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE RESTRICT
);
