package io.echolayer.architecture.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A pure module's API is told in types of Java and of EchoLayer's own: who uses it need not know
 * what it is built with. Nullness is an annotation that nobody needs at run time.
 */
class PureSignaturesTest {
  private static final Pattern TYPE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*");
  private static final Pattern HANDED_ON = Pattern.compile("requires transitive (\\S+)");
  private static final String JAVA_OR_OWN = "(java\\.|io\\.echolayer\\.(?!.*\\binternal\\.)).*";

  @ParameterizedTest
  @ValueSource(strings = {"echo-core", "echo-propagation", "echo-rewards", "echo-settlement"})
  void namesNoTypeOfAThirdPartyAndNoneOfTheInside(String module) {
    Set<String> types = found(TYPE, 0, module);
    assertThat(types).isNotEmpty().allMatch(type -> type.matches(JAVA_OR_OWN));
    assertThat(found(HANDED_ON, 1, module))
        .allMatch(
            name -> name.equals("org.jspecify") || name.matches("(java|io\\.echolayer)\\..*"));
  }

  private static Set<String> found(Pattern pattern, int group, String module) {
    Set<String> found = new TreeSet<>();
    for (String line : PublicApi.of(Repository.classes(Repository.published().get(module)))) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        found.add(matcher.group(group));
      }
    }
    return found;
  }
}
