package io.echolayer.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.echolayer.architecture.Project.CLASSES;
import static io.echolayer.architecture.Project.ROOT;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packages are read in one order: none leads back to itself through others. */
@Tag("slow")
class PackageCyclesTest {
  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
