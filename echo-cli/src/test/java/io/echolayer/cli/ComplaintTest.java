package io.echolayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.settlement.GatewayUnavailableException;
import io.echolayer.settlement.TransactionRefusedException;
import org.junit.jupiter.api.Test;

class ComplaintTest {
  @Test
  void whatAChainSaysIsNothingUnexpected() {
    assertThat(Complaint.of(new GatewayUnavailableException("node is down\nTry another"), "Wait."))
        .isEqualTo(new Complaint("node is down", "Try another"));
    assertThat(Complaint.of(new TransactionRefusedException("no funds"), "Add some."))
        .isEqualTo(new Complaint("no funds", "Add some."));
    assertThat(Complaint.of(new NullPointerException("x"), "Wait.").problem())
        .startsWith("unexpected ");
  }
}
