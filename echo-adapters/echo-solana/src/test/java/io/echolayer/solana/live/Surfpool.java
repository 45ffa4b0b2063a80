package io.echolayer.solana.live;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.key.PublicKey;
import io.echolayer.rewards.event.Wallet;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import io.echolayer.solana.rpc.SolanaNodes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A local Solana for the tests of a class, which is {@link NeedsNode}, on a free port. */
public final class Surfpool implements BeforeAllCallback, AfterAllCallback {
  static final Path FOLDER =
      Path.of(System.getProperty("echolayer.test.solana.node", "src/test/node"));

  private final String configuration;
  private Process process;
  private URI rpc;
  private Signer payer;

  /** A chain that makes a block every 100 ms, so that blockhashes die in 15 seconds. */
  public Surfpool() {
    this("{\"blockProductionMode\":\"clock\",\"slotTimeMs\":100}");
  }

  private Surfpool(String configuration) {
    this.configuration = configuration;
  }

  /** A chain that makes a block every 30 ms, so that blockhashes die in five seconds. */
  public static Surfpool quick() {
    return new Surfpool("{\"blockProductionMode\":\"clock\",\"slotTimeMs\":30}");
  }

  /** A chain with the token program from before SIMD-0266. */
  static Surfpool beforeBatches() {
    return new Surfpool(
        "{\"blockProductionMode\":\"clock\",\"slotTimeMs\":100,"
            + "\"disableFeatures\":[\"ptokFjwyJtrwCa9Kgo9xoDS59V4QccBGEaRFnRPnSdP\"]}");
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** Starts another chain, with nothing on it. */
  public void start() throws IOException {
    process =
        new ProcessBuilder("node", "surfpool.js", configuration)
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("surfpool did not start: see node surfpool.js in " + FOLDER);
    }
    JsonObject started = JsonObject.parse(line);
    rpc = URI.create(started.text("rpc"));
    List<Long> secret = started.counts("payer");
    byte[] seed = new byte[Signer.SEED_LENGTH];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = secret.get(i).byteValue();
    }
    payer = Signer.ofSeed(seed);
  }

  /** Ends the chain. */
  public void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** Where the chain's node listens. */
  public URI rpc() {
    return rpc;
  }

  /** The chain as the nodes of a client. */
  public SolanaNodes nodes() {
    return SolanaNodes.of(List.of(rpc));
  }

  /** A wallet with 1000 SOL. */
  public Signer payer() {
    return payer;
  }

  /**
   * Gives wallets an account of a token with nothing in it, past all transactions. Each transaction
   * that opens accounts makes all that follow slower here, for the chain keeps copies of the
   * programs that the last 200 used.
   */
  public void openAccounts(PublicKey mint, List<Wallet> wallets) throws IOException {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (Wallet wallet : wallets) {
      String question =
          JsonObject.builder()
              .put("jsonrpc", "2.0")
              .put("id", 1)
              .put("method", "surfnet_setTokenAccount")
              .put(
                  "params",
                  List.of(
                      wallet.address(),
                      mint.toString(),
                      JsonObject.builder().put("amount", 0).build(),
                      TokenProgram.SPL_TOKEN.key().toString()))
              .build()
              .canonical();
      try {
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(rpc)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(question))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (!answer.body().contains("\"result\"")) {
          throw new AssertionError(answer.body());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
