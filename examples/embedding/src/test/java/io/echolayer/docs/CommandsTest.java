package io.echolayer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Every command line in a page names a command and options that there are; and every block of shell
 * commands runs, unless the page says why not.
 */
class CommandsTest {
  private static final Set<String> SHELL = Set.of("sh", "bash", "console", "shell", "");
  private static final Pattern SPAN = Pattern.compile("`([^`]*)`");
  private static final Pattern COMMAND = Pattern.compile("\\./echolayer +([a-z-]+)([^|;&#`]*)");
  private static final Pattern OPTION = Pattern.compile("(?<=[\\s\\[])--[a-z][a-z-]*");
  private static final Pattern OLD_NAME = Pattern.compile("\\./echo(?![\\w-])");

  @TempDir Path folder;

  /** The blocks of a page run from top to bottom in one folder. */
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
        printed = session.run(fence);
      } else if (fence.note().equals("prints")) {
        assertThat(printed).as("%s", fence).matches(fence.asShown());
      }
    }
  }

  private static boolean isRun(Fence fence) {
    return fence.language().equals("sh") && !fence.isExcused();
  }

  @Test
  void everyCommandLineNamesWhatThereIs() {
    CommandSpec echo = new CommandLine(Main.class).getCommandSpec();
    List<String> faults = new ArrayList<>();
    int commands = 0;
    for (Page page : Page.all()) {
      for (String text : commandTexts(page)) {
        if (OLD_NAME.matcher(text).find()) {
          faults.add(page + ": ./echo is called ./echolayer: " + text);
        }
        Matcher command = COMMAND.matcher(text.replace("\\\n", " "));
        while (command.find()) {
          commands++;
          CommandLine sub = echo.subcommands().get(command.group(1));
          if (sub == null) {
            faults.add(page + ": no command " + command.group(1));
            continue;
          }
          OPTION
              .matcher(command.group(2))
              .results()
              .filter(option -> sub.getCommandSpec().findOption(option.group()) == null)
              .forEach(
                  option -> faults.add(page + ": " + command.group() + ": no " + option.group()));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(commands).isGreaterThan(50);
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
