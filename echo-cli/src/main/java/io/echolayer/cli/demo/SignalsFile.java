package io.echolayer.cli.demo;

import io.echolayer.core.signal.Signals;
import io.echolayer.files.internal.csv.CsvSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Writes signals as a file that {@code score} reads. */
public final class SignalsFile {
  private static final List<String> RATES = List.of("comments", "likes", "shares");

  private SignalsFile() {}

  /** Writes a header and one row for each of {@code items}. */
  public static void write(Collection<Signals> items, OutputStream out) throws IOException {
    try (CsvSink sink = CsvSink.to(out, header())) {
      for (Signals item : items) {
        sink.text(item.contentId()).text(item.creatorId()).text(item.platform());
        count(item.discoveryShares(), sink);
        count(item.totalShares(), sink);
        count(item.platformReach(), sink);
        for (String rate : RATES) {
          Double value = item.engagement().rates().get(rate);
          number(value == null ? OptionalDouble.empty() : OptionalDouble.of(value), sink);
        }
        number(item.viewTimeSeconds(), sink);
        count(item.totalViews(), sink);
        item.createdAt().ifPresentOrElse(sink::instant, sink::empty);
        item.lastInteractionAt().ifPresentOrElse(sink::instant, sink::empty);
        number(item.interactionFrequency(), sink);
        number(item.sentiment(), sink);
        number(item.credibility(), sink);
        number(item.relevance(), sink);
        number(item.originality(), sink);
        sink.endRow();
      }
    }
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of(
                "content_id",
                "creator_id",
                "platform",
                "discovery_shares",
                "total_shares",
                "platform_reach"));
    RATES.forEach(rate -> header.add("engagement." + rate));
    header.addAll(
        List.of(
            "view_time_seconds",
            "total_views",
            "created_at",
            "last_interaction_at",
            "interaction_frequency",
            "sentiment",
            "credibility",
            "relevance",
            "originality"));
    return header;
  }

  private static void count(OptionalLong value, CsvSink sink) {
    value.ifPresentOrElse(sink::count, sink::empty);
  }

  private static void number(OptionalDouble value, CsvSink sink) {
    value.ifPresentOrElse(sink::number, sink::empty);
  }
}
