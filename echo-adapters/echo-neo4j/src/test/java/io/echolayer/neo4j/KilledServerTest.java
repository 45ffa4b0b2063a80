package io.echolayer.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.store.StoredPropagation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/**
 * A real server that is killed, or stopped, while it is written to. {@code
 * -Decholayer.test.neo4j.kills=20} for many kills.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@Tag("live")
class KilledServerTest {
  private static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
  private static final int BATCH = 400;
  private static final int BATCHES = 40;
  private static final int KILLS = Integer.getInteger("echolayer.test.neo4j.kills", 2);

  /** In milliseconds; a batch takes some 30. */
  private static final int LATEST_KILL = 100;

  private static final Neo4jSettings SETTINGS =
      Neo4jSettings.DEFAULT.withTimeout(Duration.ofMinutes(2));

  @TempDir Path home;

  private static List<StoredPropagation> batch(int round, int number) {
    List<StoredPropagation> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      PropagationEvent event =
          new PropagationEvent(
              round + "/" + number + "/" + i,
              "c" + i % 7,
              "u" + (number * 31 + i) % 500,
              "t",
              START.plusSeconds(round),
              round + "/" + number,
              "reddit",
              1);
      batch.add(StoredPropagation.of(event, i));
    }
    return batch;
  }

  @Test
  void batchesAreKeptWholeOrNotAtAllAndARerunCompletesThem() throws Exception {
    SplittableRandom random = new SplittableRandom(17);
    ServerProcess server = ServerProcess.start(home, 0);
    try (Driver driver = Neo4jServer.driver(server.uri())) {
      Neo4jPropagationStore store = Neo4jPropagationStore.open(driver, SETTINGS);
      store.save(batch(-1, 0));
      for (int round = 0; round < KILLS; round++) {
        int answered = saveUntilKilled(store, round, server, random);
        server = ServerProcess.start(home, server.port());
        Map<String, Integer> kept = sizes(store, round);
        assertThat(kept.values()).as("round %s", round).allMatch(size -> size == BATCH);
        assertThat(kept).hasSizeBetween(answered, answered + 1);
        for (int number = 0; number < BATCHES; number++) {
          store.save(batch(round, number));
        }
        assertThat(sizes(store, round).values()).hasSize(BATCHES).containsOnly(BATCH);
      }
    } finally {
      server.close();
    }
  }

  /** Returns how many batches were answered before the server died within one of the next. */
  private static int saveUntilKilled(
      Neo4jPropagationStore store, int round, ServerProcess server, SplittableRandom random) {
    int last = random.nextInt(BATCHES / 2);
    int answered = 0;
    for (; answered < last; answered++) {
      store.save(batch(round, answered));
    }
    CompletableFuture<Void> killed =
        CompletableFuture.runAsync(
            server::kill,
            CompletableFuture.delayedExecutor(random.nextInt(LATEST_KILL), TimeUnit.MILLISECONDS));
    try {
      for (; answered < BATCHES; answered++) {
        store.save(batch(round, answered));
      }
    } catch (Neo4jStoreException expected) {
      assertThat(killed).as("no failure before the kill").succeedsWithin(Duration.ofMinutes(1));
    }
    killed.join();
    return answered;
  }

  private static Map<String, Integer> sizes(Neo4jPropagationStore store, int round) {
    Map<String, Integer> sizes = new TreeMap<>();
    Instant second = START.plusSeconds(round);
    store.forEach(
        second,
        second.plusSeconds(1),
        kept -> sizes.merge(kept.event().sourcePlatform(), 1, Integer::sum));
    return sizes;
  }

  @Test
  void aServerThatFallsSilentIsAnErrorUntilItGoesOn() throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(home, 0);
        Driver driver = Neo4jServer.driver(server.uri())) {
      Neo4jPropagationStore.open(driver, SETTINGS).save(batch(0, 0));
      Neo4jPropagationStore hasty =
          Neo4jPropagationStore.open(driver, SETTINGS.withTimeout(Duration.ofSeconds(3)));
      server.signal("STOP");
      assertThatExceptionOfType(Neo4jStoreException.class)
          .isThrownBy(() -> hasty.save(batch(0, 1)))
          .withMessageContaining("must answer within PT3S");
      assertThatExceptionOfType(Neo4jStoreException.class)
          .isThrownBy(() -> hasty.coPropagators("c0", START, Duration.ofDays(7)));
      server.signal("CONT");
      Neo4jPropagationStore patient = Neo4jPropagationStore.open(driver, SETTINGS);
      patient.save(batch(0, 1));
      assertThat(sizes(patient, 0)).isEqualTo(Map.of("0/0", BATCH, "0/1", BATCH));
    }
  }
}
