package io.echolayer.files.signal;

import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.files.internal.csv.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell that gives the rate of one kind of engagement: as it is, or from its count.
 *
 * @param views cell of the views that a count is divided by, or null where the cell holds a rate
 * @param profile weights of counts
 */
record RateCell(String name, Cell cell, @Nullable Cell views, EngagementProfile profile) {
  static RateCell given(String name, Cell cell) {
    return new RateCell(name, cell, null, EngagementProfile.DEFAULT);
  }

  static RateCell counted(String name, Cell cell, Cell views, EngagementProfile profile) {
    return new RateCell(name, cell, views, profile);
  }

  /**
   * The rate; NaN where it is absent.
   *
   * @throws io.echolayer.files.RefusedRowException if it is not valid
   */
  double value() {
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    if (views == null) {
      double rate = cell.number();
      if (!(rate >= 0)) {
        throw cell.refusal("be at least 0");
      }
      return rate;
    }
    long count = cell.count();
    if (count < 0) {
      throw cell.refusal("be at least 0");
    }
    return views.isEmpty() ? Double.NaN : profile.rate(name, count, views.count());
  }
}
