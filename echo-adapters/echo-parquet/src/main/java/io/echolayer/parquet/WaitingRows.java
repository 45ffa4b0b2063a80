package io.echolayer.parquet;

import java.util.ArrayList;
import java.util.List;

/** Rows of scores that are not encoded yet, in stretches as they came. */
final class WaitingRows {
  private final List<Stretch> stretches = new ArrayList<>();

  void add(String[] contentIds, double[][] columns, int rows) {
    String[] ids = new String[rows];
    System.arraycopy(contentIds, 0, ids, 0, rows);
    stretches.add(new Stretch(ids, columns));
  }

  void moveTo(ScoreGroup group) {
    stretches.forEach(each -> group.add(each.contentIds, each.columns, each.contentIds.length));
    stretches.clear();
  }

  private static final class Stretch {
    private final String[] contentIds;
    private final double[][] columns;

    Stretch(String[] contentIds, double[][] columns) {
      this.contentIds = contentIds;
      this.columns = columns;
    }
  }
}
