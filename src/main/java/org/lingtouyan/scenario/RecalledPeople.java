package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Posting;
import org.lingtouyan.posting.Recall;
import org.lingtouyan.posting.Recall.Answer;

/** Recalls in one county: one carried out with its answer, one agreed to and still to be carried out, one that the sending unit has not answered. */
final class RecalledPeople {

    private static final String COUNTY = "620421";
    private static final LocalDate PROPOSED = LocalDate.of(2018, 12, 3);
    private static final int DAYS = 15;

    private RecalledPeople() {}

    static List<Recall> of(DivisionCode county, List<Posting> postings) {
        if (!county.countyCode().equals(COUNTY)) {
            return List.of();
        }
        var told = new ArrayList<Recall>();
        postings.stream()
                .flatMap(posting -> carriedOut(posting).stream())
                .limit(1)
                .forEach(told::add);
        var lasting = postings.stream()
                .filter(posting ->
                        posting.validTo() == null && posting.validFrom().isBefore(PROPOSED))
                .skip(7)
                .limit(2)
                .toList();
        if (lasting.size() == 2) {
            told.add(proposed(lasting.get(0), "UNFIT", "年度考核不称职（演示）", PROPOSED)
                    .answered(Answer.AGREED, PROPOSED.plusDays(9), "已另行选派接任人选"));
            told.add(proposed(lasting.get(1), "FALSIFIED", "走访记录不实（演示）", PROPOSED.plusDays(3)));
        }
        return told;
    }

    private static Optional<Recall> carriedOut(Posting posting) {
        var left = posting.validTo();
        if (left == null
                || !"RECALLED".equals(posting.endReason())
                || !left.minusDays(DAYS).isAfter(posting.validFrom())) {
            return Optional.empty();
        }
        return Optional.of(proposed(posting, "UNFIT", "不能胜任驻村工作（演示）", left.minusDays(DAYS))
                .answered(Answer.AGREED, left.minusDays(2), null));
    }

    private static Recall proposed(Posting posting, String ground, String detail, LocalDate on) {
        return Recall.proposed(UuidCreator.getTimeOrderedEpoch(), posting, ground, detail, on, on.plusDays(DAYS));
    }
}
