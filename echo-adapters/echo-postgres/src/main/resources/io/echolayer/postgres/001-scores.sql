-- Scores are double precision, which keeps every bit of the index in [0, 1.2]; money is numeric(38,0) base units.
-- Ids are compared by their UTF-8 bytes (collation C), which is the one order of text in EchoLayer.

CREATE TABLE content (
  content_id          text COLLATE "C" PRIMARY KEY,
  creator_id          text COLLATE "C",
  platform            text,
  created_at          timestamptz,
  last_interaction_at timestamptz,
  as_of               timestamptz,
  ruleset             bytea,
  odf_score           double precision,
  awr_score           double precision,
  tpm_score           double precision,
  qf_score            double precision,
  echo_index          double precision,
  propagation_count   bigint         NOT NULL DEFAULT 0,
  total_rewards       numeric(38, 0) NOT NULL DEFAULT 0,
  tags                text[]         NOT NULL DEFAULT '{}',
  platform_metadata   jsonb          NOT NULL DEFAULT '{}'
);

-- Highest first is ascending by the negated index, so that a page is one range of row values.
CREATE INDEX content_leaderboard ON content ((-echo_index), content_id)
  INCLUDE (last_interaction_at, created_at, echo_index)
  WHERE echo_index IS NOT NULL;

-- A new score is a new version of the row, in every index that the row is in: rows without these are in none of them.
CREATE INDEX content_creator ON content (creator_id) WHERE creator_id IS NOT NULL;
CREATE INDEX content_tags ON content USING gin (tags) WHERE tags <> '{}';
CREATE INDEX content_metadata ON content USING gin (platform_metadata jsonb_path_ops) WHERE platform_metadata <> '{}';

-- Ready for partitions: attach ranges of as_of beside the default one, and drop them when they are old.
CREATE TABLE echo_index_history (
  content_id           text COLLATE "C"  NOT NULL,
  as_of                timestamptz       NOT NULL,
  ruleset              bytea             NOT NULL CHECK (octet_length(ruleset) = 32),
  odf_score            double precision  NOT NULL,
  awr_score            double precision  NOT NULL,
  tpm_score            double precision  NOT NULL,
  qf_score             double precision  NOT NULL,
  weighted             double precision  NOT NULL,
  boosted              double precision  NOT NULL,
  echo_index           double precision  NOT NULL,
  coverage             double precision  NOT NULL,
  calculation_metadata json,
  PRIMARY KEY (content_id, as_of, ruleset)
) PARTITION BY RANGE (as_of);

CREATE TABLE echo_index_history_default PARTITION OF echo_index_history DEFAULT;
