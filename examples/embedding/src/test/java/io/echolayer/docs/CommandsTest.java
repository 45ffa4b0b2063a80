package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command line in a page names a command and options that there are; and every block of shell
 * commands runs, unless the page says why not.
 */
@Tag("slow")
class CommandsTest {
  private static final Set<String> SHELL = Set.of("sh", "bash", "console", "shell", "");
  private static final Pattern SPAN = Pattern.compile("`([^`]*)`");
  private static final Pattern COMMAND =
      Pattern.compile("\\./echolayer +([a-z][a-z-]*)([^|;&#`\\n]*)");
  private static final Pattern OPTION = Pattern.compile("(?<=[\\s\\[])--[a-z][a-z-]*");
  private static final Pattern COMPLETION =
      Pattern.compile("(?s)function _picocli_\\w*?echolayer_([a-z]+)\\(\\)(.*?arg_opts=[^\\n]*)");
  private static final Pattern OLD_NAME = Pattern.compile("\\./echo(?![\\w-])");

  @TempDir Path folder;

  /** The blocks of a page run from top to bottom in one folder. */
  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> everyPageOfCommandsRuns() {
    return Page.all().stream()
        .filter(page -> page.fences().stream().anyMatch(CommandsTest::isRun))
        .map(page -> DynamicTest.dynamicTest(page.toString(), () -> run(page)));
  }

  private void run(Page page) throws IOException, InterruptedException {
    ShellSession session = ShellSession.in(folder.resolve(page.toString().replace('/', '-')));
    String printed = "";
    for (Fence fence : page.fences()) {
      if (isRun(fence)) {
        printed = session.run(fence.text());
      } else if (fence.note().equals("prints")) {
        assertThat(printed).as("%s", fence).matches(fence.asShown());
      }
    }
  }

  private static boolean isRun(Fence fence) {
    return fence.language().equals("sh") && !fence.isExcused();
  }

  @Test
  void everyCommandLineNamesWhatThereIs() throws IOException, InterruptedException {
    Map<String, Set<String>> options = options();
    List<String> faults = new ArrayList<>();
    int commands = 0;
    for (Page page : Page.all()) {
      for (String text : commandTexts(page)) {
        if (OLD_NAME.matcher(text).find()) {
          faults.add(page + ": ./echo is called ./echolayer: " + text);
        }
        Matcher command = COMMAND.matcher(text.replaceAll("\\\\\n|\n {2,}", " "));
        while (command.find()) {
          commands++;
          Set<String> known = options.getOrDefault(command.group(1), Set.of());
          if (known.isEmpty()) {
            faults.add(page + ": no command " + command.group(1));
          }
          OPTION
              .matcher(command.group(2))
              .results()
              .filter(option -> !known.contains(option.group()))
              .forEach(
                  option ->
                      faults.add(
                          page + ": no option " + option.group() + " of " + command.group(1)));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(commands).isGreaterThan(50);
  }

  /** The options of each command, as the script for completion lists them. */
  private Map<String, Set<String>> options() throws IOException, InterruptedException {
    String script = ShellSession.in(folder.resolve("completion")).run("./echolayer completion");
    Map<String, Set<String>> options = new HashMap<>(Map.of("help", Set.of("--help")));
    Matcher command = COMPLETION.matcher(script);
    while (command.find()) {
      Set<String> names = new HashSet<>();
      OPTION
          .matcher(command.group(2).replace('\'', ' '))
          .results()
          .forEach(o -> names.add(o.group()));
      options.put(command.group(1), names);
    }
    return options;
  }

  @Test
  void everyBlockOfCommandsIsOneOfShell() {
    List<String> faults = new ArrayList<>();
    for (Page page : Page.all()) {
      for (Fence fence : page.fences()) {
        boolean commands = fence.lines().stream().anyMatch(line -> line.startsWith("./echolayer "));
        if (commands && !fence.language().equals("sh")) {
          faults.add(fence + ": must be a block of sh");
        }
        if (fence.isExcused() && fence.excuse().isBlank()) {
          faults.add(fence + ": must say why it is not run");
        }
      }
      for (String line : page.prose()) {
        if (line.matches(" {4,}(bash )?\\./(echolayer|mvnw|\\.ci).*")) {
          faults.add(page + ": must be a block of sh: " + line.strip());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What may hold command lines: blocks of shell, indented blocks, code within text. */
  private static List<String> commandTexts(Page page) {
    List<String> texts = new ArrayList<>();
    for (Fence fence : page.fences()) {
      if (SHELL.contains(fence.language())) {
        texts.add(fence.text());
      }
    }
    for (String line : page.prose()) {
      Matcher span = SPAN.matcher(line);
      while (span.find()) {
        texts.add(span.group(1));
      }
    }
    return texts;
  }
}
