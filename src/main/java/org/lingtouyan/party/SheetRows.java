package org.lingtouyan.party;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rows of a roster each for itself: what one is refused for goes back with it, and takes nothing of the others along. */
@Component("partySheetRows")
class SheetRows {

    private final TransactionTemplate nested;

    SheetRows(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A row as it was read: with its outcome, where that is clear already, else with what it says. */
    record Read<T>(@Nullable DivisionCode place, @Nullable T said, List<Fault> faults) {}

    /** One outcome a row; {@code taking} says whether a row was news. */
    <T> List<Outcome> take(List<Read<T>> rows, Function<T, Boolean> taking) {
        var outcomes = new ArrayList<Outcome>(rows.size());
        rows.forEach(row -> outcomes.add(outcome(row, taking)));
        return outcomes;
    }

    private <T> Outcome outcome(Read<T> row, Function<T, Boolean> taking) {
        var said = row.said();
        var place = row.place();
        if (said == null || place == null || !row.faults().isEmpty()) {
            return Outcome.rejected(place, row.faults());
        }
        try {
            var news = nested.execute(status -> taking.apply(said));
            return Boolean.TRUE.equals(news) ? Outcome.accepted(place) : Outcome.unchanged(place);
        } catch (Refusal refused) {
            var field = refused.properties().get("field");
            return Outcome.rejected(
                    place,
                    List.of(Fault.of(field == null ? null : field.toString(), refused.reason(), refused.arguments())));
        }
    }
}
