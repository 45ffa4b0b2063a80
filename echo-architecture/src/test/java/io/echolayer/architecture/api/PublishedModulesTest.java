package io.echolayer.architecture.api;

import static io.echolayer.architecture.api.Repository.children;
import static io.echolayer.architecture.api.Repository.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What is published is listed in the bill of versions, and described as Maven Central asks. */
class PublishedModulesTest {

  @Test
  void theBomListsEachOfThem() {
    List<String> listed =
        children(Repository.bom(), "dependencyManagement")
            .flatMap(management -> children(management, "dependencies"))
            .flatMap(dependencies -> children(dependencies, "dependency"))
            .map(dependency -> text(dependency, "artifactId"))
            .toList();

    assertThat(listed)
        .as("echo-bom/pom.xml lists every module that does not set maven.deploy.skip, and no other")
        .containsExactlyInAnyOrderElementsOf(Repository.published().keySet());
  }

  /** The BOM has no parent to inherit from, and says the same itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "url",
        "organization",
        "licenses",
        "developers",
        "scm",
        "issueManagement"
      })
  void theBomIsDescribedLikeTheParent(String element) {
    String ofBom = described(Repository.bom(), element);

    assertThat(ofBom).isNotBlank().isEqualTo(described(Repository.parent(), element));
  }

  private static String described(Element pom, String element) {
    return String.valueOf(text(pom, element)).replaceAll("\\s+", " ");
  }

  @Test
  void eachHasANameAndADescriptionOfItsOwn() {
    assertThat(Repository.published().values())
        .allSatisfy(
            module -> {
              Element pom = Repository.pom(module);
              assertThat(text(pom, "name")).as("<name> of " + module).isNotBlank();
              assertThat(text(pom, "description")).as("<description> of " + module).isNotBlank();
            });
  }
}
