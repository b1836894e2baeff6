package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Posting;
import org.lingtouyan.posting.Target;

/**
 * Who was first secretary of a weak village, and when: those in post, and where nobody was, one who is sent there with the case. Villages
 * with a weak organisation are on the list of those that must have one, as poor villages are.
 */
final class FirstSecretaries {

    private static final String BASIS = "党组织软弱涣散村（演示所选）";

    private final Map<DivisionCode, List<Time>> inPost;
    private final Officials officials;
    private final List<Target> targets = new ArrayList<>();
    private final List<Posting> sent = new ArrayList<>();

    FirstSecretaries(Map<DivisionCode, List<Time>> inPost, Officials officials) {
        this.inPost = inPost;
        this.officials = officials;
    }

    /** In the post from a day, until another; one who is still there has none. */
    record Time(UUID cadre, LocalDate from, @Nullable LocalDate to) {}

    /** One after another from that day on. */
    List<Time> since(DivisionCode village, LocalDate day) {
        var times = inPost.getOrDefault(village, List.of()).stream()
                .filter(time -> time.to() == null || time.to().isAfter(day))
                .map(time -> time.from().isBefore(day) ? new Time(time.cadre(), day, time.to()) : time)
                .toList();
        return times.isEmpty() ? List.of(send(village, day)) : times;
    }

    private Time send(DivisionCode village, LocalDate day) {
        var office = officials.ofCounty();
        var posting = new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                village,
                officials.of(office),
                "FIRST_SECRETARY",
                false,
                false,
                office.name(),
                office.level(),
                day,
                null,
                day.plusYears(2),
                null,
                null,
                null,
                null);
        targets.add(
                new Target(UuidCreator.getTimeOrderedEpoch(), village, "WEAK_ORGANISATION", false, BASIS, day, null));
        sent.add(posting);
        return new Time(posting.cadre(), day, null);
    }

    List<Target> targets() {
        return targets;
    }

    List<Posting> sent() {
        return sent;
    }
}
