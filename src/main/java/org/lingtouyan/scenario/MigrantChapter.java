package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.AwayContact;
import org.lingtouyan.party.AwayContact.Way;
import org.lingtouyan.party.MemberAway;
import org.lingtouyan.party.MigrantRules;
import org.lingtouyan.party.Migrants;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the branches whose members are told in full some are away; with most of them somebody keeps touch. Counted back from the day of loading. */
@Component
@Order(62)
class MigrantChapter implements Chapter {

    private static final long SEED = 20188;
    private static final List<String> PLACES = List.of("江苏省苏州市", "浙江省义乌市", "新疆维吾尔自治区乌鲁木齐市", "广东省东莞市", "陕西省西安市");
    private static final DivisionCode LANZHOU = new DivisionCode("620100000000");

    private final JdbcClient jdbc;
    private final Migrants migrants;
    private final MigrantRules rules;

    MigrantChapter(JdbcClient jdbc, Migrants migrants, MigrantRules rules) {
        this.jdbc = jdbc;
        this.migrants = migrants;
        this.rules = rules;
    }

    private record InBranch(UUID organisationId, String divisionCode, UUID cadreId, boolean officer) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece("members who are away", () -> tell(Here.today())));
    }

    private void tell(LocalDate today) {
        var away = new ArrayList<MemberAway>();
        var contacts = new ArrayList<AwayContact>();
        var branches = members().stream().collect(Collectors.groupingBy(InBranch::organisationId));
        branches.values().stream().filter(members -> members.size() > 10).forEach(members -> {
            var chance = Chance.of(SEED, members.get(0).divisionCode());
            var keeper = members.stream()
                    .filter(InBranch::officer)
                    .findFirst()
                    .map(InBranch::cadreId)
                    .orElse(null);
            for (var one : members) {
                if (!one.officer() && chance.in(8)) {
                    var left = today.minusDays(chance.between(40, 900));
                    away.add(away(one, left, chance, keeper));
                    if (chance.in(80)) {
                        contacts.add(contact(one, left, chance, today));
                    }
                }
            }
        });
        migrants.takeOver(away, contacts);
    }

    private MemberAway away(InBranch one, LocalDate left, Chance chance, @Nullable UUID keeper) {
        var place = new DivisionCode(one.divisionCode());
        var atHome = chance.in(25);
        var hosted = chance.in(30);
        return new MemberAway(
                PartyRecords.newId(),
                place,
                one.organisationId(),
                one.cadreId(),
                left,
                atHome ? LANZHOU : null,
                atHome ? null : PLACES.get(chance.between(0, PLACES.size() - 1)),
                chance.in(70) ? "01" : chance.in(50) ? "02" : "03",
                hosted ? "当地街道流动党员党支部" : null,
                chance.in(85) ? keeper : null,
                rules.migrantOn(place, left),
                null,
                rules.nextContact(place, left),
                left,
                null,
                1);
    }

    private AwayContact contact(InBranch one, LocalDate left, Chance chance, LocalDate today) {
        var place = new DivisionCode(one.divisionCode());
        var days = (int) java.time.temporal.ChronoUnit.DAYS.between(left, today);
        var on = today.minusDays(chance.between(0, Math.min(days, 120)));
        return new AwayContact(
                PartyRecords.newId(),
                place,
                one.organisationId(),
                one.cadreId(),
                on,
                chance.in(60) ? Way.PHONE : Way.WECHAT,
                rules.nextContact(place, on),
                1);
    }

    private List<InBranch> members() {
        return jdbc.sql(
                        """
                        select m.organisation_id, m.division_code, m.cadre_id,
                               exists (select from party.published_officer f
                                        where f.county_code = m.county_code and f.organisation_id = m.organisation_id
                                          and f.cadre_id = m.cadre_id and f.valid_to is null) as officer
                          from party.published_member m
                          join party.published_organisation o on o.county_code = m.county_code and o.record_id = m.organisation_id
                         where o.kind = 'BRANCH' and o.setting = 'VILLAGE' and o.valid_to is null and m.valid_to is null
                           and m.valid_from <= current_date
                         order by m.division_code, m.organisation_id, m.cadre_id
                        """)
                .query(InBranch.class)
                .list();
    }
}
