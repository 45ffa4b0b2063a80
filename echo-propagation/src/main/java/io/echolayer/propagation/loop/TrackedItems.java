package io.echolayer.propagation.loop;

import io.echolayer.propagation.internal.IntOrder;
import io.echolayer.propagation.internal.NameTable;
import java.util.Arrays;

/**
 * Items in columns by number, each with the chain of its events: 25 bytes an item besides its name.
 * A chain is in order of the events as long as none came late.
 */
final class TrackedItems {
  private final NameTable ids = NameTable.create();
  private long[] createdAt = new long[16];
  private int[] creator = new int[16];
  private int[] first = new int[16];
  private int[] last = new int[16];
  private int[] count = new int[16];
  private boolean[] late = new boolean[16];

  /** Adds an item and returns its number, or {@link NameTable#NONE} if its id is there already. */
  int add(String id, int creatorNumber, long createdSecond) {
    int number = ids.addNew(id);
    if (number == NameTable.NONE) {
      return number;
    }
    if (number == count.length) {
      int length = number + (number >> 1);
      createdAt = Arrays.copyOf(createdAt, length);
      creator = Arrays.copyOf(creator, length);
      first = Arrays.copyOf(first, length);
      last = Arrays.copyOf(last, length);
      count = Arrays.copyOf(count, length);
      late = Arrays.copyOf(late, length);
    }
    createdAt[number] = createdSecond;
    creator[number] = creatorNumber;
    first[number] = TrackedEvents.NONE;
    last[number] = TrackedEvents.NONE;
    return number;
  }

  /** Hangs {@code event}, the newest row, onto the chain of its item. */
  void append(int item, int event, TrackedEvents events) {
    if (count[item] == 0) {
      first[item] = event;
    } else {
      events.link(last[item], event);
      late[item] |= events.compare(event, last[item]) < 0;
    }
    last[item] = event;
    count[item]++;
  }

  /** The item's events in order; the chain is in order afterwards. */
  int[] ordered(int item, TrackedEvents events) {
    int[] ordered = new int[count[item]];
    int event = first[item];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = event;
      event = events.next(event);
    }
    if (late[item]) {
      IntOrder order = events::compare;
      order.sort(ordered, ordered.length);
      relink(item, ordered, events);
    }
    return ordered;
  }

  private void relink(int item, int[] ordered, TrackedEvents events) {
    for (int i = 1; i < ordered.length; i++) {
      events.link(ordered[i - 1], ordered[i]);
    }
    first[item] = ordered[0];
    last[item] = ordered[ordered.length - 1];
    events.link(last[item], TrackedEvents.NONE);
    late[item] = false;
  }

  int number(String id) {
    return ids.find(id);
  }

  String id(int item) {
    return ids.name(item);
  }

  int creator(int item) {
    return creator[item];
  }

  long createdAt(int item) {
    return createdAt[item];
  }

  int size() {
    return ids.size();
  }

  /** All items by the UTF-8 bytes of their ids. */
  int[] byId() {
    return ids.sorted();
  }

  long bytes() {
    return ids.bytes() + count.length * (Long.BYTES + 4L * Integer.BYTES + 1);
  }
}
