package io.echolayer.files.signal;

import io.echolayer.core.signal.EngagementProfile;
import io.echolayer.files.csv.Cell;
import java.util.Map;
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

  /** Adds the rate, unless it is absent. */
  void readInto(Map<String, Double> rates) {
    if (cell.isEmpty()) {
      return;
    }
    if (views == null) {
      double rate = cell.number();
      if (!(rate >= 0)) {
        throw cell.refusal("be at least 0");
      }
      rates.put(name, rate);
      return;
    }
    long count = cell.count();
    if (count < 0) {
      throw cell.refusal("be at least 0");
    }
    if (!views.isEmpty()) {
      rates.put(name, profile.rate(name, count, views.count()));
    }
  }
}
