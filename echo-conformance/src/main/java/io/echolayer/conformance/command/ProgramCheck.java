package io.echolayer.conformance.command;

import io.echolayer.conformance.EpochChain;
import io.echolayer.conformance.LoopRow;
import io.echolayer.conformance.LoopVectors;
import io.echolayer.conformance.ScoreRow;
import io.echolayer.conformance.ScoreVectors;
import io.echolayer.conformance.SplitVectors;
import io.echolayer.conformance.TreeVectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a program is held to.
 *
 * @param name {@code scores}, {@code loops}, {@code splits}, {@code trees/solana}, {@code
 *     trees/evm}, or the {@linkplain EpochChain#name name} of a chain of epochs
 * @param body asks the program and compares its answer
 */
public record ProgramCheck(String name, Body body) {
  /** Asks a program and compares its answer. */
  @FunctionalInterface
  public interface Body {
    /**
     * Does so.
     *
     * @param program the program
     * @param folder an empty folder to work in
     * @throws AssertionError if an answer differs
     */
    void check(Program program, Path folder) throws Exception;
  }

  /** All of them. */
  public static List<ProgramCheck> all() {
    List<ProgramCheck> checks = new ArrayList<>();
    checks.add(new ProgramCheck("scores", ProgramCheck::scores));
    checks.add(new ProgramCheck("loops", ProgramCheck::loops));
    checks.add(new ProgramCheck("splits", ProgramCheck::splits));
    for (TreeVectors<?> vectors : List.of(TreeVectors.solana(), TreeVectors.evm())) {
      checks.add(
          new ProgramCheck(
              "trees/" + vectors.encoding(), (program, folder) -> trees(vectors, program, folder)));
    }
    for (EpochChain chain : EpochChain.all()) {
      checks.add(new ProgramCheck(chain.name(), new EpochCommand(chain)::check));
    }
    return checks;
  }

  private static void scores(Program program, Path folder) throws Exception {
    ScoreVectors vectors = ScoreVectors.published();
    Path out = folder.resolve("scores.csv");
    program.run(
        List.of("score", "--in", vectors.signals(), "--as-of", vectors.asOf(), "--out", out));
    vectors.check(ScoreRow.read(out));
  }

  private static void loops(Program program, Path folder) throws Exception {
    LoopVectors vectors = LoopVectors.published();
    Path out = folder.resolve("loops.csv");
    List<Object> arguments = new ArrayList<>(List.of("loops", "--nodes", vectors.nodes()));
    arguments.addAll(List.of("--contents", vectors.contents(), "--events", vectors.events()));
    arguments.addAll(List.of("--as-of", vectors.asOf(), "--out", out));
    program.run(arguments);
    vectors.check(LoopRow.read(out));
  }

  private static void splits(Program program, Path folder) throws Exception {
    SplitVectors vectors = SplitVectors.published();
    Path out = folder.resolve("shares.csv");
    program.run(List.of("split", "--in", vectors.input(), "--out", out));
    vectors.checkFile(out);
  }

  private static void trees(TreeVectors<?> vectors, Program program, Path folder) throws Exception {
    Path out = folder.resolve("trees.csv");
    program.run(
        List.of("tree", "--encoding", vectors.encoding(), "--in", vectors.input(), "--out", out));
    vectors.checkFile(out);
  }
}
