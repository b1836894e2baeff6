package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BackgroundWorkTests {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Logger log = (Logger) LoggerFactory.getLogger(Counting.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final AtomicInteger rounds = new AtomicInteger();

    @BeforeEach
    void listenToWhatIsTold() {
        told.start();
        log.addAppender(told);
        log.setAdditive(false);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(told);
        log.setAdditive(true);
    }

    @Test
    void aCommandThatDoesNotServeWorksNothing() throws Exception {
        var work = new Counting("rebuild-indicators", SHORT, () -> false);
        work.start();
        TimeUnit.MILLISECONDS.sleep(50);
        work.stop();
        assertThat(rounds).hasValue(0);
    }

    @Test
    void anOutageOfTheDatabaseIsToldOnceInWordsAndOutlived() throws Exception {
        var well = new CountDownLatch(1);
        var work = new Counting("serve", SHORT, () -> {
            if (rounds.get() <= 20) {
                throw new SQLException("connection refused", "08001");
            }
            well.countDown();
            return false;
        });
        assertThat(within(work, well)).isTrue();
        assertThat(told.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        tuple(Level.WARN, "counting waits for the database and tries again: SQLException"),
                        tuple(Level.INFO, "counting goes on"));
        assertThat(told.list.get(0).getThrowableProxy()).isNull();
    }

    @Test
    void whatNobodyExpectedEndsNothingEither() throws Exception {
        var well = new CountDownLatch(1);
        var work = new Counting("serve", SHORT, () -> {
            if (rounds.get() == 1) {
                throw new OutOfMemoryError("one workbook too large");
            }
            well.countDown();
            return false;
        });
        assertThat(within(work, well)).isTrue();
        assertThat(told.list.get(0).getLevel()).isEqualTo(Level.ERROR);
        assertThat(told.list.get(0).getThrowableProxy().getMessage()).isEqualTo("one workbook too large");
    }

    @Test
    void whoIsWokenRestsNoLonger() throws Exception {
        var twice = new CountDownLatch(2);
        var work = new Counting("serve", LONG, () -> {
            twice.countDown();
            return false;
        });
        work.start();
        while (twice.getCount() > 1) {
            Thread.onSpinWait();
        }
        work.wake();
        assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        work.stop();
    }

    @Test
    void afterStoppingNoRoundBegins() throws Exception {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var work = new Counting("serve", SHORT, () -> {
            begun.countDown();
            stopped.await();
            return true;
        });
        work.start();
        begun.await();
        work.stop();
        stopped.countDown();
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(rounds).hasValue(1);
        assertThat(work.isRunning()).isFalse();
    }

    private static boolean within(BackgroundWork work, CountDownLatch reached) throws InterruptedException {
        work.start();
        try {
            var there = reached.await(10, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(20);
            return there;
        } finally {
            work.stop();
        }
    }

    private final class Counting extends BackgroundWork {

        private final Duration rest;
        private final Round round;

        Counting(String command, Duration rest, Round round) {
            super(command);
            this.rest = rest;
            this.round = round;
        }

        @Override
        protected void begin() {
            inRounds("counting", rest, () -> {
                rounds.incrementAndGet();
                return round.work();
            });
        }
    }
}
