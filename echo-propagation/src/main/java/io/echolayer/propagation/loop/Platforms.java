package io.echolayer.propagation.loop;

import io.echolayer.core.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platforms heard of, which are few, by number; a pair of them is a route. */
final class Platforms {
  private static final int MAX = 1 << Character.SIZE;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  int route(String source, String target) {
    return (number(source) << Character.SIZE) | number(target);
  }

  private int number(String name) {
    @Nullable Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    if (names.size() == MAX) {
      throw new InvalidValueException("platform", "be one of at most " + MAX, name);
    }
    names.add(name);
    numbers.put(name, names.size() - 1);
    return names.size() - 1;
  }

  String source(int route) {
    return names.get(route >>> Character.SIZE);
  }

  String target(int route) {
    return names.get(route & (MAX - 1));
  }

  static boolean isWithin(int route) {
    return route >>> Character.SIZE == (route & (MAX - 1));
  }
}
