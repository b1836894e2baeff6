package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.springframework.stereotype.Component;

/** The ledger of dues as the wire shows it: with names, sums and what is missing. */
@Component
class DuesShowing {

    private final Dues dues;
    private final DuesLedger ledger;
    private final DuesRules rules;
    private final Organisations organisations;
    private final OrganisationLists lists;
    private final PartyShowing showing;

    DuesShowing(
            Dues dues,
            DuesLedger ledger,
            DuesRules rules,
            Organisations organisations,
            OrganisationLists lists,
            PartyShowing showing) {
        this.dues = dues;
        this.ledger = ledger;
        this.rules = rules;
        this.organisations = organisations;
        this.lists = lists;
        this.showing = showing;
    }

    record DuesMonth(LocalDate month, @Nullable BigDecimal due, BigDecimal paid) {}

    /** A member with what they owe and paid in the months asked for. */
    record DuesLine(
            UUID cadreId,
            @Nullable String name,
            DuesBase.Kind kind,
            @Nullable BigDecimal base,
            @Nullable BigDecimal reducedTo,
            @Nullable String document,
            BigDecimal due,
            BigDecimal paid,
            BigDecimal missing,
            List<DuesMonth> months) {}

    record ShownPayment(
            UUID id,
            UUID cadreId,
            @Nullable String name,
            LocalDate month,
            BigDecimal amount,
            LocalDate paidOn,
            @Nullable String collector,
            int version) {}

    record ShownPublication(
            UUID id, int year, LocalDate publishedOn, String place, @Nullable String publisher, int version) {}

    /**
     * The ledger of one branch for some months.
     *
     * @param amount what each farmer pays today, none where nothing is decided
     */
    record ShownLedger(
            @Nullable BigDecimal amount,
            @Nullable UUID decisionId,
            @Nullable LocalDate decidedFrom,
            int decisionVersion,
            BigDecimal least,
            BigDecimal most,
            BigDecimal due,
            BigDecimal paid,
            BigDecimal missing,
            List<DuesLine> lines,
            List<ShownPayment> payments,
            List<ShownPublication> publications) {}

    /** A branch that has not collected all of a year, or not published it. */
    record OwedDues(
            UUID organisationId,
            String organisation,
            String place,
            boolean undecided,
            int members,
            BigDecimal missing,
            boolean published) {}

    ShownLedger ledger(UUID id, LocalDate first, LocalDate last, LocalDate today) {
        var branch = organisations.find(id);
        var lines = ledger.lines(branch.divisionCode(), id, first, last);
        var payments = dues.payments(branch).stream()
                .filter(one -> !one.paidFor().isBefore(first) && !one.paidFor().isAfter(last))
                .toList();
        var publications = dues.publications(branch);
        var names = showing.names(Stream.of(
                        lines.stream().map(DuesLedger.Line::cadreId),
                        payments.stream().flatMap(one -> Stream.of(one.cadreId(), one.ownerId())),
                        publications.stream().map(DuesPublication::ownerId))
                .flatMap(all -> all));
        var decision = dues.decision(branch, today);
        var rates = rules.of(branch.divisionCode(), today);
        return new ShownLedger(
                decision == null ? null : decision.amount(),
                decision == null ? null : decision.id(),
                decision == null ? null : decision.validFrom(),
                decision == null ? 0 : decision.version(),
                rates.farmerLeast(),
                rates.farmerMost(),
                sum(lines.stream().map(DuesLedger.Line::due)),
                sum(lines.stream().map(DuesLedger.Line::paid)),
                sum(lines.stream().map(line -> line.missing(today))),
                lines.stream().map(line -> line(line, names, today)).toList(),
                payments.stream()
                        .map(one -> new ShownPayment(
                                one.id(),
                                one.cadreId(),
                                names.get(one.cadreId()),
                                one.paidFor(),
                                one.amount(),
                                one.paidOn(),
                                names.get(one.ownerId()),
                                one.version()))
                        .toList(),
                publications.stream()
                        .map(one -> new ShownPublication(
                                one.id(),
                                one.year(),
                                one.publishedOn(),
                                one.place(),
                                names.get(one.ownerId()),
                                one.version()))
                        .toList());
    }

    /** @throws org.lingtouyan.shared.Refusal DUES_OF_A_COUNTY above a county, whose ledgers are too many to look through */
    List<OwedDues> owed(DivisionCode area, int year, LocalDate today) {
        lists.requireWithin(area);
        if (area.level().compareTo(Level.COUNTY) < 0) {
            throw PartyRefused.DUES_OF_A_COUNTY.because();
        }
        var first = LocalDate.of(year, 1, 1);
        var lines = ledger.lines(area, null, first, first.plusMonths(11)).stream()
                .collect(Collectors.groupingBy(DuesLedger.Line::organisationId));
        return lines.entrySet().stream()
                .map(of -> owed(organisations.find(of.getKey()), of.getValue(), year, today))
                .filter(one -> one.undecided() || one.missing().signum() > 0 || !one.published())
                .sorted(Comparator.comparing(OwedDues::place).thenComparing(OwedDues::organisation))
                .toList();
    }

    private OwedDues owed(Organisation branch, List<DuesLedger.Line> lines, int year, LocalDate today) {
        return new OwedDues(
                branch.id(),
                branch.name(),
                showing.place(branch.divisionCode().value()),
                lines.stream().flatMap(line -> line.months().stream()).anyMatch(month -> month.due() == null),
                (int) lines.stream()
                        .filter(line -> line.missing(today).signum() > 0)
                        .count(),
                sum(lines.stream().map(line -> line.missing(today))),
                year == today.getYear() || dues.publications(branch).stream().anyMatch(one -> one.year() == year));
    }

    private static DuesLine line(DuesLedger.Line line, Map<UUID, String> names, LocalDate today) {
        var base = line.base();
        return new DuesLine(
                line.cadreId(),
                names.get(line.cadreId()),
                base == null ? DuesBase.Kind.FARMER : base.kind(),
                base == null ? null : base.base(),
                base == null ? null : base.reducedTo(),
                base == null ? null : base.document(),
                line.due(),
                line.paid(),
                line.missing(today),
                line.months().stream()
                        .map(month -> new DuesMonth(month.month(), month.due(), month.paid()))
                        .toList());
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
