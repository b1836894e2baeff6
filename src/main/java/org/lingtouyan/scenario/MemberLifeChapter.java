package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.MemberLife;
import org.lingtouyan.party.MemberReview;
import org.lingtouyan.party.MemberReview.Grade;
import org.lingtouyan.party.Talk;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The review of last year (民主评议党员) in the branches whose members are told in full, and this year's talks, with most of them: counted
 * back from the day of loading.
 */
@Component
@Order(61)
class MemberLifeChapter implements Chapter {

    private static final long SEED = 20187;

    private final JdbcClient jdbc;
    private final MemberLife life;

    MemberLifeChapter(JdbcClient jdbc, MemberLife life) {
        this.jdbc = jdbc;
        this.life = life;
    }

    private record InBranch(UUID organisationId, String divisionCode, UUID cadreId, boolean officer) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece("organisational life of members", () -> tell(Here.today())));
    }

    private void tell(LocalDate today) {
        var reviews = new ArrayList<MemberReview>();
        var talks = new ArrayList<Talk>();
        var branches = members().stream().collect(Collectors.groupingBy(InBranch::organisationId));
        branches.values().stream().filter(members -> members.size() > 10).forEach(members -> {
            var chance = Chance.of(SEED, members.get(0).divisionCode());
            var year = today.getYear() - 1;
            var talking = members.stream().filter(InBranch::officer).findFirst();
            for (var one : members) {
                var place = new DivisionCode(one.divisionCode());
                reviews.add(new MemberReview(
                        PartyRecords.newId(),
                        place,
                        one.organisationId(),
                        one.cadreId(),
                        year,
                        chance.in(15) ? Grade.EXCELLENT : chance.in(96) ? Grade.QUALIFIED : Grade.BASIC,
                        LocalDate.of(year, 12, 12),
                        1));
                if (talking.isPresent() && !talking.get().equals(one) && chance.in(75)) {
                    talks.add(new Talk(
                            PartyRecords.newId(),
                            place,
                            one.organisationId(),
                            talking.get().cadreId(),
                            one.cadreId(),
                            LocalDate.of(today.getYear(), 1, 1).plusDays(chance.between(0, today.getDayOfYear() - 1)),
                            1));
                }
            }
        });
        life.takeOver(reviews, talks);
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
                           and m.valid_from <= make_date(extract(year from current_date)::int - 1, 12, 12)
                         order by m.division_code, m.organisation_id, m.cadre_id
                        """)
                .query(InBranch.class)
                .list();
    }
}
