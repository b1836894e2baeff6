package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of dues as it is computed: what each member owes month by month, and what of it is paid. */
@Component
class DuesLedger {

    private static final int MOST_MONTHS = 24;

    private final JdbcClient jdbc;
    private final DuesRules rules;

    DuesLedger(JdbcClient jdbc, DuesRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A month of a member: nothing is due where nobody has decided what. */
    record Month(LocalDate month, @Nullable BigDecimal due, BigDecimal paid) {

        BigDecimal missing() {
            return due == null ? BigDecimal.ZERO : due.subtract(paid).max(BigDecimal.ZERO);
        }

        boolean isPaid() {
            return missing().signum() == 0;
        }
    }

    /** A member in one organisation with the months in which they owe dues there. */
    record Line(UUID organisationId, UUID cadreId, @Nullable DuesBase base, List<Month> months) {

        BigDecimal due() {
            return months.stream()
                    .map(one -> one.due() == null ? BigDecimal.ZERO : one.due())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal paid() {
            return months.stream().map(Month::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Of months that are over by that day. */
        BigDecimal missing(LocalDate day) {
            return months.stream()
                    .filter(one -> !one.month().plusMonths(1).isAfter(day))
                    .map(Month::missing)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Membership(
            UUID organisationId,
            String divisionCode,
            UUID cadreId,
            LocalDate admittedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** Whoever is admitted pays from that month on; whoever moves pays where they were on its first day. */
        boolean owes(LocalDate month) {
            var next = month.plusMonths(1);
            boolean begins = validFrom.equals(admittedOn) ? validFrom.isBefore(next) : !validFrom.isAfter(month);
            return begins && (validTo == null || validTo.isAfter(month));
        }
    }

    private record Paid(UUID cadreId, LocalDate paidFor, BigDecimal amount) {}

    /** Of one organisation, or of all of an area; from the first to the last month. */
    @Transactional(readOnly = true)
    List<Line> lines(DivisionCode area, @Nullable UUID organisation, LocalDate first, LocalDate last) {
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw PartyRefused.DUES_MONTHS_IMPOSSIBLE.because(MOST_MONTHS).with("field", "last");
        }
        var decisions = held(area, "dues_decision", DuesDecision.class).stream()
                .collect(Collectors.groupingBy(DuesDecision::organisationId));
        var bases = held(area, "dues_base", DuesBase.class).stream()
                .collect(Collectors.groupingBy(base -> base.organisationId() + " " + base.cadreId()));
        var paid = paid(area, first, last);
        var rates = new HashMap<String, DuesRates>();
        var lines = new ArrayList<Line>();
        for (var member : members(area, organisation, first, last)) {
            var months = new ArrayList<Month>();
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                if (member.owes(month)) {
                    var of = month;
                    var rate = rates.computeIfAbsent(
                            member.divisionCode().substring(0, 6) + month,
                            key -> rules.of(new DivisionCode(member.divisionCode()), of));
                    var due = rate.due(
                            base(bases.get(member.organisationId() + " " + member.cadreId()), of),
                            decision(decisions.get(member.organisationId()), of));
                    months.add(
                            new Month(month, due, paid.getOrDefault(member.cadreId() + " " + month, BigDecimal.ZERO)));
                }
            }
            if (!months.isEmpty()) {
                lines.add(new Line(
                        member.organisationId(),
                        member.cadreId(),
                        base(bases.get(member.organisationId() + " " + member.cadreId()), last),
                        months));
            }
        }
        return lines;
    }

    /** Whoever else collects in that branch waits, so that nothing is collected twice. */
    void hold(Organisation branch) {
        jdbc.sql("select id from party.organisation where county_code = :county and id = :id for update")
                .param("county", branch.divisionCode().countyCode())
                .param("id", branch.id())
                .query(UUID.class)
                .single();
    }

    private static @Nullable DuesBase base(@Nullable List<DuesBase> held, LocalDate month) {
        return held == null
                ? null
                : held.stream()
                        .filter(one -> one.validFrom().isBefore(month.plusMonths(1))
                                && (one.validTo() == null || one.validTo().isAfter(month)))
                        .max(java.util.Comparator.comparing(DuesBase::validFrom))
                        .orElse(null);
    }

    private static @Nullable DuesDecision decision(@Nullable List<DuesDecision> held, LocalDate month) {
        return held == null
                ? null
                : held.stream()
                        .filter(one -> one.validFrom().isBefore(month.plusMonths(1))
                                && (one.validTo() == null || one.validTo().isAfter(month)))
                        .max(java.util.Comparator.comparing(DuesDecision::validFrom))
                        .orElse(null);
    }

    private List<Membership> members(DivisionCode area, @Nullable UUID organisation, LocalDate first, LocalDate last) {
        return within(
                        """
                        select m.organisation_id, m.division_code, m.cadre_id, m.admitted_on, m.valid_from, m.valid_to
                          from party.published_member m
                         where m.division_code >= :from::char(12) and m.division_code < :to::char(12)
                           and (:organisation::uuid is null or m.organisation_id = :organisation::uuid)
                           and m.valid_from < :last::date + interval '1 month' and (m.valid_to is null or m.valid_to > :first)
                         order by m.division_code, m.organisation_id, m.admitted_on, m.cadre_id
                        """,
                        area)
                .param("organisation", organisation)
                .param("first", first)
                .param("last", last)
                .query(Membership.class)
                .list();
    }

    private Map<String, BigDecimal> paid(DivisionCode area, LocalDate first, LocalDate last) {
        return within(
                        """
                        select p.cadre_id, p.paid_for, sum(p.amount) as amount from party.dues_payment p
                         where p.division_code >= :from::char(12) and p.division_code < :to::char(12) and not p.voided
                           and p.paid_for between :first and :last
                         group by p.cadre_id, p.paid_for
                        """,
                        area)
                .param("first", first)
                .param("last", last)
                .query(Paid.class)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.cadreId() + " " + one.paidFor(), Paid::amount));
    }

    private <R> List<R> held(DivisionCode area, String table, Class<R> type) {
        return TableRows.read(
                within(
                        """
                        select to_json(t) from party.%s t
                         where t.division_code >= :from::char(12) and t.division_code < :to::char(12) and not t.voided
                        """
                                .formatted(table),
                        area),
                type);
    }

    private JdbcClient.StatementSpec within(String query, DivisionCode area) {
        return jdbc.sql(query).param("from", area.value()).param("to", area.rangeEnd());
    }
}
