package io.echolayer.propagation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.internal.text.Utf8Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Oracle: a {@link LinkedHashSet} of the same names and {@link Utf8Order}. */
class NameTableLaws {
  @Property(tries = 300)
  void numbersNamesInOrderOfArrival(
      @ForAll @Size(max = 300)
          List<
                  @StringLength(max = 4) @CharRange(from = 'a', to = 'd')
                  @CharRange(from = 'é', to = '€') String>
              names) {
    NameTable table = NameTable.create();
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      boolean isNew = seen.add(name);
      assertThat(table.find(name)).isEqualTo(isNew ? NameTable.NONE : position(seen, name));
      int added = isNew && names.size() % 2 == 0 ? table.addNew(name) : table.add(name);
      assertThat(added).isEqualTo(position(seen, name));
      assertThat(table.addNew(name)).isEqualTo(NameTable.NONE);
    }
    assertThat(table.size()).isEqualTo(seen.size());
    List<String> ordered = new ArrayList<>(seen);
    ordered.sort(Utf8Order.ASCENDING);
    assertThat(Arrays.stream(table.sorted()).mapToObj(table::name).toList()).isEqualTo(ordered);
  }

  private static int position(Set<String> names, String name) {
    return List.copyOf(names).indexOf(name);
  }

  @Example
  void manyNamesOverManySegments() {
    NameTable table = NameTable.create();
    int names = 200_000;
    String padding = "x".repeat(150);
    for (int i = 0; i < names; i++) {
      assertThat(table.add(padding.substring(i % 151) + i)).isEqualTo(i);
    }
    for (int i = 0; i < names; i++) {
      assertThat(table.find(padding.substring(i % 151) + i)).isEqualTo(i);
      assertThat(table.name(i)).isEqualTo(padding.substring(i % 151) + i);
    }
    assertThat(table.find("x")).isEqualTo(NameTable.NONE);
  }

  @Example
  void aNameThatFillsASegmentExactly() {
    NameTable table = NameTable.create();
    String whole = "a".repeat(65_530);
    assertThat(table.add(whole)).isZero();
    assertThat(table.add("b")).isEqualTo(1);
    assertThat(table.name(0)).isEqualTo(whole);
    assertThat(table.name(1)).isEqualTo("b");
    assertThatThrownBy(() -> table.add(whole + "a"))
        .hasMessage("a name must have at most 65530 bytes, but has 65531");
    assertThatThrownBy(() -> table.name(2)).hasMessage("no name has the number 2 of 2");
  }
}
