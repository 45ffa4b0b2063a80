package io.echolayer.rewards.redteam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures what the page publishes, and writes it. */
final class RedTeamPage {
  static final Path PAGE = Path.of("..", "docs", "explanation", "red-team.md");
  static final List<Integer> SPLITS = List.of(2, 10, 100, 1000);

  /** A split that was measured: what it is, and what k accounts earn for each k, over one. */
  record Split(World world, Attack attack, String against, boolean isClaimed, List<Double> gains) {}

  /** What honest users keep, in the worst attack and by attack. */
  record Kept(World world, String against, boolean isClaimed, List<Double> shares) {}

  private final StringBuilder out = new StringBuilder();
  private final List<Split> splits = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();

  private RedTeamPage() {}

  /** Writes the page anew, from the module's folder. */
  public static void main(String[] args) throws IOException {
    Files.writeString(PAGE, measured().text());
  }

  static RedTeamPage measured() {
    RedTeamPage page = new RedTeamPage();
    World town = GeneratedWorld.of(1);
    World casFlow = CasFlowWorld.read();
    page.paragraph("# Red team", RedTeamWords.INTRODUCTION);
    page.paragraph("## Splitting one user into k accounts", RedTeamWords.SPLITS);
    page.splits(List.of(town, GeneratedWorld.of(2), casFlow));
    page.paragraph("## What honest users keep", RedTeamWords.KEPT);
    page.kept(List.of(town, casFlow));
    page.paragraph("## What each attack earns", RedTeamWords.PROFITS);
    page.profits(town, Defence.eachAlone(town));
    page.profits(casFlow, Defence.eachAlone(casFlow));
    page.paragraph("## What does not hold", RedTeamWords.FAILURES);
    return page;
  }

  String text() {
    return out.toString();
  }

  List<Split> splits() {
    return splits;
  }

  List<Kept> kept() {
    return kept;
  }

  private void splits(List<World> worlds) {
    row("world", "attack", "against", "one earns", "k = 2", "10", "100", "1,000");
    row("---", "---", "---", "--:", "--:", "--:", "--:", "--:");
    for (World world : worlds) {
      Siege none = new Siege(world, Defence.NONE);
      Siege age = new Siege(world, Defence.GUARDED);
      Siege network = new Siege(world, Defence.preTrusted(world, 2));
      Siege lax = new Siege(world, Defence.preTrusted(world, 1));
      for (Attack attack : List.of(Attack.SYBIL_SHARING, Attack.SYBIL_DISCOVERING)) {
        split(world, attack, "`echolayer/1`", false, none, 1, false);
        split(world, attack, "guarded; new accounts", true, age, 1, false);
        split(world, attack, "guarded, pre-trusted; honest users know 1", true, network, 1, true);
        if (world.equals(worlds.get(1))) {
          continue; // A second seed for the claims; where they end shows once.
        }
        split(world, attack, "guarded; accounts made in advance", false, age, 1, true);
        split(world, attack, "guarded, pre-trusted; honest users know 2", false, network, 2, true);
        split(world, attack, "the same, vouchers 1; they know 1", false, lax, 1, true);
      }
    }
    out.append('\n');
  }

  private void split(
      World world,
      Attack attack,
      String against,
      boolean isClaimed,
      Siege siege,
      int known,
      boolean patient) {
    double one = siege.earned(attack, Attacker.ONE);
    List<String> cells =
        new ArrayList<>(List.of(world.name(), attack.title(), against, number("%.3f", one)));
    List<Double> gains = new ArrayList<>();
    for (int k : SPLITS) {
      double gain = siege.earned(attack, new Attacker(k, known, patient)) / one;
      gains.add(gain);
      cells.add(one == 0 ? "–" : number(gain >= 100 ? "%.0f" : "%.3f", gain));
    }
    splits.add(new Split(world, attack, against, isClaimed, gains));
    row(cells.toArray(String[]::new));
  }

  private void kept(List<World> worlds) {
    List<String> head = new ArrayList<>(List.of("world", "against", "at peace"));
    List<String> rule = new ArrayList<>(List.of("---", "---", "--:"));
    for (Attack attack : Attack.values()) {
      head.add(attack.title());
      rule.add("--:");
    }
    row(head.toArray(String[]::new));
    row(rule.toArray(String[]::new));
    for (World world : worlds) {
      for (Defence defence : List.of(Defence.NONE, Defence.GUARDED, Defence.preTrusted(world, 2))) {
        Siege siege = new Siege(world, defence);
        List<String> cells =
            new ArrayList<>(
                List.of(world.name(), defence.title(), number("%.1f", siege.honestAtPeace())));
        List<Double> shares = new ArrayList<>();
        for (Attack attack : Attack.values()) {
          double share = siege.kept(attack);
          shares.add(share);
          cells.add(number("%.1f %%", 100 * share));
        }
        kept.add(new Kept(world, defence.title(), !defence.equals(Defence.NONE), shares));
        row(cells.toArray(String[]::new));
      }
    }
    out.append('\n');
  }

  private void profits(World world, List<Defence> alone) {
    List<Defence> defences = new ArrayList<>(List.of(Defence.NONE));
    defences.addAll(alone);
    defences.add(Defence.GUARDED);
    defences.add(Defence.preTrusted(world, 2));
    List<String> head = new ArrayList<>(List.of(world.name()));
    List<String> rule = new ArrayList<>(List.of("---"));
    for (Attack attack : Attack.values()) {
      head.add(attack.title());
      rule.add("--:");
    }
    row(head.toArray(String[]::new));
    row(rule.toArray(String[]::new));
    for (Defence defence : defences) {
      Siege siege = new Siege(world, defence);
      List<String> cells = new ArrayList<>(List.of(defence.title()));
      for (Attack attack : Attack.values()) {
        cells.add(number("%.2f", siege.profit(attack) + 0.0));
      }
      row(cells.toArray(String[]::new));
    }
    out.append('\n');
  }

  private void paragraph(String heading, String text) {
    out.append(heading).append("\n\n").append(text);
    if (!heading.equals("## What does not hold")) {
      out.append('\n');
    }
  }

  private void row(String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value).replaceFirst("^-(0\\.0+)$", "$1");
  }
}
