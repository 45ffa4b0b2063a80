package io.echolayer.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;

/** The classes of all modules. A module is the package segment after {@code io.echolayer}. */
final class Project {
  static final String ROOT = "io.echolayer";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(ROOT);

  private Project() {}

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + ".");
  }

  static String moduleOf(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1).split("\\.", -1)[0];
  }

  /** That no class depends on one of ours, in another module, in a way that is {@code wrong}. */
  static ArchCondition<JavaClass> notReach(String what, BiPredicate<JavaClass, JavaClass> wrong) {
    return new ArchCondition<>("not reach " + what) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass from = dependency.getOriginClass();
          JavaClass to = dependency.getTargetClass();
          if (isOurs(to) && !moduleOf(from).equals(moduleOf(to)) && wrong.test(from, to)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }
}
