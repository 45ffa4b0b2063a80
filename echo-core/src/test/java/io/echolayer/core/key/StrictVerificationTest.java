package io.echolayer.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.testing.NeedsSharedData;
import io.echolayer.testing.SharedData;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Oracle: RFC 8032's vectors, the cases on which verifiers differ, the platform as a signer, and
 * forgeries made after the equation S·B = R + k·A: where A and R have small order and S is 0 it
 * holds for one message in eight at least, whoever made it.
 */
class StrictVerificationTest {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
  private static final BigInteger L =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final byte[] X509 = HEX.decode("302a300506032b6570032100");
  private static final String IDENTITY =
      "0100000000000000000000000000000000000000000000000000000000000000";
  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  private static final PublicKey KEY =
      key("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  /** RFC 8032, section 7.1: TEST 1, 2 and 3. */
  @ParameterizedTest
  @CsvSource({
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + "'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + "72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
        + "af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void theVectorsHold(String key, String message, String signature) {
    byte[] signed = HEX.decode(message);
    Ed25519Signature given = Ed25519Signature.of(HEX.decode(signature));
    assertThat(key(key).verify(signed, given)).isTrue();
    assertThat(key(key).verify(Bytes.concat(signed, new byte[1]), given)).isFalse();
    assertThat(KEY.verify(signed, given)).isEqualTo(KEY.equals(key(key)));
  }

  /** RFC 8032, section 7.1: TEST SHA(abc), whose message is the SHA-512 of {@code abc}. */
  @Test
  void theVectorOfADigestHolds() throws Exception {
    byte[] message =
        MessageDigest.getInstance("SHA-512").digest("abc".getBytes(StandardCharsets.UTF_8));
    Ed25519Signature signature =
        Ed25519Signature.of(
            HEX.decode(
                "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                    + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"));
    assertThat(
            key("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf")
                .verify(message, signature))
        .isTrue();
  }

  /** Source: novifinancial/ed25519-speccheck, which says that a strict verifier takes number 3. */
  @Test
  @NeedsSharedData("data/ed25519/cases.json")
  void ofTheCasesThatVerifiersDifferOnNumber3AloneHolds() {
    List<Integer> accepted = new ArrayList<>();
    List<JsonObject> cases =
        JsonObject.parse("{\"cases\":" + SharedData.text("data/ed25519/cases.json") + "}")
            .objects("cases");
    assertThat(cases).hasSize(12);
    for (int i = 0; i < cases.size(); i++) {
      JsonObject one = cases.get(i);
      if (key(one.text("pub_key"))
          .verify(
              HEX.decode(one.text("message")),
              Ed25519Signature.of(HEX.decode(one.text("signature"))))) {
        accepted.add(i);
      }
    }
    assertThat(accepted).containsExactly(3);
  }

  @Test
  void whatThePlatformSignsHoldsAndNoBitOfItMayChange() {
    byte[] message = "pay me".getBytes(StandardCharsets.UTF_8);
    byte[] signature = signed(message);
    assertThat(KEY.verify(message, Ed25519Signature.of(signature))).isTrue();
    for (int bit = 0; bit < 8 * signature.length; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(KEY.verify(message, Ed25519Signature.of(changed))).as("bit %s", bit).isFalse();
    }
  }

  @Test
  void aSecondSignatureMadeOfTheFirstIsRefused() {
    byte[] message = "pay me".getBytes(StandardCharsets.UTF_8);
    byte[] signature = signed(message);
    BigInteger scalar = BigInteger.ZERO;
    for (int i = 63; i >= 32; i--) {
      scalar = scalar.shiftLeft(8).or(BigInteger.valueOf(signature[i] & 0xFF));
    }
    for (BigInteger other = scalar.add(L); other.bitLength() <= 256; other = other.add(L)) {
      byte[] forged = signature.clone();
      for (int i = 0; i < 32; i++) {
        forged[32 + i] = other.shiftRight(8 * i).byteValue();
      }
      assertThat(KEY.verify(message, Ed25519Signature.of(forged))).isFalse();
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
    PublicKey small = key(key);
    assertThat(small.isOnCurve()).as("it is a point").isTrue();
    for (int i = 0; i < 64; i++) {
      byte[] message = {(byte) i};
      assertThat(small.verify(message, signature(IDENTITY))).isFalse();
      assertThat(small.verify(message, signature(key))).isFalse();
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
      assertThat(PublicKey.of(encoded).verify(new byte[1], signature(IDENTITY))).isFalse();
    }
    assertThat(points).as("some are points for all that").isBetween(2, 18);
    byte[] last = HEX.decode("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    assertThat(EdwardsCurve.isCanonical(last)).isTrue();
  }

  private static PublicKey key(String hex) {
    return PublicKey.of(HEX.decode(hex));
  }

  /** R as given, S = 0. */
  private static Ed25519Signature signature(String commitment) {
    return Ed25519Signature.of(Bytes.concat(HEX.decode(commitment), new byte[32]));
  }

  /** The platform's signature by the key of {@link #SEED}. */
  private static byte[] signed(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(
                  new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HEX.decode(SEED))));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
