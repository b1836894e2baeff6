package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.party.Brand;
import org.lingtouyan.party.Brands;
import org.lingtouyan.party.Carried;
import org.lingtouyan.party.Carrying;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who earns on the chains of Jingyuan: of each chain branch some households of its village, with what 2018 brought them, and a
 * brand for each of the county's industries. How many, how much and what the brands are called is chosen for the demonstration.
 */
@Component
@Order(36)
class ChainChapter implements Chapter {

    private static final LocalDate YEAR = LocalDate.of(2018, 1, 1);

    private static final Map<String, List<String>> WAYS = Map.of(
            "BASE", List.of("02", "05"),
            "COOPERATIVE", List.of("03", "04"),
            "ENTERPRISE", List.of("01", "02"),
            "ASSOCIATION", List.of("06"),
            "ECOMMERCE", List.of("01"),
            "LABOUR", List.of("02"));

    private static final Map<String, String> BRANDS =
            Map.of("枸杞", "01", "羊羔肉", "01", "蔬菜", "02", "小杂粮", "03", "籽瓜", "04");

    private final JdbcClient jdbc;
    private final KnownHouseholds households;
    private final Carrying carrying;
    private final Brands brands;

    ChainChapter(JdbcClient jdbc, KnownHouseholds households, Carrying carrying, Brands brands) {
        this.jdbc = jdbc;
        this.households = households;
        this.carrying = carrying;
        this.brands = brands;
    }

    record Chain(UUID recordId, String divisionCode, String label, String chainNode, LocalDate validFrom) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece("chains " + PartyFigures.JINGYUAN, () -> {
            var chance = Chance.of(run.seed(), "households on the chains of Jingyuan");
            var chains = chains();
            carry(chains, chance);
            brands.takeOver(brands(chains));
        }));
    }

    private List<Chain> chains() {
        return jdbc.sql(
                        """
                        select record_id, division_code, label, chain_node, valid_from
                          from party.published_organisation
                         where county_code = :county and chain_node is not null and kind <> 'GROUP'
                         order by division_code, label
                        """)
                .param("county", PartyFigures.JINGYUAN)
                .query(Chain.class)
                .list();
    }

    /** From one to three households each, which follow one another through the village. */
    private void carry(List<Chain> chains, Chance chance) {
        var living = new HashMap<String, List<KnownHousehold>>();
        var next = new HashMap<String, Integer>();
        var carried = new ArrayList<Carried>();
        var incomes = new ArrayList<Carried.Income>();
        for (var chain : chains) {
            var there = living.computeIfAbsent(
                    chain.divisionCode(), village -> households.ofVillage(new DivisionCode(village)));
            for (int i = 0; i < Math.min(chance.between(1, 3), there.size()); i++) {
                var household = there.get(next.merge(chain.divisionCode(), 1, Integer::sum) % there.size());
                var from = later(chain.validFrom(), YEAR).plusDays(chance.between(3, 40));
                var one = new Carried(
                        UuidCreator.getTimeOrderedEpoch(),
                        household.division(),
                        chain.recordId(),
                        household.id(),
                        chance.oneOf(WAYS.getOrDefault(chain.chainNode(), List.of("99"))),
                        from,
                        null,
                        1);
                carried.add(one);
                if (from.getYear() == YEAR.getYear() && chance.in(85)) {
                    incomes.add(new Carried.Income(
                            UuidCreator.getTimeOrderedEpoch(),
                            one.divisionCode(),
                            one.householdId(),
                            one.id(),
                            YEAR.getYear(),
                            BigDecimal.valueOf(chance.between(12, 72) * 50L),
                            1));
                }
            }
        }
        carrying.takeOver(carried, incomes);
    }

    private static List<Brand> brands(List<Chain> chains) {
        var told = new ArrayList<Brand>();
        var branded = new HashSet<String>();
        for (var chain : chains) {
            BRANDS.forEach((industry, kind) -> {
                if (chain.label().contains(industry) && branded.add(industry)) {
                    told.add(new Brand(
                            UuidCreator.getTimeOrderedEpoch(),
                            new DivisionCode(chain.divisionCode()),
                            chain.recordId(),
                            "靖远" + industry + "（演示）",
                            kind,
                            later(chain.validFrom(), YEAR),
                            null,
                            1));
                }
            });
        }
        return told;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
