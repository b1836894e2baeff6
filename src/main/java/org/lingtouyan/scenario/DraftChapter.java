package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.optimisation.Drafts;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One draft of who should be first secretary where in Jingyuan, so that there is something to compare one's own with. */
@Component
@Order(60)
class DraftChapter implements Chapter {

    private static final DivisionCode JINGYUAN = new DivisionCode("620421000000");
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);
    private static final int SECONDS = 3;

    private final Drafts drafts;

    DraftChapter(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece(
                "draft of postings",
                () -> drafts.postings(
                        UuidCreator.getTimeOrderedEpoch(), JINGYUAN, "2018年底第一书记选派优化方案", DAY, run.seed(), SECONDS)));
    }
}
