CREATE TABLE propagation (
  event_id        text COLLATE "C" PRIMARY KEY,
  content_id      text COLLATE "C" NOT NULL,
  source_id       text COLLATE "C" NOT NULL,
  target_id       text COLLATE "C" NOT NULL,
  source_platform text             NOT NULL,
  target_platform text             NOT NULL,
  happened_at     timestamptz      NOT NULL,
  recorded_at     timestamptz      NOT NULL,
  weight          double precision NOT NULL
);

CREATE INDEX propagation_content ON propagation (content_id, happened_at, event_id)
  INCLUDE (source_id, target_id, source_platform, target_platform, weight);
CREATE INDEX propagation_source ON propagation (source_id, happened_at);

-- Events that were taken back, so that an epoch that is saved late does not bring them back.
CREATE TABLE retraction (
  event_id text COLLATE "C" PRIMARY KEY
);

-- What became of a claim in an epoch. One that waits has a row in each epoch that takes it up.
CREATE TABLE rewards (
  epoch        timestamptz      NOT NULL,
  claim_id     text COLLATE "C" NOT NULL,
  user_id      text COLLATE "C" NOT NULL,
  content_id   text COLLATE "C",
  rule         text             NOT NULL,
  pool         text             NOT NULL,
  claimed_at   timestamptz      NOT NULL,
  units        numeric(38, 0)   NOT NULL,
  paid_units   numeric(38, 0)   NOT NULL,
  queued_units numeric(38, 0)   NOT NULL,
  PRIMARY KEY (epoch, claim_id)
);

CREATE INDEX rewards_user ON rewards (user_id, epoch) INCLUDE (paid_units);
CREATE INDEX rewards_content ON rewards (content_id) INCLUDE (paid_units);
