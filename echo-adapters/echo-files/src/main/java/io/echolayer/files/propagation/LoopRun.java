package io.echolayer.files.propagation;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.PropagationRules;
import io.echolayer.files.Progress;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.AtomicFile;
import io.echolayer.propagation.event.Nodes;
import io.echolayer.propagation.event.PropagationEvent;
import io.echolayer.propagation.loop.EchoLoop;
import io.echolayer.propagation.loop.EchoLoops;
import io.echolayer.propagation.loop.PropagatedContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes the Echo Loop of every content item from files of propagations, nodes and contents.
 * Always strict: the first row that is not valid refuses all, and nothing is written, because
 * nobody is judged on part of a log. Holds all events in memory.
 *
 * @param propagations events, as {@link PropagationsCsv} reads them
 * @param nodes nodes, as {@link NodesCsv} reads them; null if there are none, and every node is the
 *     default
 * @param contents items, as {@link ContentsCsv} reads them; every event must be of one of them and
 *     not before its creation
 * @param asOf what counts as now
 * @param output where the loops go, as {@link LoopsCsv} writes them, in the order of content ids by
 *     UTF-8 bytes
 * @param rules what to compute by
 * @param progress hears how far the reading of the events is
 */
public record LoopRun(
    Path propagations,
    @Nullable Path nodes,
    Path contents,
    Instant asOf,
    Path output,
    PropagationRules rules,
    Progress progress) {
  /**
   * Reads, computes and writes.
   *
   * @throws RefusedInputException if a file or a row is not valid
   * @throws IOException if reading or writing fails
   */
  public LoopSummary run() throws IOException {
    SortedMap<String, PropagatedContent> items = ContentsCsv.read(contents);
    Nodes known =
        nodes == null ? Nodes.of(List.of(), rules.node()) : NodesCsv.read(nodes, rules.node());
    Map<String, List<PropagationEvent>> events = new HashMap<>();
    long read = read(items, events);
    try (AtomicFile file = AtomicFile.create(output)) {
      LoopsCsv out = LoopsCsv.to(file.stream());
      long resonating = write(items.values(), events, known, out);
      out.close();
      file.commit();
      return new LoopSummary(items.size(), read, resonating);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private long write(
      Collection<PropagatedContent> items,
      Map<String, List<PropagationEvent>> events,
      Nodes known,
      LoopsCsv out) {
    EchoLoops loops = EchoLoops.of(rules);
    long resonating = 0;
    for (PropagatedContent item : items) {
      EchoLoop loop = loops.loop(item, events.getOrDefault(item.id(), List.of()), known, asOf);
      out.write(loop);
      if (loop.resonating()) {
        resonating++;
      }
    }
    return resonating;
  }

  private long read(
      Map<String, PropagatedContent> items, Map<String, List<PropagationEvent>> events)
      throws IOException {
    long size = Files.size(propagations);
    long count = 0;
    try (PropagationsCsv source = PropagationsCsv.open(propagations, rules.interaction())) {
      for (@Nullable PropagationEvent event = source.next(); event != null; event = source.next()) {
        PropagatedContent item = items.get(event.contentId());
        if (item == null) {
          throw source.refusal(
              new InvalidValueException("contentId", "be one of " + contents, event.contentId()));
        }
        if (event.at().isBefore(item.createdAt())) {
          throw source.refusal(
              new InvalidValueException(
                  "at",
                  "not be before " + item.id() + " was created (" + item.createdAt() + ")",
                  event.at()));
        }
        events.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(event);
        count++;
        if (count % Progress.INTERVAL == 0) {
          progress.report(count, source.bytesRead(), size);
        }
      }
      progress.report(count, source.bytesRead(), size);
    }
    return count;
  }
}
