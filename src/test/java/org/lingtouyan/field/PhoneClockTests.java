package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is made of days that a phone with a wrong clock wrote down. */
class PhoneClockTests {

    private static final Instant NOW = Instant.parse("2018-12-18T02:00:00Z");

    private static PhoneClock sentAt(String phoneTime) {
        return PhoneClock.seen(OffsetDateTime.parse(phoneTime), NOW);
    }

    private static Operation made(String at, String on, boolean chosen) {
        return new Operation(
                new UUID(0, 1),
                Operation.Kind.VISIT,
                null,
                OffsetDateTime.parse(at),
                LocalDate.parse(on),
                chosen,
                new UUID(0, 2),
                null,
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                "");
    }

    @Test
    void aRightClockIsBelieved() {
        var clock = sentAt("2018-12-18T10:03:00+08:00");
        var visit = made("2018-12-15T23:59:00+08:00", "2018-12-15", false);
        assertThat(clock.day(visit)).isEqualTo("2018-12-15");
        assertThat(clock.corrects(visit)).isFalse();
    }

    @Test
    void aClockADayAheadOrBehindIsPutRight() {
        assertThat(sentAt("2018-12-19T10:00:00+08:00").day(made("2018-12-19T09:00:00+08:00", "2018-12-19", false)))
                .isEqualTo("2018-12-18");
        assertThat(sentAt("2018-12-17T10:00:00+08:00").day(made("2018-12-16T09:00:00+08:00", "2018-12-16", false)))
                .isEqualTo("2018-12-17");
    }

    @Test
    void aDaySomebodyChoseIsMovedOnlyIfItIsYetToCome() {
        var ahead = sentAt("2018-12-19T10:00:00+08:00");
        assertThat(ahead.day(made("2018-12-19T09:00:00+08:00", "2018-12-19", true)))
                .isEqualTo("2018-12-18");
        assertThat(ahead.day(made("2018-12-19T09:00:00+08:00", "2018-12-10", true)))
                .isEqualTo("2018-12-10");
        assertThat(sentAt("2018-12-18T10:00:00+08:00").day(made("2018-12-18T09:00:00+08:00", "2018-12-20", true)))
                .as("no clock explains it: the rule of visits refuses it")
                .isEqualTo("2018-12-20");
    }

    @Test
    void whatWasWrittenByAClockThatIsRightAgainIsOfToday() {
        assertThat(sentAt("2018-12-18T10:00:00+08:00").day(made("2018-12-25T09:00:00+08:00", "2018-12-25", false)))
                .isEqualTo("2018-12-18");
    }
}
