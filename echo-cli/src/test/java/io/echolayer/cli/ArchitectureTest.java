package io.echolayer.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module is the package segment after {@code io.echolayer}. */
class ArchitectureTest {
  private static final String ROOT = "io.echolayer";

  private static final String[] PURE = {
    ROOT + ".core..", ROOT + ".propagation..", ROOT + ".rewards..", ROOT + ".settlement.."
  };

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("core", Set.of()),
          entry("propagation", Set.of("core")),
          entry("rewards", Set.of("core", "propagation")),
          entry("settlement", Set.of("core", "rewards")),
          entry("tck", Set.of("core", "propagation", "rewards", "settlement")),
          entry("files", Set.of("core", "propagation", "rewards", "settlement")),
          entry("neo4j", Set.of("core", "propagation")),
          entry("parquet", Set.of("core", "files")),
          entry("postgres", Set.of("core", "propagation", "rewards", "settlement")),
          entry("redis", Set.of("core", "propagation", "rewards")),
          entry("solana", Set.of("core", "rewards", "settlement")),
          entry("vector", Set.of("core")));

  private static final Pattern OUTSIDE_WORLD =
      Pattern.compile(
          "java\\.io\\.(File|RandomAccessFile).*"
              + "|java\\.(net|nio\\.channels|nio\\.file|sql)\\..*"
              + "|java\\.lang\\.Thread(\\$.*)?"
              + "|java\\.util\\.Timer"
              + "|java\\.util\\.concurrent\\.(Executors|ForkJoinPool|ThreadPoolExecutor)");

  private static final Pattern CLOCK =
      Pattern.compile(
          "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
              + "|java\\.time\\..*\\.now"
              + "|java\\.time\\.Clock\\.(system|tick).*"
              + "|java\\.util\\.Date\\.<init>");

  /** Functions of {@link Math} whose bits may differ between JVMs, and the fused multiply-add. */
  private static final Pattern INEXACT_MATH =
      Pattern.compile(
          "java\\.lang\\.Math\\.(a?(sin|cos|tan)h?|atan2|cbrt|expm1|exp|fma|hypot|log|log10|log1p|pow)"
              + "|java\\.lang\\.StrictMath\\.fma");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(ROOT);

  static Set<String> modules() {
    return MAY_USE.keySet();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyModuleIsSeen(String module) {
    assertThat(CLASSES.stream().filter(c -> moduleOf(c).equals(module))).isNotEmpty();
  }

  @Test
  void pureModulesTouchNothingOutside() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should(
            dependOnClassesThat(
                describe(
                    "open files, sockets, databases or threads",
                    c -> OUTSIDE_WORLD.matcher(c.getName()).matches())))
        .check(CLASSES);
  }

  @Test
  void pureModulesReadNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should(accessTargetWhere(describe("reads a clock", a -> reaches(CLOCK, a))))
        .check(CLASSES);
  }

  @Test
  void pureModulesUseExactMathOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should(accessTargetWhere(describe("is inexact", a -> reaches(INEXACT_MATH, a))))
        .check(CLASSES);
  }

  @Test
  void internalPackagesStayInTheirModule() {
    classes()
        .should(
            notDepend(
                "on a foreign internal package",
                (from, to) ->
                    isOurs(to)
                        && to.getPackageName().contains(".internal")
                        && !moduleOf(from).equals(moduleOf(to))))
        .check(CLASSES);
  }

  @Test
  void modulesDependInOneDirection() {
    classes()
        .that(describe("are in a layered module", c -> MAY_USE.containsKey(moduleOf(c))))
        .should(
            notDepend(
                "against the order of modules",
                (from, to) ->
                    isOurs(to)
                        && !moduleOf(from).equals(moduleOf(to))
                        && !MAY_USE.get(moduleOf(from)).contains(moduleOf(to))))
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> notDepend(
      String how, BiPredicate<JavaClass, JavaClass> wrong) {
    return new ArchCondition<>("not depend " + how) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          if (wrong.test(dependency.getOriginClass(), dependency.getTargetClass())) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean reaches(Pattern target, JavaAccess<?> access) {
    return target
        .matcher(access.getTargetOwner().getName() + "." + access.getTarget().getName())
        .matches();
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + ".");
  }

  private static String moduleOf(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1).split("\\.", -1)[0];
  }
}
