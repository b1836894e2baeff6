package org.lingtouyan.monitoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.monitoring.EpisodeEvents.GroundRow;
import org.lingtouyan.monitoring.Living.Finding;
import org.lingtouyan.monitoring.Taken.Statement;
import org.springframework.stereotype.Component;

/** Judges whether a risk may be said to be gone, when that is proposed and once more when it is decided. */
@Component
class Removals {

    private final Livings livings;
    private final EpisodeEvents events;

    Removals(Livings livings, EpisodeEvents events) {
        this.livings = livings;
        this.events = events;
    }

    /**
     * What the step rests on, to be kept with it; nothing for other steps.
     *
     * @throws org.lingtouyan.shared.Refusal when the risk is not gone
     */
    List<GroundRow> requireGone(Clue clue, Taken told) {
        return switch (told.step()) {
            case PROPOSE_REMOVAL -> grounds(clue, told);
            case REMOVE -> {
                livings.requireGone(clue, told.on(), statedBefore(clue));
                yield List.of();
            }
            case KEEP -> {
                if (!livings.of(clue, told.on()).nobodyCanWork()) {
                    throw MonitoringRefused.SOMEBODY_CAN_WORK.because();
                }
                yield List.of();
            }
            default -> List.of();
        };
    }

    private List<GroundRow> grounds(Clue clue, Taken told) {
        var stated = told.statements().stream()
                .collect(Collectors.toMap(Statement::condition, Function.identity(), (one, again) -> again));
        return livings.requireGone(clue, told.on(), stated.keySet()).stream()
                .map(finding -> row(clue, told, finding, stated))
                .toList();
    }

    private Set<Condition> statedBefore(Clue clue) {
        return events.grounds(clue.id()).stream()
                .map(EpisodeEvents.Rested::condition)
                .collect(Collectors.toSet());
    }

    private static GroundRow row(Clue clue, Taken told, Finding finding, Map<Condition, Statement> stated) {
        @Nullable Statement statement = finding.met() == null ? stated.get(finding.condition()) : null;
        return new GroundRow(
                UuidCreator.getNameBasedSha1(told.id(), finding.condition().name()),
                clue.division(),
                clue.id(),
                told.id(),
                finding.condition(),
                finding.met() != null,
                finding.value(),
                finding.line(),
                statement == null ? null : statement.cadre(),
                statement == null ? null : statement.note(),
                1);
    }
}
