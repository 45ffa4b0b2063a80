package io.echolayer.files.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echolayer.core.key.PublicKey;
import io.echolayer.files.RefusedInputException;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.settlement.control.RiskPolicy;
import io.echolayer.settlement.control.RiskRule;
import io.echolayer.settlement.control.TreasuryLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreasuryPolicyTest {
  private static final String ANN = "4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM";

  @TempDir Path folder;

  @Test
  void readsWhatTheDocumentationShows() throws IOException {
    TreasuryPolicy read =
        read(
            """
            {"dustFloor": "0.5",
             "limits": {"perPayout": "1000", "perRun": "50000", "perDay": "100000"},
             "risk": {"newWallet": 20, "poolShare": {"share": 0.1, "points": 50},
                      "suddenRise": {"factor": 10, "points": 50}, "denied": ["%1$s"],
                      "holdFrom": 50, "refuseFrom": 100},
             "approvals": {"required": 1, "approvers": ["%1$s"]}}
            """
                .formatted(ANN));
    assertThat(read.policy().dustFloor()).isEqualTo(500_000);
    assertThat(read.policy().limits())
        .isEqualTo(
            TreasuryLimits.NONE
                .withPerPayout(1_000_000_000L)
                .withPerRun(50_000_000_000L)
                .withPerDay(100_000_000_000L));
    assertThat(read.policy().risk())
        .isEqualTo(
            RiskPolicy.NONE
                .withRules(
                    List.of(
                        RiskRule.newWallet(20),
                        RiskRule.poolShare(0.1, 50),
                        RiskRule.suddenRise(10, 50),
                        RiskRule.deniedList(List.of(new Wallet(ANN)))))
                .withThresholds(50, 100));
    assertThat(read.approvals().required()).isEqualTo(1);
    assertThat(read.approvals().approvers()).containsExactly(PublicKey.of(ANN));
  }

  @Test
  void whatIsAbsentIsNoRule() throws IOException {
    assertThat(read("{}")).isEqualTo(TreasuryPolicy.DEFAULT);
    assertThat(read("{\"risk\": {\"newWallet\": 20, \"refuseFrom\": 90}}").policy().risk())
        .returns(90, RiskPolicy::holdFrom);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"limit\": {}} | limit must be one of",
        "{\"limits\": {\"perday\": \"1\"}} | perday must be one of",
        "{\"dustFloor\": \"0.0000001\"} | dustFloor must",
        "{\"limits\": {\"perRun\": \"0\"}} | perRun must be above 0",
        "{\"risk\": {\"newWallet\": 101}} | points of newWallet must lie in 0 to 100",
        "{\"risk\": {\"holdFrom\": 60, \"refuseFrom\": 50}} | ascend",
        "{\"risk\": {\"denied\": [\"nobody\"]}} | wallet must",
        "{\"approvals\": {\"required\": 1, \"approvers\": []}} | required approvals must lie in 0",
      })
  void aMisspeltPolicyIsNoPolicy(String json, String why) {
    assertThatExceptionOfType(RefusedInputException.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining(why);
  }

  private TreasuryPolicy read(String json) throws IOException {
    return SettlementFiles.readPolicy(Files.writeString(folder.resolve("policy"), json), 6);
  }
}
