package io.echolayer.rewards.redteam;

import java.util.List;

/** What an attacker does with accounts, of which the first is {@link Attacker#MAIN}. */
enum Attack {
  /** Own items go round a ring of own accounts, to themselves, and are discovered twice by each. */
  SELF_REWARD_RING("self-reward ring", 10) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      String item = own(world, story, epoch, 0, accounts.get(0));
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < accounts.size(); i++) {
          String next = accounts.get((i + 1) % accounts.size());
          story.share(world.at(epoch, 41_000 + 100 * round + i), item, accounts.get(i), next);
        }
        story.share(world.at(epoch, 42_000 + round), item, accounts.get(0), accounts.get(0));
      }
      for (int i = 0; i < accounts.size(); i++) {
        story.discovery(world.at(epoch, 43_000), item, accounts.get(i));
        story.discovery(world.at(epoch, 43_100), item, accounts.get(i));
      }
    }
  },

  /** One user as many: each account passes an honest item on to the same five users. */
  SYBIL_SHARING("sybil split, sharing", 10) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      acquaint(world, story, accounts, epoch);
      String item = world.items().get(epoch).get(0);
      for (int i = 0; i < accounts.size(); i++) {
        for (int t = 0; t < 5; t++) {
          String target = world.targets().get((20 * epoch + t) % world.targets().size());
          story.share(world.at(epoch, 58_000 + i), item, accounts.get(i), target);
        }
      }
    }
  },

  /** One user as many: each account discovers the same five items. */
  SYBIL_DISCOVERING("sybil split, discovering", 150) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      acquaint(world, story, accounts, epoch);
      for (int i = 0; i < accounts.size(); i++) {
        for (int item = 0; item < 5; item++) {
          story.discovery(
              world.at(epoch, 40_000 + i), world.items().get(epoch).get(item), accounts.get(i));
        }
      }
    }
  },

  /** Every account publishes, and every other passes it on to all. */
  CLIQUE("mutual-promotion clique", 8) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      for (int i = 0; i < accounts.size(); i++) {
        String item = own(world, story, epoch, i, accounts.get(i));
        for (String source : accounts) {
          for (String target : accounts) {
            if (!source.equals(target)) {
              story.share(world.at(epoch, 41_000 + i), item, source, target);
            }
          }
        }
      }
    }
  },

  /** Late in the day, on an item that already resonates. */
  PILING_ON("late piling-on", 30) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      String item = world.items().get(epoch).get(1);
      for (int i = 0; i < accounts.size(); i++) {
        for (int t = 0; t < 3; t++) {
          String target = world.targets().get((7 * i + t) % world.targets().size());
          story.share(world.at(epoch, 86_000 + i), item, accounts.get(i), target);
        }
        story.discovery(world.at(epoch, 86_100 + i), item, accounts.get(i));
      }
    }
  },

  /** Other accounts every day. */
  CYCLING("cycling of accounts", 30) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      for (int i = epoch; i < accounts.size(); i += world.epochs()) {
        String item = world.items().get(epoch).get(2);
        story.discovery(world.at(epoch, 60_000 + i), item, accounts.get(i));
        String target = world.targets().get(i % world.targets().size());
        story.share(world.at(epoch, 60_000 + i), item, accounts.get(i), target);
      }
    }
  },

  /** A hundred items a day of each of three accounts. */
  SPAM("content spam", 3) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      for (int i = 0; i < 300; i++) {
        own(world, story, epoch, i, accounts.get(i % accounts.size()));
      }
    }
  },

  /** A thousand propagations of strength 0, for their influence bonus. */
  ZERO_STRENGTH("zero-strength farming", 1) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      String item = world.items().get(epoch).get(0);
      for (int i = 0; i < 1000; i++) {
        String target = world.targets().get(i % world.targets().size());
        story.share(
            world.at(epoch, 50_000 + i / world.targets().size()), item, accounts.get(0), target, 0);
      }
    }
  },

  /** Items that rest and are touched again every other day. */
  SAW_TOOTH("quality saw-tooth", 2) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      for (int i = 0; i < 10; i++) {
        if (epoch == 0) {
          own(world, story, 0, i, accounts.get(0));
        } else if (epoch % 2 == 0) {
          story.discovery(world.at(epoch, 86_000), "x0-" + i, accounts.get(1));
        }
      }
    }
  },

  /** A claim far above the reserve, early every day. */
  STARVING("a claim that starves the rest", 1) {
    @Override
    void strike(World world, Story story, List<String> accounts, int epoch) {
      story.milestone(world.at(epoch, 1), accounts.get(0), 100);
    }
  };

  private final String title;
  private final int accounts;

  Attack(String title, int accounts) {
    this.title = title;
    this.accounts = accounts;
  }

  abstract void strike(World world, Story story, List<String> accounts, int epoch);

  /** What the page calls it. */
  String title() {
    return title;
  }

  /** How many accounts it is best done with, as far as the page shows it. */
  int accounts() {
    return accounts;
  }

  private static String own(World world, Story story, int epoch, int number, String creator) {
    String item = "x" + epoch + "-" + number;
    story.content(world.at(epoch, 40_000), item, creator);
    return item;
  }

  /** Those who are known pass an own item on to all others, and these in a ring. */
  private static void acquaint(World world, Story story, List<String> accounts, int epoch) {
    String item = own(world, story, epoch, 0, accounts.get(0));
    for (int i = 1; i < accounts.size(); i++) {
      for (int known = 0; known < Math.min(3, i); known++) {
        story.share(world.at(epoch, 40_100), item, accounts.get(known), accounts.get(i));
      }
      story.share(world.at(epoch, 40_200), item, accounts.get(i), accounts.get(i - 1));
    }
  }
}
