package io.echolayer.redis;

/** What a leaderboard does within Redis, so that each read sees one state. */
final class LeaderboardScripts {
  /** Arguments: seconds to live, then scores and members in turn. */
  static final String ADD =
      """
      for i = 2, #ARGV, 2 do redis.call('ZADD', KEYS[1], ARGV[i], ARGV[i + 1]) end
      return redis.call('EXPIRE', KEYS[1], ARGV[1])
      """;

  private static final String WINDOW =
      """
      local function window(first, last)
        local found = redis.call('ZRANGE', KEYS[1], first, last, 'WITHSCORES')
        if #found == 0 then return {} end
        return {first, redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. found[2]), found}
      end
      """;

  /** Arguments: a user, and how many on each side. */
  static final String AROUND =
      WINDOW
          + """
          local at = redis.call('ZRANK', KEYS[1], ARGV[1])
          if not at then return {} end
          return window(math.max(0, at - ARGV[2]), at + ARGV[2])
          """;

  /**
   * Arguments: how many, and the score and user to begin behind, if any. The user may have left: a
   * binary search over the ties finds where it would be. Lua compares texts by the server's locale,
   * so bytes are compared one by one.
   */
  static final String PAGE =
      WINDOW
          + """
          local function through(a, b)
            for i = 1, math.min(#a, #b) do
              local x, y = a:byte(i), b:byte(i)
              if x ~= y then return x < y end
            end
            return #a <= #b
          end
          local first = 0
          if ARGV[2] then
            first = redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. ARGV[2])
            local last = first + redis.call('ZCOUNT', KEYS[1], ARGV[2], ARGV[2])
            while first < last do
              local middle = math.floor((first + last) / 2)
              if through(redis.call('ZRANGE', KEYS[1], middle, middle)[1], ARGV[3]) then
                first = middle + 1
              else
                last = middle
              end
            end
          end
          return window(first, first + ARGV[1] - 1)
          """;

  private LeaderboardScripts() {}
}
