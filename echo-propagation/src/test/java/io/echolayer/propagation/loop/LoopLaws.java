package io.echolayer.propagation.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.propagation.event.PropagationEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Oracle of the first law: {@link NaiveLoop}. Tolerance: none, equality by bits. */
class LoopLaws {
  @Provide
  Arbitrary<Cascade> cascades() {
    return Arbitraries.randomValue(Cascade::random);
  }

  @Property(tries = 5000)
  void aLoopHasTheBitsOfTheNaiveOne(@ForAll("cascades") Cascade cascade) {
    EchoLoop loop = cascade.loop(cascade.events());
    NaiveLoop naive = new NaiveLoop(cascade);
    assertThat(events(loop)).isEqualTo(naive.paths());
    assertThat(loop.paths().stream().map(PropagationPath::weight).toList())
        .isEqualTo(naive.weights);
    assertThat(loop.paths().stream().map(PropagationPath::resonance).toList())
        .isEqualTo(naive.resonances);
    assertThat(loop.resonance()).isEqualTo(naive.resonance);
    assertThat(loop.convergence()).isEqualTo(naive.convergence);
    assertThat(loop.strength()).isEqualTo(naive.strength);
    assertThat(loop.amplification()).isEqualTo(naive.factor);
    assertThat(loop.viralCoefficient()).isEqualTo(naive.viral);
    assertThat(loop.active()).isEqualTo(naive.active);
  }

  @Property
  void theOrderOfArrivalDoesNotMatter(@ForAll("cascades") Cascade cascade, @ForAll Random random) {
    List<PropagationEvent> shuffled = new ArrayList<>(cascade.events());
    Collections.shuffle(shuffled, random);
    assertThat(cascade.loop(shuffled)).isEqualTo(cascade.loop(cascade.events()));
  }

  @Property
  void everyMeasureKeepsItsBounds(@ForAll("cascades") Cascade cascade) {
    EchoLoop loop = cascade.loop(cascade.events());
    assertThat(loop.convergence()).isGreaterThanOrEqualTo(0).isLessThan(1);
    assertThat(loop.strength()).isBetween(0.0, 1.0);
    assertThat(loop.amplification()).isBetween(1.0, 1.5);
    assertThat(loop.viralCoefficient()).isGreaterThanOrEqualTo(0);
    assertThat(loop.resonance()).isBetween(0.0, loop.paths().size() * 1.3);
    for (PropagationPath path : loop.paths()) {
      assertThat(path.hops()).hasSizeBetween(1, 10);
      assertThat(path.resonance()).isBetween(0.0, loop.amplification());
      assertThat(path.weight()).isGreaterThanOrEqualTo(0);
    }
  }

  @Property
  void everyEventIsOneHopThatJoinsItsPath(@ForAll("cascades") Cascade cascade) {
    List<PropagationEvent> hops = new ArrayList<>();
    for (List<PropagationEvent> path : events(cascade.loop(cascade.events()))) {
      hops.addAll(path);
      for (int i = 1; i < path.size(); i++) {
        assertThat(path.get(i).source()).isEqualTo(path.get(i - 1).target());
        assertThat(PropagationEvent.ORDER.compare(path.get(i - 1), path.get(i))).isNegative();
      }
    }
    assertThat(hops).containsExactlyInAnyOrderElementsOf(cascade.events());
  }

  private static List<List<PropagationEvent>> events(EchoLoop loop) {
    return loop.paths().stream()
        .map(path -> path.hops().stream().map(Hop::event).toList())
        .toList();
  }
}
