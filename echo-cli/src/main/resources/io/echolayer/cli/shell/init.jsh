import io.echolayer.cli.shell.*;
import io.echolayer.core.index.*;
import io.echolayer.core.metric.*;
import io.echolayer.core.ruleset.*;
import io.echolayer.core.signal.*;
import io.echolayer.propagation.event.*;
import io.echolayer.propagation.loop.*;
import io.echolayer.rewards.epoch.*;
import io.echolayer.rewards.event.*;
import io.echolayer.rewards.statistics.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;

EchoIndex index = EchoIndex.of(Ruleset.echoLayer1());
SignalTable signals = SignalTable.sample();
Instant asOf = signals.latest();

SignalTable load(String file, String... mapping) { signals = SignalTable.read(index, file, mapping); asOf = signals.latest(); return signals; }
ScoreTable score() { return signals.score(index, asOf); }
EchoScore score(Signals one) { return index.score(one, asOf); }
void top(int count) { System.out.println(score().top(count).table()); }
void explain(String contentId) { System.out.print(score().of(contentId).explanation()); }
void use(String rulesetFile) throws Exception { index = EchoIndex.of(Ruleset.parse(Files.readString(Path.of(rulesetFile)))); }
