package io.echolayer.cli;

import io.echolayer.files.settlement.SettlementFiles;
import io.echolayer.rewards.amount.TokenScale;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.plan.PayoutPlan;
import io.echolayer.solana.key.KeypairFile;
import io.echolayer.solana.key.Signer;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approve}: somebody's word that a plan may be carried out. */
@Command(
    name = "approve",
    description = {
      "Shows a plan that echolayer settle --dry-run wrote, and signs it.",
      "",
      "What is signed is the digest of what the file says: nobody can change the plan afterwards.",
      "",
    },
    parameterListHeading = "%n",
    optionListHeading = "",
    footerHeading = "%nExample:%n",
    footer = {
      "  @|bold echolayer approve pay.journal.plan.json --keypair ann.json --out ann.approval|@",
      "",
      HelpPage.SETTLEMENT,
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class ApproveCommand extends EchoCommand {
  @Parameters(paramLabel = "PLAN", description = "The plan.")
  private Path file;

  @Option(
      names = "--keypair",
      required = true,
      paramLabel = "FILE",
      description = "The approver's key, as solana-keygen writes it; only you may read it.")
  private Path keypair;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the approval.")
  private Path approval;

  @Override
  public Integer call() throws IOException {
    InputFiles.check("PLAN", file);
    PayoutPlan plan = SettlementFiles.readPlan(file);
    Signer signer = KeypairFile.read(keypair);
    new SettlementSummary(out(), new TokenScale(plan.treasury().decimals())).print(plan, null);
    String digest = plan.digest();
    SettlementFiles.writeApproval(
        new Approval(digest, signer.publicKey(), signer.sign(Approval.message(digest))), approval);
    out().println("Approved by " + signer.publicKey() + ": " + approval + ", plan " + digest);
    return ExitCode.DONE;
  }
}
