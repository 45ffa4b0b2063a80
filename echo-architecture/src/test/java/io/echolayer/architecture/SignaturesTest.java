package io.echolayer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.echolayer.architecture.Project.CLASSES;
import static io.echolayer.architecture.Project.ROOT;

import java.security.PublicKey;
import java.security.Signature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A signature is checked in one place, which is strict: the platform's check alone is not. */
@Tag("slow")
class SignaturesTest {
  @Test
  void signaturesAreCheckedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".core.key")
        .should()
        .callMethod(Signature.class, "initVerify", PublicKey.class)
        .orShould()
        .callMethod(Signature.class, "verify", byte[].class)
        .check(CLASSES);
  }
}
