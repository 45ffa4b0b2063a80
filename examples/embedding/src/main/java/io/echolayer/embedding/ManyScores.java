package io.echolayer.embedding;

import io.echolayer.core.index.ScoreField;
import io.echolayer.core.signal.SignalField;
import io.echolayer.layer.EchoLayer;
import java.time.Instant;
import java.util.Arrays;

/** Scores columns; the code on the front page. */
public final class ManyScores {
  private ManyScores() {}

  /** Prints the Echo Index of three items. */
  public static void main(String[] args) {
    EchoLayer echo = EchoLayer.echoLayer1();
    Instant asOf = Instant.parse("2026-01-15T12:00:00Z");

    long now = asOf.getEpochSecond();
    long[] views = {81_000, 1_200_000, 0};
    long[] published = {now - 97_200, now - 864_000, now};
    double[] likes = {0.04, 0.11, Double.NaN};
    double[] sentiments = {0.3, Double.NaN, -1};

    var columns =
        EchoLayer.columns(views.length)
            .column(SignalField.TOTAL_VIEWS, views)
            .column(SignalField.CREATED_AT, published) // epoch seconds
            .rate("likes", likes) // NaN is absent
            .sparse(SignalField.SENTIMENT, sentiments) // so it is here
            .build();

    var scores = echo.score(columns, asOf);
    System.out.println(Arrays.toString(scores.toArray(ScoreField.ECHO_INDEX)));
  }
}
