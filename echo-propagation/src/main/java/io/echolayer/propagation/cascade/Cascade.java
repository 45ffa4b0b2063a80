package io.echolayer.propagation.cascade;

import io.echolayer.core.InvalidValueException;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.internal.NameTable;
import io.echolayer.propagation.loop.PropagatedContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Adoptions of one content item as trees. The publication by the creator is the first adoption;
 * each event, in order, is an adoption by its target, whose parent is the first adoption by its
 * source. An event whose source has not adopted before is the root of a tree of its own.
 *
 * <p>Linear time in the adoptions once they are in order, no recursion. Immutable and thread safe.
 */
public final class Cascade {
  /** What stands for the parent of a root. */
  public static final int NONE = -1;

  private final int[] parent;
  private final int people;

  private Cascade(int[] parent, int people) {
    this.parent = parent;
    this.people = people;
  }

  /**
   * The cascade of an item.
   *
   * @param events events of the item, in any order
   * @throws InvalidValueException if an event is of another item
   */
  public static Cascade of(PropagatedContent content, Collection<PropagationEvent> events) {
    List<PropagationEvent> ordered = new ArrayList<>(events);
    ordered.sort(PropagationEvent.ORDER);
    int[] parent = new int[ordered.size() + 1];
    int[] firstAdoption = new int[ordered.size() + 1];
    NameTable people = NameTable.create();
    people.add(content.creator());
    parent[0] = NONE;
    int adoption = 0;
    for (PropagationEvent event : ordered) {
      if (!event.contentId().equals(content.id())) {
        throw new InvalidValueException(
            "contentId", "be " + content.id() + " in event " + event.id(), event.contentId());
      }
      adoption++;
      int source = people.find(event.source());
      parent[adoption] = source == NameTable.NONE ? NONE : firstAdoption[source];
      int adopter = people.addNew(event.target());
      if (adopter != NameTable.NONE) {
        firstAdoption[adopter] = adoption;
      }
    }
    return new Cascade(parent, people.size());
  }

  /**
   * The cascade in which adoption {@code i}, each by another person, has the parent {@code
   * parents[i]}.
   *
   * @param parents {@link #NONE} for a root, else an adoption before
   * @throws InvalidValueException if a parent does not come before its adoption
   */
  public static Cascade ofParents(int... parents) {
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] < NONE || parents[i] >= i) {
        throw new InvalidValueException(
            "parents[" + i + "]", "be -1 or an adoption before", parents[i]);
      }
    }
    return new Cascade(parents.clone(), parents.length);
  }

  /** Number of adoptions, the publication among them. */
  public int size() {
    return parent.length;
  }

  /** The adoption that led to {@code adoption}, or {@link #NONE} for a root. */
  public int parent(int adoption) {
    return parent[adoption];
  }

  /** Steps from the root of each adoption's tree. */
  public int[] depths() {
    int[] depth = new int[parent.length];
    for (int i = 0; i < depth.length; i++) {
      depth[i] = parent[i] == NONE ? 0 : depth[parent[i]] + 1;
    }
    return depth;
  }

  /** Adoptions by their steps from the root: as many numbers as the depth, and one. */
  public int[] levels() {
    int[] depth = depths();
    int[] levels = new int[Arrays.stream(depth).max().orElse(-1) + 1];
    for (int one : depth) {
      levels[one]++;
    }
    return levels;
  }

  /** All measures of the cascade. */
  public CascadeMeasures measures() {
    int[] levels = levels();
    return new CascadeMeasures(
        parent.length,
        people,
        levels.length == 0 ? 0 : levels[0],
        Math.max(0, levels.length - 1),
        Arrays.stream(levels).max().orElse(0),
        StructuralVirality.of(parent));
  }
}
