package io.echolayer.cli;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.ruleset.Ruleset;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.epoch.Difference;
import io.echolayer.files.epoch.EpochFolder;
import io.echolayer.files.epoch.EpochVerification;
import io.echolayer.files.event.EventLogFiles;
import io.echolayer.files.event.EventPlace;
import io.echolayer.rewards.event.EventLog;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: recomputes an epoch. */
@Command(
    name = "verify",
    description = {
      "Recomputes an epoch from its events and compares every byte.",
      "",
      "Settings and ruleset are those in the folder. Exit status 0 if all is as it should be, 3 if not, naming the first file that"
          + " differs, with row and column.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer verify day11 --events events.ndjson --previous day10|@",
      "",
      HelpPage.LOG,
      HelpPage.FOLDER,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class VerifyCommand extends EchoCommand {
  private static final String PREVIOUS = "previous";

  @Parameters(paramLabel = "DIR", description = "The epoch's folder.")
  private Path folder;

  @Mixin private EpochInput input;

  @Override
  public Integer call() throws IOException {
    InputFiles.checkFolder("DIR", folder);
    input.check();
    try {
      return report(difference());
    } catch (CharacterCodingException | RuntimeException e) {
      if (e instanceof RefusedInputException refused
          && refused.field().equals(PREVIOUS)
          && input.previous() == null) {
        throw refused;
      }
      Failures.report(e, spec().commandLine());
      return ExitCode.NOT_VERIFIED;
    }
  }

  private Optional<Difference> difference() throws IOException {
    try (ProgressBar progress = progress("events")) {
      EventLog log = EventLogFiles.read(input.events(), ruleset(), progress);
      progress.step("recomputing the epoch");
      return EpochVerification.of(log).withPrevious(input.previous()).verify(folder);
    } catch (InvalidValueException e) {
      throw EventPlace.in(input.events(), e);
    }
  }

  private int report(Optional<Difference> difference) throws IOException {
    if (difference.isPresent()) {
      err().println(Complaint.split("not verified: " + named(difference.get()), ""));
      return ExitCode.NOT_VERIFIED;
    }
    out()
        .println(
            "verified: every file of "
                + folder
                + " is what its events make it; manifest SHA-256 "
                + EpochFolder.open(folder).digest());
    return ExitCode.DONE;
  }

  /** The log has no name in a difference; here it has. */
  private Difference named(Difference difference) {
    if (!difference.file().equals("events")) {
      return difference;
    }
    String names = input.events().stream().map(Path::toString).collect(Collectors.joining(", "));
    return new Difference(
        names, difference.row(), difference.column(), difference.expected(), difference.found());
  }

  /** The bound of the folder's ruleset; where that cannot be read, verification will say so. */
  private Ruleset ruleset() {
    try {
      return EpochFolder.open(folder).ruleset();
    } catch (IOException | RuntimeException e) {
      return Ruleset.echoLayer1();
    }
  }

  @Override
  String advice() {
    return "The epoch is not verified.";
  }
}
