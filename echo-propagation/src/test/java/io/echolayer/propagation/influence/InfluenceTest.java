package io.echolayer.propagation.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.graph.Directions;
import io.echolayer.propagation.graph.EdgeList;
import io.echolayer.propagation.graph.Graph;
import io.echolayer.propagation.loop.HopWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InfluenceTest {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(7);

  @AfterAll
  static void close() {
    POOL.shutdownNow();
  }

  private static Graph skewed(Directions directions) {
    Random random = new Random(7);
    int nodes = 50_000;
    EdgeList edges = EdgeList.create();
    for (int i = 0; i < 800_000; i++) {
      int hub = (int) (Math.pow(random.nextDouble(), 4) * nodes);
      edges.add(random.nextInt(nodes), hub, random.nextDouble());
    }
    return Graph.of(nodes, edges, directions);
  }

  @ParameterizedTest
  @EnumSource(
      value = Directions.class,
      names = {"IN", "BOTH"})
  void anyNumberOfThreadsGivesTheSameBits(Directions directions) {
    Graph graph = skewed(directions);
    PageRank pageRank = PageRank.weighted(IterationSettings.DEFAULT);
    EigenTrust eigenTrust = EigenTrust.of(IterationSettings.DEFAULT);
    NodeRanks rank = pageRank.rank(graph);
    NodeRanks trust = eigenTrust.trust(graph, 3, 5, 8);
    assertThat(rank.converged()).isTrue();
    assertThat(Arrays.stream(rank.toArray()).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(trust.toArray()).sum()).isCloseTo(1, within(1e-12));
    for (int threads : new int[] {1, 2, 7}) {
      NodeRanks parallel = pageRank.rank(graph, POOL, threads);
      assertThat(parallel.toArray()).isEqualTo(rank.toArray());
      assertThat(parallel.residual()).isEqualTo(rank.residual());
      assertThat(parallel.iterations()).isEqualTo(rank.iterations());
      assertThat(eigenTrust.trust(graph, POOL, threads, 8, 5, 3).toArray())
          .isEqualTo(trust.toArray());
    }
  }

  @Test
  void anExecutorThatRefusesOrSleepsCostsNothingButTime() {
    Graph graph = skewed(Directions.IN);
    PageRank pageRank = PageRank.weighted(IterationSettings.DEFAULT.withMaxIterations(3));
    double[] serial = pageRank.rank(graph).toArray();
    assertThat(
            pageRank
                .rank(
                    graph,
                    task -> {
                      throw new RejectedExecutionException();
                    },
                    4)
                .toArray())
        .isEqualTo(serial);
    assertThat(pageRank.rank(graph, task -> {}, 4).toArray()).isEqualTo(serial);
  }

  @Test
  void notConvergingIsTold() {
    NodeRanks ranking =
        PageRank.weighted(IterationSettings.DEFAULT.withMaxIterations(2))
            .rank(skewed(Directions.IN));
    assertThat(ranking.converged()).isFalse();
    assertThat(ranking.iterations()).isEqualTo(2);
    assertThat(ranking.residual()).isGreaterThan(1e-10);
  }

  @Test
  void ranksOfAKnownGraph() {
    EdgeList edges = EdgeList.create();
    edges.add(0, 1, 1);
    edges.add(1, 0, 1);
    NodeRanks ranking = PageRank.weighted(IterationSettings.DEFAULT).rank(Graph.of(edges));
    assertThat(ranking.toArray()).containsExactly(0.5, 0.5);
    assertThat(ranking.top(5)).containsExactly(0, 1);
    assertThat(
            PageRank.weighted(IterationSettings.DEFAULT).rank(Graph.of(EdgeList.create())).size())
        .isZero();
  }

  @Test
  void identitiesThatNobodyTrustsHaveNoTrustHoweverManyTheyAre() {
    EdgeList edges = EdgeList.create();
    edges.add(0, 1, 1);
    edges.add(1, 0, 1);
    for (int sybil = 2; sybil < 500; sybil++) {
      edges.add(sybil, 2 + (sybil - 1) % 498, 10);
      edges.add(sybil, 0, 1);
    }
    NodeRanks trust = EigenTrust.of(IterationSettings.DEFAULT).trust(Graph.of(edges), 0);
    for (int sybil = 2; sybil < 500; sybil++) {
      assertThat(trust.rank(sybil)).isZero();
    }
  }

  @Test
  void badSettingsAndSeedsAreRefused() {
    assertThatThrownBy(() -> IterationSettings.DEFAULT.withDamping(1))
        .hasMessage("damping must be at least 0 and below 1, but was 1.0");
    assertThatThrownBy(() -> IterationSettings.DEFAULT.withTolerance(Double.NaN))
        .hasMessage("tolerance must be finite and at least 0, but was NaN");
    assertThatThrownBy(() -> IterationSettings.DEFAULT.withMaxIterations(0))
        .hasMessage("maxIterations must be at least 1, but was 0");
    EdgeList edges = EdgeList.create();
    edges.add(0, 1, 1e-320);
    Graph graph = Graph.of(edges);
    EigenTrust trust = EigenTrust.of(IterationSettings.DEFAULT);
    assertThatThrownBy(() -> trust.trust(graph))
        .hasMessage("preTrusted must have at least one node, but was none");
    assertThatThrownBy(() -> trust.trust(graph, 1, 1))
        .hasMessage("preTrusted must have distinct nodes of 0 to 1, but was 1");
    assertThatThrownBy(() -> trust.trust(graph, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("the weights of node 0's edges must add up to a normal number");
  }

  @Test
  void networkInfluenceIsEventsTimesMeanWeightTimesATenth() {
    List<PropagationEvent> events = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      events.add(
          new PropagationEvent(
              "e" + i, "c", "u" + i % 2, "u9", Instant.EPOCH, "x", i % 3 == 0 ? "y" : "x", i % 5));
    }
    Node known = new Node("u1", NodeType.USER, 0.25, 0, 0.5);
    PropagationRules rules = PropagationRules.DEFAULT;
    HopWeights weights = HopWeights.of(rules, Nodes.of(List.of(known), rules.node()));
    double sum = 0;
    int count = 0;
    List<PropagationEvent> ordered = new ArrayList<>(events);
    ordered.sort(PropagationEvent.ORDER);
    for (PropagationEvent event : ordered) {
      if (event.source().equals("u1")) {
        sum +=
            (0.25 * 0.4 + 0.0 + 0.5 * 0.3 + 0 * 0.3)
                * event.strength()
                * (event.withinPlatform() ? 1 : 0.9);
        count++;
      }
    }
    Collections.shuffle(events, new Random(3));
    NetworkInfluence influence = NetworkInfluence.of(events, weights, rules).get("u1");
    assertThat(influence)
        .isEqualTo(new NetworkInfluence(count, sum / count, count * (sum / count) * 0.1));
    assertThat(influence.influence()).isGreaterThan(1);
    assertThat(influence.clamped()).isEqualTo(1);
    assertThat(NetworkInfluence.of(events, weights, rules)).doesNotContainKey("u9");
    List<Double> own =
        events.stream()
            .sorted(PropagationEvent.ORDER)
            .filter(event -> event.source().equals("u1"))
            .map(weights::applyAsDouble)
            .toList();
    assertThat(NetworkInfluence.ofWeights(own, rules)).isEqualTo(influence);
    assertThatThrownBy(() -> NetworkInfluence.ofWeights(List.of(), rules))
        .hasMessageContaining("weights must hold at least one");
  }
}
