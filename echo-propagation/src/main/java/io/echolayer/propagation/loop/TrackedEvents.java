package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import io.echolayer.propagation.internal.LongSegments;
import io.echolayer.propagation.name.NameTable;

/**
 * Events as rows of four longs: second, source and target, strength, next event of the item and
 * platforms. The number of an event is that of its id. A row takes 32 bytes and the id, by {@link
 * NameTable}, at most 32 and its UTF-8 bytes.
 */
final class TrackedEvents {
  static final int NONE = -1;

  private static final int ROW = 4;
  private static final int MAX_PLATFORMS = 1 << Character.SIZE;

  private final NameTable ids = NameTable.create();
  private final NameTable platforms;
  private final LongSegments rows = new LongSegments();

  TrackedEvents(NameTable platforms) {
    this.platforms = platforms;
  }

  /**
   * Appends an event and returns its number, or {@link #NONE} if its id is there already.
   *
   * @param at second of the epoch
   * @param route {@link #route} of its platforms
   */
  int add(String id, long at, int source, int target, double strength, int route) {
    int number = ids.addNew(id);
    if (number != NameTable.NONE) {
      rows.add(at);
      rows.add(((long) source << Integer.SIZE) | target);
      rows.add(Double.doubleToRawLongBits(strength));
      rows.add(((long) NONE << Integer.SIZE) | (route & 0xffff_ffffL));
    }
    return number;
  }

  boolean contains(String id) {
    return ids.find(id) != NameTable.NONE;
  }

  /** Two platforms in one number. */
  int route(String sourcePlatform, String targetPlatform) {
    int source = platform(sourcePlatform);
    return (source << Character.SIZE)
        | (targetPlatform.equals(sourcePlatform) ? source : platform(targetPlatform));
  }

  private int platform(String name) {
    if (platforms.size() == MAX_PLATFORMS && platforms.find(name) == NameTable.NONE) {
      throw new InvalidValueException("platform", "be one of at most " + MAX_PLATFORMS, name);
    }
    return platforms.add(name);
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

  boolean withinPlatform(int event) {
    int route = route(event);
    return route >>> Character.SIZE == (route & (MAX_PLATFORMS - 1));
  }

  String sourcePlatform(int event) {
    return platforms.name(route(event) >>> Character.SIZE);
  }

  String targetPlatform(int event) {
    return platforms.name(route(event) & (MAX_PLATFORMS - 1));
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
