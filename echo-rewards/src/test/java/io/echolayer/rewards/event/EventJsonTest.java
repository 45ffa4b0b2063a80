package io.echolayer.rewards.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.signal.Signals;
import io.echolayer.rewards.event.EchoEvent.Stamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: section 10 of the specification, "Event log". */
class EventJsonTest {
  private static final Stamp STAMP = Stamp.of("e1", Instant.parse("2026-01-10T08:00:00Z"));
  private static final String HEAD = "'id':'e1','at':'2026-01-10T08:00:00Z',";

  private static EchoEvent read(String members) {
    return EventLog.Entry.parse(("{" + members + "}").replace('\'', '"')).event();
  }

  @Test
  void everyTypeIsReadWithAllItsMembers() {
    String wallet = "So11111111111111111111111111111111111111112";
    assertThat(
            read(
                HEAD
                    + "'type':'user','user':'u1','influence':0.7,'reach':1200,"
                    + "'engagementRate':0.12,'wallet':'"
                    + wallet
                    + "'"))
        .isEqualTo(new EchoEvent.User(STAMP, "u1", 0.7, 1200L, 0.12, new Wallet(wallet)));
    assertThat(read(HEAD + "'type':'content','content':'c1','creator':'u1','platform':'twitter'"))
        .isEqualTo(new EchoEvent.Content(STAMP, "c1", "u1", "twitter"));
    assertThat(read(HEAD + "'type':'observation','content':'c1','signals':{'totalShares':12}"))
        .isEqualTo(
            new EchoEvent.Observation(
                STAMP,
                "c1",
                ObservedSignals.of(Signals.builder("c1", "u", "x").totalShares(12).build())));
    assertThat(
            read(
                HEAD
                    + "'type':'propagation','content':'c1','source':'u1','target':'u2',"
                    + "'sourcePlatform':'twitter','targetPlatform':'telegram','strength':2"))
        .isEqualTo(new EchoEvent.Propagation(STAMP, "c1", "u1", "u2", "twitter", "telegram", 2.0));
    assertThat(read(HEAD + "'type':'discovery','content':'c1','user':'u3'"))
        .isEqualTo(new EchoEvent.Discovery(STAMP, "c1", "u3"));
    assertThat(read(HEAD + "'type':'milestone','user':'u1','level':2"))
        .isEqualTo(new EchoEvent.Milestone(STAMP, "u1", 2));
    assertThat(read(HEAD + "'type':'retraction','event':'e4'"))
        .isEqualTo(new EchoEvent.Retraction(STAMP, "e4"));
  }

  @Test
  void whatMayBeLeftOutIsAbsent() {
    assertThat(read(HEAD + "'type':'user','user':'u1','influence':null"))
        .isEqualTo(new EchoEvent.User(STAMP, "u1", null, null, null, null));
    assertThat(read(HEAD + "'type':'propagation','content':'c1','source':'u1','target':'u2'"))
        .isEqualTo(new EchoEvent.Propagation(STAMP, "c1", "u1", "u2", null, null, null));
  }

  @Test
  void recordedIsAtUnlessGiven() {
    EchoEvent late =
        read(HEAD + "'type':'retraction','event':'e4','recorded':'2026-01-10T10:30:00.9+01:00'");
    assertThat(late.at()).isEqualTo(Instant.parse("2026-01-10T08:00:00Z"));
    assertThat(late.recorded()).isEqualTo(Instant.parse("2026-01-10T09:30:00Z"));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type':'gift' | type",
        "'user':'u1' | type",
        "'type':'user','user':'u1','reach':1,'colour':'red' | colour",
        "'type':'user','user':'u1','influence':1.01 | influence",
        "'type':'user','user':'u1','influence':'NaN' | influence",
        "'type':'user','user':'u1','reach':-1 | reach",
        "'type':'user','user':'u1','reach':1.5 | reach",
        "'type':'user','user':'u1','engagementRate':-0.1 | engagementRate",
        "'type':'user','user':'u1','wallet':'0x00' | wallet",
        "'type':'user','user':' ' | user",
        "'type':'content','content':'c1','creator':'u1' | platform",
        "'type':'content','content':'c1','creator':'u1','platform':'Twitter' | platform",
        "'type':'content','creator':'u1','platform':'twitter' | content",
        "'type':'observation','content':'c1' | signals",
        "'type':'observation','content':'c1','signals':{'totalShare':1} | signals.totalShare",
        "'type':'observation','content':'c1','signals':{'sentiment':'NaN'} | signals.sentiment",
        "'type':'observation','content':'c1','signals':{'createdAt':'2026-01-01T00:00:00Z'}"
            + " | signals.createdAt",
        "'type':'observation','content':'c1','signals':{'discoveryShares':2,'totalShares':1}"
            + " | signals.totalShares",
        "'type':'observation','content':'c1','signals':{'engagement':{'likes':-1}}"
            + " | signals.engagement.likes",
        "'type':'propagation','content':'c1','source':'u1' | target",
        "'type':'propagation','content':'c1','source':'u1','target':'u2','strength':-1 | strength",
        "'type':'propagation','content':'c1','source':'u1','target':'u2','sourcePlatform':'a b'"
            + " | sourcePlatform",
        "'type':'discovery','content':'c1' | user",
        "'type':'milestone','user':'u1','level':0 | level",
        "'type':'milestone','user':'u1','level':101 | level",
        "'type':'milestone','user':'u1','level':1.5 | level",
        "'type':'milestone','user':'u1','level':'1' | level",
        "'type':'retraction' | event",
        "'type':'retraction','event':'e4','recorded':'2026-01-10T07:59:59Z' | recorded"
      })
  void aWrongEventIsRefusedByMember(String members, String field) {
    InvalidValueException e =
        catchThrowableOfType(InvalidValueException.class, () -> read(HEAD + members));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'at':'2026-01-10T08:00:00Z' | id",
        "'id':'e1' | at",
        "'id':'e1','at':'2026-01-10' | at",
        "'id':'e1','at':1768032000 | at",
        "'id':7,'at':'2026-01-10T08:00:00Z' | id"
      })
  void everyEventHasIdAndTime(String members, String field) {
    InvalidValueException e =
        catchThrowableOfType(
            InvalidValueException.class, () -> read("'type':'retraction','event':'e4'," + members));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.field()).isEqualTo(field);
  }
}
