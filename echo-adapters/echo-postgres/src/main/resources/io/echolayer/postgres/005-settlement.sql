CREATE TABLE settlement_journal (
  number    bigint PRIMARY KEY,
  hash      bytea  NOT NULL CHECK (octet_length(hash) = 32),
  canonical text   NOT NULL
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement_journal
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
