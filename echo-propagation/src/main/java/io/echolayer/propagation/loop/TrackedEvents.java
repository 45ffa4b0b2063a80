package io.echolayer.propagation.loop;

import io.echolayer.propagation.internal.LongSegments;
import io.echolayer.propagation.internal.NameTable;

/**
 * Events as rows of four longs: second, source and target, strength, next event of the item and
 * platforms. The number of an event is that of its id. A row takes 32 bytes and the id, by {@link
 * NameTable}, at most 36 and its UTF-8 bytes.
 */
final class TrackedEvents {
  static final int NONE = -1;

  private static final int ROW = 4;

  private final NameTable ids = NameTable.create();
  private final LongSegments rows = new LongSegments();

  /** The number of the next event, or {@link #NONE} if one of that id is there already. */
  int take(String id) {
    return ids.addNew(id);
  }

  /**
   * Completes the event that was taken last.
   *
   * @param at second of the epoch
   * @param route {@link Platforms#route} of its platforms
   */
  void put(long at, int source, int target, double strength, int route) {
    rows.add(at);
    rows.add(((long) source << Integer.SIZE) | target);
    rows.add(Double.doubleToRawLongBits(strength));
    rows.add(((long) NONE << Integer.SIZE) | (route & 0xffff_ffffL));
  }

  long at(int event) {
    return rows.get((long) event * ROW);
  }

  int source(int event) {
    return (int) (rows.get((long) event * ROW + 1) >>> Integer.SIZE);
  }

  int target(int event) {
    return (int) rows.get((long) event * ROW + 1);
  }

  double strength(int event) {
    return Double.longBitsToDouble(rows.get((long) event * ROW + 2));
  }

  int route(int event) {
    return (int) rows.get((long) event * ROW + 3);
  }

  /** The event that follows in the chain of its item, or {@link #NONE}. */
  int next(int event) {
    return (int) (rows.get((long) event * ROW + 3) >>> Integer.SIZE);
  }

  void link(int event, int next) {
    long row = (long) event * ROW + 3;
    rows.set(row, ((long) next << Integer.SIZE) | (rows.get(row) & 0xffff_ffffL));
  }

  /** The order in which events take effect: by second, then by id. */
  int compare(int a, int b) {
    int bySecond = Long.compare(at(a), at(b));
    return bySecond != 0 ? bySecond : ids.compare(a, b);
  }

  String id(int event) {
    return ids.name(event);
  }

  int size() {
    return ids.size();
  }

  long bytes() {
    return ids.bytes() + rows.bytes();
  }
}
