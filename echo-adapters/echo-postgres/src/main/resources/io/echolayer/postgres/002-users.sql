CREATE TABLE users (
  user_id         text COLLATE "C" PRIMARY KEY,
  wallet_address  text,
  influence_score double precision,
  echo_score      double precision,
  total_rewards   numeric(38, 0),
  rank            bigint,
  as_of           timestamptz
);

CREATE INDEX users_leaderboard ON users ((-echo_score), user_id) INCLUDE (echo_score) WHERE echo_score IS NOT NULL;
CREATE INDEX users_earned ON users ((-total_rewards), user_id) INCLUDE (total_rewards) WHERE total_rewards IS NOT NULL;
CREATE INDEX users_wallet ON users (wallet_address);
