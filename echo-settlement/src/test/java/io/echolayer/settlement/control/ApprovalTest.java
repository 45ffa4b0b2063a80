package io.echolayer.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {
  private static final Approver ANN = new Approver(1);

  @Test
  void whatWasSignedIsGenuineAndComesBackFromJson() {
    Approval approval = ANN.approve("d".repeat(64));
    assertThat(approval.isGenuine()).isTrue();
    assertThat(Approval.read(approval.json())).isEqualTo(approval);
    assertThat(approval.json()).containsPattern("\"signature\":\"[A-Za-z0-9+/]{86}==\"");
    assertThat(new Approval("e".repeat(64), ANN.key(), approval.signature()).isGenuine()).isFalse();
  }

  /**
   * Oracle: S·B = R + k·A holds for one plan in four where A has order 4, R is the identity and S
   * is 0, though nobody has a key to it. A verifier that is not strict takes such an approval.
   */
  @Test
  void nobodyApprovesWithAKeyOfSmallOrder() {
    PublicKey small = PublicKey.of(new byte[PublicKey.LENGTH]);
    byte[] identity = new byte[Ed25519Signature.LENGTH];
    identity[0] = 1;
    for (int i = 0; i < 64; i++) {
      Approval forged = new Approval("plan " + i, small, Ed25519Signature.of(identity));
      assertThat(forged.isGenuine()).as(forged.plan()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no base64!", "AAAA"})
  void whatIsNoSignatureIsRefused(String signature) {
    String json =
        JsonObject.builder()
            .put("plan", "d".repeat(64))
            .put("approver", ANN.key().toString())
            .put("signature", signature)
            .build()
            .canonical();
    assertThatThrownBy(() -> Approval.read(json))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("signature must be 64 bytes in base64");
  }
}
