package io.echolayer.rewards.ledger;

import io.echolayer.rewards.ledger.Posting.Transfer;
import io.echolayer.rewards.pool.PoolStatement;
import io.echolayer.rewards.pool.PoolStatement.Line;
import io.echolayer.rewards.snapshot.EpochInterval;
import java.util.ArrayList;
import java.util.List;

/** Ways to change a posting of an epoch. */
final class Forgery {
  private Forgery() {}

  /**
   * Each transfer with one unit more, each number of a statement likewise, another queue, another
   * interval. What lapsed is left out: it is the claim's size that would tell, which stands in the
   * epoch and not in the ledger.
   */
  static List<Posting> of(Posting posting) {
    List<Posting> forged = new ArrayList<>();
    if (posting.kind().isOfEpoch() && posting.kind() != Posting.Kind.CORRECTION) {
      for (int i = 0; i < posting.transfers().size(); i++) {
        if (posting.transfers().get(i).to().type() != Account.Type.LAPSED) {
          forged.add(withMore(posting, i, 1));
        }
      }
    }
    if (posting.kind() == Posting.Kind.EXPIRY || posting.kind() == Posting.Kind.REFILL) {
      EpochInterval other =
          new EpochInterval(posting.epoch().from().minusSeconds(1), posting.epoch().to());
      forged.add(
          new Posting(
              posting.kind(),
              other,
              posting.ruleset(),
              posting.about(),
              posting.transfers(),
              posting.details()));
    }
    if (posting.kind() == Posting.Kind.CLOSING) {
      PostingDetails.Closing honest = posting.details(PostingDetails.Closing.class);
      forged.add(withDetails(posting, new PostingDetails.Closing(honest.pools(), "f".repeat(64))));
      for (int pool = 0; pool < honest.pools().lines().size(); pool++) {
        for (int column = 0; column < 6; column++) {
          List<Line> lines = new ArrayList<>(honest.pools().lines());
          lines.set(pool, withMore(lines.get(pool), column));
          forged.add(
              withDetails(
                  posting, new PostingDetails.Closing(new PoolStatement(lines), honest.queue())));
        }
      }
    }
    return forged;
  }

  private static Line withMore(Line line, int column) {
    return new Line(
        line.pool(),
        line.opening() + (column == 0 ? 1 : 0),
        line.rolledIn() + (column == 1 ? 1 : 0),
        line.refilled() + (column == 2 ? 1 : 0),
        line.paid() + (column == 3 ? 1 : 0),
        line.rolledOut() + (column == 4 ? 1 : 0),
        line.expired() + (column == 5 ? 1 : 0));
  }

  static Posting withMore(Posting posting, int index, long more) {
    List<Transfer> transfers = new ArrayList<>(posting.transfers());
    Transfer t = transfers.get(index);
    transfers.set(index, new Transfer(t.from(), t.to(), t.units() + more));
    return new Posting(
        posting.kind(),
        posting.interval(),
        posting.ruleset(),
        posting.about(),
        transfers,
        posting.details());
  }

  private static Posting withDetails(Posting posting, PostingDetails details) {
    return new Posting(
        posting.kind(),
        posting.interval(),
        posting.ruleset(),
        posting.about(),
        posting.transfers(),
        details);
  }

  /** The same with openings that state the digest of what follows them. */
  static List<Posting> announced(List<Posting> postings) {
    List<Posting> announced = new ArrayList<>(postings);
    for (int i = 0; i < postings.size(); i++) {
      if (postings.get(i).kind() == Posting.Kind.OPENING) {
        PlanDigest plan = new PlanDigest();
        for (Posting next : postings.subList(i + 1, postings.size())) {
          if (next.kind() == Posting.Kind.OPENING) {
            break;
          }
          if (next.kind().isOfEpoch() && next.kind() != Posting.Kind.CORRECTION) {
            plan.add(next);
          }
        }
        PostingDetails.Opening details = postings.get(i).details(PostingDetails.Opening.class);
        announced.set(
            i,
            withDetails(
                postings.get(i),
                new PostingDetails.Opening(plan.hash(), details.input(), details.decimals())));
      }
    }
    return announced;
  }

  static int lastClosing(List<Posting> postings) {
    int last = 0;
    for (int i = 0; i < postings.size(); i++) {
      last = postings.get(i).kind() == Posting.Kind.CLOSING ? i : last;
    }
    return last;
  }
}
