package io.echolayer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.echolayer.architecture.Project.CLASSES;
import static io.echolayer.architecture.Project.ROOT;
import static io.echolayer.architecture.Project.moduleOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Packages are used as their module exports them, by modules without a descriptor and on the class
 * path too, where neither compiler nor JVM would object.
 */
@Tag("slow")
class EncapsulationTest {
  private static final Map<String, ModuleDescriptor> DESCRIPTORS = descriptors();

  @Test
  void pureModulesHaveDescriptors() {
    assertThat(DESCRIPTORS)
        .containsKeys(
            named("core"),
            named("propagation"),
            named("rewards"),
            named("settlement"),
            named("layer"));
  }

  @Test
  void packagesAreUsedAsTheyAreExported() {
    classes()
        .should(Project.notReach("what its module keeps for itself or others", this::isKept))
        .check(CLASSES);
  }

  @Test
  void nobodyReachesAnInternalPackageOfAModuleWithoutDescriptor() {
    classes()
        .should(
            Project.notReach(
                "an internal package",
                (from, to) ->
                    !DESCRIPTORS.containsKey(named(moduleOf(to)))
                        && to.getPackageName().contains(".internal")))
        .check(CLASSES);
  }

  private boolean isKept(JavaClass from, JavaClass to) {
    ModuleDescriptor owner = DESCRIPTORS.get(named(moduleOf(to)));
    return owner != null
        && owner.exports().stream()
            .filter(exports -> exports.source().equals(to.getPackageName()))
            .noneMatch(exports -> isFor(exports, named(moduleOf(from))));
  }

  private static boolean isFor(Exports exports, String module) {
    return !exports.isQualified() || exports.targets().contains(module);
  }

  private static String named(String module) {
    return ROOT + "." + module;
  }

  private static Map<String, ModuleDescriptor> descriptors() {
    Map<String, ModuleDescriptor> ours = new TreeMap<>();
    try {
      ClassLoader loader = EncapsulationTest.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources("module-info.class"))) {
        try (InputStream in = url.openStream()) {
          ModuleDescriptor descriptor = ModuleDescriptor.read(in);
          if (descriptor.name().startsWith(ROOT + ".")) {
            ours.put(descriptor.name(), descriptor);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ours;
  }
}
