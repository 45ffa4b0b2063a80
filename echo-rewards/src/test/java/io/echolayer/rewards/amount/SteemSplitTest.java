package io.echolayer.rewards.amount;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A real proportional split: 20 posts and their votes. Oracle: exact quotas, and the payouts that
 * the chain published.
 */
@NeedsSharedData(SteemSplitTest.FILE)
class SteemSplitTest {
  static final String FILE = "data/steem/steem-condenser-1.json";

  private record Share(String id, long weight, long published) {}

  @Test
  void postsByNetSharesForEveryShuffle() {
    JsonObject content = content();
    List<Share> posts = new ArrayList<>();
    for (String name : content.names()) {
      JsonObject post = content.object(name);
      posts.add(
          new Share(name, number(post, "net_rshares"), millis(post.text("pending_payout_value"))));
    }
    assertThat(posts).hasSize(20);
    long units = posts.stream().mapToLong(Share::published).sum();
    List<Long> first = checked(units, posts);
    for (int i = 0; i < posts.size(); i++) {
      long published = posts.get(i).published();
      assertThat(Math.abs(first.get(i) - published)).isLessThanOrEqualTo(1 + published / 100_000);
    }
    shuffled(units, posts, first);
  }

  @Test
  void votesOfEveryPost() {
    JsonObject content = content();
    int votes = 0;
    for (String name : content.names()) {
      JsonObject post = content.object(name);
      List<Share> voters = new ArrayList<>();
      for (JsonObject vote : post.objects("active_votes")) {
        voters.add(new Share(vote.text("voter"), Math.max(0, number(vote, "rshares")), 0));
      }
      votes += voters.size();
      long units = millis(post.text("pending_payout_value"));
      shuffled(units, voters, checked(units, voters));
    }
    assertThat(votes).isEqualTo(11_289);
  }

  private static JsonObject content() {
    return JsonObject.parse(SharedData.text(FILE)).object("content");
  }

  private static void shuffled(long units, List<Share> shares, List<Long> expected) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      order.add(i);
    }
    Random random = new Random(42);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(order, random);
      assertThat(split(units, order.stream().map(shares::get).toList()))
          .isEqualTo(order.stream().map(expected::get).toList());
    }
  }

  /** The split, of which every share is less than one unit from its exact quota. */
  private static List<Long> checked(long units, List<Share> shares) {
    List<Long> split = split(units, shares);
    BigInteger sum = BigInteger.ZERO;
    for (Share share : shares) {
      sum = sum.add(BigInteger.valueOf(share.weight()));
    }
    assertThat(split.stream().mapToLong(unit -> unit).sum()).isEqualTo(units);
    for (int i = 0; i < shares.size(); i++) {
      BigInteger quota =
          BigInteger.valueOf(units).multiply(BigInteger.valueOf(shares.get(i).weight()));
      assertThat(BigInteger.valueOf(split.get(i)).multiply(sum).subtract(quota).abs())
          .isLessThan(sum);
    }
    return split;
  }

  private static List<Long> split(long units, List<Share> shares) {
    long[] weights = shares.stream().mapToLong(Share::weight).toArray();
    List<Long> split = new ArrayList<>();
    for (long share :
        LargestRemainder.split(units, weights, shares.stream().map(Share::id).toList())) {
      split.add(share);
    }
    return split;
  }

  /** A number that the file gives as a number or as a text. */
  private static long number(JsonObject object, String member) {
    return Long.parseLong(object.shown(member));
  }

  private static long millis(String amount) {
    return new BigDecimal(amount.replace(" SBD", "")).movePointRight(3).longValueExact();
  }
}
