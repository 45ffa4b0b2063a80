-- The canonical text is what the hash covers; kind, key, subject and transfers repeat it for queries.
CREATE TABLE ledger_entry (
  number    bigint           PRIMARY KEY,
  key       text COLLATE "C" NOT NULL CONSTRAINT ledger_entry_key UNIQUE,
  kind      text             NOT NULL,
  subject   text COLLATE "C",
  previous  bytea            NOT NULL CHECK (octet_length(previous) = 32),
  hash      bytea            NOT NULL CHECK (octet_length(hash) = 32),
  canonical text             NOT NULL
);

-- Nearly all entries are claims, whose last one is near the end anyway.
CREATE INDEX ledger_entry_kind ON ledger_entry (kind, number) WHERE kind <> 'claim';
CREATE INDEX ledger_entry_subject ON ledger_entry (subject, number) WHERE subject IS NOT NULL;

-- No foreign key: both are written by one append, and neither is changed afterwards.
CREATE TABLE ledger_transfer (
  number    bigint           NOT NULL,
  position  int              NOT NULL,
  from_type text             NOT NULL,
  from_name text COLLATE "C" NOT NULL,
  to_type   text             NOT NULL,
  to_name   text COLLATE "C" NOT NULL,
  units     numeric(38, 0)   NOT NULL CHECK (units > 0)
);

-- Rows come in the order of numbers, so that a summary of their blocks finds them.
CREATE INDEX ledger_transfer_number ON ledger_transfer USING brin (number);

-- Sums of the transfers, kept by the append that adds them.
CREATE TABLE ledger_balance (
  type  text             NOT NULL,
  name  text COLLATE "C" NOT NULL,
  units numeric(38, 0)   NOT NULL,
  PRIMARY KEY (type, name)
);

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% must only be appended to, but met %', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'What was wrong is put right by another entry.';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON ledger_balance
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
