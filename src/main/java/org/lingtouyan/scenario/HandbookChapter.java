package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.branchstandard.Handbook;
import org.lingtouyan.branchstandard.Handbooks;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.party.Organisation.Setting;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three counties issue the handbook in the spring of 2018: most of their places have confirmed it, and some are still to be asked. */
@Component
@Order(58)
class HandbookChapter implements Chapter {

    private static final List<DivisionCode> COUNTIES = Stream.of("620421000000", "620823000000", "621227000000")
            .map(DivisionCode::new)
            .toList();
    private static final UUID HANDBOOKS = UUID.fromString("0e0d8d1a-2b35-4b4f-9d55-6a4a7e2f4c10");
    private static final LocalDate DAY = LocalDate.of(2018, 4, 16);
    private static final long SEED = 20184;
    /** Of a hundred places. */
    private static final int CONFIRMED = 93;

    private final Divisions divisions;
    private final Handbooks handbooks;

    HandbookChapter(Divisions divisions, Handbooks handbooks) {
        this.divisions = divisions;
        this.handbooks = handbooks;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return COUNTIES.stream()
                .map(county ->
                        new Piece("handbook of " + county, () -> handbooks.load(issued(county), receipts(county))))
                .toList();
    }

    private static Handbook issued(DivisionCode county) {
        return new Handbook(
                UuidCreator.getNameBasedSha1(HANDBOOKS, county.value()),
                county,
                Setting.VILLAGE,
                "农村党支部建设标准化手册",
                "2018 年版",
                "县委组织部发放通知（演示）",
                5,
                DAY);
    }

    private List<Handbooks.Receipt> receipts(DivisionCode county) {
        return Stream.of(Level.TOWNSHIP, Level.VILLAGE)
                .flatMap(level -> divisions.descendants(county, level).stream())
                .map(Division::code)
                .filter(place -> Chance.of(SEED, place.value()).in(CONFIRMED))
                .map(place -> new Handbooks.Receipt(
                        place,
                        DAY.plusDays(Chance.of(SEED, place + "day").between(1, 20)),
                        place.level() == Level.TOWNSHIP ? "党政办签收" : "村文书签收"))
                .toList();
    }
}
