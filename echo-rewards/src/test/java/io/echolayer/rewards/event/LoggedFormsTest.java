package io.echolayer.rewards.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.internal.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the canonical JSON of what was given, which no reading may change. */
class LoggedFormsTest {
  private static final String SHARE =
      "'type':'propagation','content':'c','source':'a','target':'b'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'user','id':'e','at':'2026-01-10T00:00:00Z','user':'u'}",
        "{'type':'user','id':'e','at':'2026-01-10T00:00:00Z','user':'u','influence':0.25,"
            + "'reach':12,'engagementRate':1e-7,"
            + "'wallet':'11111111111111111111111111111111'}",
        "{'type':'content','id':'e','at':'2026-01-10T00:00:00Z','content':'\u20ac \\\\ \\u0007',"
            + "'creator':'u','platform':'twitter','recorded':'2026-01-10T00:00:01Z'}",
        "{'type':'observation','id':'e','at':'2026-01-10T00:00:00Z','content':'c',"
            + "'signals':{'engagement':{'likes':0.5},'totalShares':3}}",
        "{'id':'e','at':'2026-01-10T00:00:00Z'," + SHARE + "}",
        "{'id':'e','at':'2026-01-10T00:00:00Z','strength':2,'sourcePlatform':'x',"
            + "'targetPlatform':'y','recorded':'2026-01-11T00:00:00Z',"
            + SHARE
            + "}",
        "{'type':'discovery','id':'e','at':'2026-01-10T00:00:00Z','content':'c','user':'u'}",
        "{'type':'milestone','id':'e','at':'2026-01-10T00:00:00Z','user':'u','level':7}",
        "{'type':'retraction','id':'e','at':'2026-01-10T00:00:00Z','event':'x'}"
      })
  void theOwnFormIsNotHeld(String text) {
    EventLog.Entry logged = read(text);
    assertThat(logged.given()).isNull();
    assertThat(logged.json()).isEqualTo(json(text).canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'e','at':'2026-01-10T01:00:00+01:00'," + SHARE + "}",
        "{'id':'e','at':'2026-01-10T00:00:00.5Z'," + SHARE + "}",
        "{'id':'e','at':'2026-01-10T00:00Z'," + SHARE + "}",
        "{'id':'e','at':'2026-01-10T00:00:00Z','recorded':'2026-01-10T00:00:00Z'," + SHARE + "}",
        "{'id':'e','at':'2026-01-10T00:00:00Z','strength':null," + SHARE + "}",
        "{'type':'user','id':'e','at':'2026-01-10T00:00:00Z','user':'u',"
            + "'reach':1152921504606846976.0}"
      })
  void anyOtherFormIsKept(String text) {
    assertThat(read(text).given()).isEqualTo(json(text).canonical());
    assertThat(read(text).json()).isEqualTo(json(text).canonical());
  }

  private static EventLog.Entry read(String text) {
    return EventLog.Entry.parse(text.replace('\'', '"'));
  }

  private static JsonObject json(String text) {
    return JsonObject.parse(text.replace('\'', '"'));
  }
}
