package org.lingtouyan.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.Dues;
import org.lingtouyan.party.DuesBase;
import org.lingtouyan.party.DuesDecision;
import org.lingtouyan.party.DuesPayment;
import org.lingtouyan.party.DuesPublication;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dues (党费) of the branches whose members are told in full: decided, collected month by month since the beginning of last year up to
 * the last month but one, a few not, and published for last year; the rest is to be collected by whoever signs in.
 */
@Component
@Order(62)
class DuesChapter implements Chapter {

    private static final long SEED = 20188;
    private static final BigDecimal FARMER = new BigDecimal("0.50");

    private final JdbcClient jdbc;
    private final Dues dues;

    DuesChapter(JdbcClient jdbc, Dues dues) {
        this.jdbc = jdbc;
        this.dues = dues;
    }

    private record InBranch(UUID organisationId, String divisionCode, UUID cadreId) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece("party dues", () -> tell(Here.today())));
    }

    private void tell(LocalDate today) {
        var decisions = new ArrayList<DuesDecision>();
        var payments = new ArrayList<DuesPayment>();
        var bases = new ArrayList<DuesBase>();
        var publications = new ArrayList<DuesPublication>();
        var since = LocalDate.of(today.getYear() - 1, 1, 1);
        var branches = members().stream().collect(Collectors.groupingBy(InBranch::organisationId));
        branches.values().stream().filter(members -> members.size() > 10).forEach(members -> {
            var first = members.get(0);
            var place = new DivisionCode(first.divisionCode());
            var chance = Chance.of(SEED, first.divisionCode());
            decisions.add(new DuesDecision(
                    PartyRecords.newId(), place, first.organisationId(), FARMER, "支部党员大会决定", since, null, 1));
            bases.add(new DuesBase(
                    PartyRecords.newId(),
                    place,
                    first.organisationId(),
                    members.get(1).cadreId(),
                    DuesBase.Kind.RETIRED,
                    new BigDecimal("3200"),
                    null,
                    null,
                    today.withDayOfMonth(1).minusMonths(1),
                    null,
                    1));
            publications.add(new DuesPublication(
                    PartyRecords.newId(),
                    place,
                    first.organisationId(),
                    first.cadreId(),
                    today.getYear() - 1,
                    LocalDate.of(today.getYear(), 1, 10),
                    "村务公开栏",
                    1));
            for (var month = since;
                    month.isBefore(today.withDayOfMonth(1).minusMonths(1));
                    month = month.plusMonths(1)) {
                var batch = PartyRecords.newId();
                for (var one : members) {
                    if (chance.in(99)) {
                        payments.add(new DuesPayment(
                                PartyRecords.newId(),
                                place,
                                one.organisationId(),
                                one.cadreId(),
                                first.cadreId(),
                                batch,
                                month,
                                FARMER,
                                month.plusDays(14),
                                1));
                    }
                }
            }
        });
        dues.takeOver(decisions, bases, payments, publications);
    }

    private List<InBranch> members() {
        return jdbc.sql(
                        """
                        select m.organisation_id, m.division_code, m.cadre_id
                          from party.published_member m
                          join party.published_organisation o on o.county_code = m.county_code and o.record_id = m.organisation_id
                         where o.kind = 'BRANCH' and o.setting = 'VILLAGE' and o.valid_to is null and m.valid_to is null
                         order by m.division_code, m.organisation_id, m.cadre_id
                        """)
                .query(InBranch.class)
                .list();
    }
}
