package io.echolayer.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.echolayer.architecture.Project.CLASSES;
import static io.echolayer.architecture.Project.ROOT;
import static io.echolayer.architecture.Project.moduleOf;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Modules depend in one direction. */
@Tag("slow")
class ModuleOrderTest {
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("core", Set.of()),
          entry("propagation", Set.of("core")),
          entry("rewards", Set.of("core", "propagation")),
          entry("settlement", Set.of("core", "rewards")),
          entry("layer", Set.of("core", "rewards", "settlement")),
          entry("tck", Set.of("core", "propagation", "rewards", "settlement")),
          entry("files", Set.of("core", "propagation", "rewards", "settlement")),
          entry("neo4j", Set.of("core", "propagation")),
          entry("parquet", Set.of("core", "files")),
          entry("postgres", Set.of("core", "propagation", "rewards", "settlement")),
          entry("redis", Set.of("core", "propagation", "rewards")),
          entry("solana", Set.of("core", "rewards", "settlement")),
          entry("vector", Set.of("core")),
          entry("conformance", Set.of()),
          entry("testing", Set.of()),
          entry(
              "cli",
              Set.of(
                  "core", "propagation", "rewards", "settlement", "files", "postgres", "solana")),
          entry(
              "benchmarks",
              Set.of("core", "propagation", "rewards", "files", "postgres", "vector")));

  @Test
  void everyModuleIsSeen() throws IOException {
    Set<String> seen = new TreeSet<>();
    CLASSES.forEach(type -> seen.add(moduleOf(type)));
    assertThat(seen).isEqualTo(modulesOfTheCheckout()).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void modulesDependInOneDirection() {
    classes()
        .should(
            Project.notReach(
                "a module against the order",
                (from, to) ->
                    !MAY_USE.getOrDefault(moduleOf(from), Set.of()).contains(moduleOf(to))))
        .check(CLASSES);
  }

  /**
   * What pays on a chain knows wallets and proofs, and nothing of why somebody is owed something.
   */
  @Test
  void payoutsKnowNothingOfRules() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".solana..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".rewards..")
                .and(resideOutsideOfPackages(ROOT + ".rewards.event", ROOT + ".rewards.proof")))
        .check(CLASSES);
  }

  /** Those with main classes; examples are programs of users. */
  private static Set<String> modulesOfTheCheckout() throws IOException {
    Set<String> modules = new TreeSet<>();
    try (Stream<Path> paths = Files.find(Path.of(".."), 8, ModuleOrderTest::isModule)) {
      paths.forEach(path -> modules.add(path.getFileName().toString()));
    }
    return modules;
  }

  private static boolean isModule(Path path, Object attributes) {
    return path.getParent() != null
        && path.getParent().endsWith("src/main/java/io/echolayer")
        && !path.startsWith("../examples");
  }
}
