/** The contracts of the ports, open to JUnit, which runs what a test inherits from them. */
@SuppressWarnings("NotJavadoc") // Error Prone does not see the module behind the word "open".
open module io.echolayer.tck {
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.propagation;
  requires transitive io.echolayer.rewards;
  requires transitive io.echolayer.settlement;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports io.echolayer.tck;
}
