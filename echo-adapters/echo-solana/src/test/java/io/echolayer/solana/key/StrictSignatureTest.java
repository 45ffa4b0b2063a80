package io.echolayer.solana.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Oracle: RFC 8032's vectors, and forgeries made after its equation S·B = R + k·A: where A and R
 * have small order and S is 0 it holds for one message in eight at least, whoever made it.
 */
class StrictSignatureTest {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
  private static final BigInteger L =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final byte[] X509 = HEX.decode("302a300506032b6570032100");
  private static final String IDENTITY =
      "0100000000000000000000000000000000000000000000000000000000000000";

  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + "'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + "72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
        + "af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void theVectorsHold(String seed, String key, String message, String signature) {
    Signer signer = Ed25519.signer(HEX.decode(seed));
    assertThat(HEX.encode(signer.publicKey().bytes())).isEqualTo(key);
    Ed25519Signature signed = signer.sign(HEX.decode(message));
    assertThat(HEX.encode(signed.bytes())).isEqualTo(signature);
    assertThat(Ed25519.verify(signer.publicKey(), HEX.decode(message), signed)).isTrue();
  }

  @Test
  void aSecondSignatureMadeOfTheFirstIsRefused() {
    Signer signer = Ed25519.signer(new byte[Ed25519.SEED_LENGTH]);
    byte[] message = "pay me".getBytes(StandardCharsets.UTF_8);
    byte[] signature = signer.sign(message).bytes();
    BigInteger scalar = BigInteger.ZERO;
    for (int i = 63; i >= 32; i--) {
      scalar = scalar.shiftLeft(8).or(BigInteger.valueOf(signature[i] & 0xFF));
    }
    for (BigInteger other = scalar.add(L); other.bitLength() <= 256; other = other.add(L)) {
      byte[] forged = signature.clone();
      for (int i = 0; i < 32; i++) {
        forged[32 + i] = other.shiftRight(8 * i).byteValue();
      }
      assertThat(Ed25519.verify(signer.publicKey(), message, Ed25519Signature.of(forged)))
          .isFalse();
    }
  }

  /**
   * The points of orders 1, 2, 4, 4, 8, 8, 8, 8, and the ways to write the first with y ≥ p or −0.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        IDENTITY,
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void keysOfSmallOrderSignNothing(String key) {
    PublicKey small = PublicKey.of(HEX.decode(key));
    assertThat(small.isOnCurve()).as("it is a point").isTrue();
    for (int i = 0; i < 64; i++) {
      byte[] message = {(byte) i};
      assertThat(Ed25519.verify(small, message, signature(IDENTITY))).isFalse();
      assertThat(Ed25519.verify(small, message, signature(key))).isFalse();
    }
  }

  @Test
  void theForgeriesAreRealOnes() throws Exception {
    Signature jdk = Signature.getInstance("Ed25519");
    byte[] order4 = new byte[32];
    boolean isForged = false;
    for (int i = 0; i < 64; i++) {
      jdk.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(Bytes.concat(X509, order4))));
      jdk.update((byte) i);
      isForged |= jdk.verify(signature(IDENTITY).bytes());
    }
    assertThat(isForged).as("a verifier that is not strict takes one").isTrue();
  }

  @Test
  void encodingsBeyondTheFieldAreRefused() {
    int points = 0;
    for (int above = 0; above < 19; above++) {
      byte[] encoded =
          HEX.decode("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
      encoded[0] = (byte) (0xed + above);
      points += PublicKey.of(encoded).isOnCurve() ? 1 : 0;
      assertThat(EdwardsCurve.isCanonical(encoded)).isFalse();
      assertThat(Ed25519.verify(PublicKey.of(encoded), new byte[1], signature(IDENTITY))).isFalse();
    }
    assertThat(points).as("some are points for all that").isBetween(2, 18);
    byte[] last = HEX.decode("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    assertThat(EdwardsCurve.isCanonical(last)).isTrue();
  }

  /** R as given, S = 0. */
  private static Ed25519Signature signature(String commitment) {
    return Ed25519Signature.of(Bytes.concat(HEX.decode(commitment), new byte[32]));
  }
}
