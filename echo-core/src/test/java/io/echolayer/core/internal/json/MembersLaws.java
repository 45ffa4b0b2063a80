package io.echolayer.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

/** Oracle: a tree map, whose order of names is that of RFC 8785. */
class MembersLaws {
  @Property
  void areInOrderAndFound(
      @ForAll @Size(max = 80) @UniqueElements List<@StringLength(max = 3) String> names) {
    TreeMap<String, Object> expected = new TreeMap<>();
    List<Object> values = new ArrayList<>();
    for (String name : names) {
      values.add((long) values.size());
      expected.put(name, values.get(values.size() - 1));
    }
    Members members = Members.of(names, values);
    assertThat(members.names()).containsExactlyElementsOf(expected.keySet());
    for (int i = 0; i < members.size(); i++) {
      assertThat(members.value(i)).isEqualTo(expected.get(members.name(i)));
      assertThat(members.find(members.name(i))).isEqualTo(members.value(i));
    }
    assertThat(members.find("none of four letters")).isNull();
  }

  @Property(tries = 200)
  void aNameGivenTwiceIsNamed(@ForAll @IntRange(min = 2, max = 80) int size, @ForAll int seed) {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add("n" + i);
      values.add(true);
    }
    int twice = Math.floorMod(seed, size);
    names.add(Math.floorMod(seed / size, size), "n" + twice);
    values.add(false);
    assertThatThrownBy(() -> Members.of(names, values))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("n" + twice + " must be given once in an object");
  }
}
