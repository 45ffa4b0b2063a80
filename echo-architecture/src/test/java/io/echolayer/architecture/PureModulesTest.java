package io.echolayer.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.echolayer.architecture.Project.CLASSES;
import static io.echolayer.architecture.Project.ROOT;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pure modules compute; they touch nothing outside, and their bits do not depend on the JVM. */
@Tag("slow")
class PureModulesTest {
  private static final String[] PURE = {
    ROOT + ".core..",
    ROOT + ".propagation..",
    ROOT + ".rewards..",
    ROOT + ".settlement..",
    ROOT + ".layer.."
  };

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

  private static boolean reaches(Pattern target, JavaAccess<?> access) {
    return target
        .matcher(access.getTargetOwner().getName() + "." + access.getTarget().getName())
        .matches();
  }
}
