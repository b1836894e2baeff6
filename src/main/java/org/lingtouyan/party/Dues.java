package org.lingtouyan.party;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dues of a branch (党费): what was decided, who pays otherwise, what was collected, and that a year was published. */
@Component
public class Dues {

    private static final String DECISION = Entered.DUES_DECISION.table();
    private static final String BASE = Entered.DUES_BASE.table();
    private static final String PAYMENT = Entered.DUES_PAYMENT.table();
    private static final String PUBLICATION = Entered.DUES_PUBLICATION.table();

    private final PartyTable table;
    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final DuesLedger ledger;
    private final DuesRules rules;
    private final Actors actors;

    Dues(
            PartyTable table,
            Organisations organisations,
            PartyLeadership leadership,
            DuesLedger ledger,
            DuesRules rules,
            Actors actors) {
        this.table = table;
        this.organisations = organisations;
        this.leadership = leadership;
        this.ledger = ledger;
        this.rules = rules;
        this.actors = actors;
    }

    /** Of the twelve months that were over on a day, in how many a member owed something, and how many of those are paid. */
    public record MonthsPaid(int owed, int paid) {}

    /** How far the dues of a branch are paid, for its standards. */
    @Transactional(readOnly = true)
    public MonthsPaid paidWithinAYear(Organisation branch, LocalDate day) {
        var last = day.withDayOfMonth(1).minusMonths(1);
        var months = ledger.lines(branch.divisionCode(), branch.id(), last.minusMonths(11), last).stream()
                .flatMap(line -> line.months().stream())
                .filter(month -> month.due() != null && month.due().signum() > 0)
                .toList();
        return new MonthsPaid(months.size(), (int)
                months.stream().filter(DuesLedger.Month::isPaid).count());
    }

    /** Takes over what is sound already. */
    @Transactional
    public void takeOver(
            Collection<DuesDecision> decisions,
            Collection<DuesBase> bases,
            Collection<DuesPayment> payments,
            Collection<DuesPublication> publications) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(DECISION, decisions);
        table.addAll(BASE, bases);
        table.addAll(PAYMENT, payments);
        table.addAll(PUBLICATION, publications);
    }

    /** What each farmer of a branch pays from that day on; what was decided before holds until then. */
    @Transactional
    void decide(DuesDecision told) {
        actors.require(Right.WRITE_RECORDS);
        var branch = organisations.living(told.organisationId());
        if (!rules.of(branch.divisionCode(), told.validFrom()).allowsFarmers(told.amount())) {
            throw PartyRefused.DUES_BEYOND_THE_LIMITS.because().with("field", "amount");
        }
        if (table.find(DECISION, told.id(), DuesDecision.class).isPresent()) {
            return;
        }
        table.of(branch, DECISION, "valid_from", DuesDecision.class).stream()
                .filter(held -> held.validTo() == null && held.validFrom().isBefore(told.validFrom()))
                .forEach(held -> table.change(DECISION, held.until(told.validFrom())));
        table.add(DECISION, told);
    }

    /** How a member pays from that day on; what held before holds until then. */
    @Transactional
    void base(DuesBase told) {
        actors.require(Right.WRITE_RECORDS);
        told.requireSound();
        leadership.requireKnown(told.cadreId());
        if (table.find(BASE, told.id(), DuesBase.class).isPresent()) {
            return;
        }
        table.of(organisations.living(told.organisationId()), BASE, "valid_from", DuesBase.class).stream()
                .filter(held -> held.cadreId().equals(told.cadreId())
                        && held.validTo() == null
                        && held.validFrom().isBefore(told.validFrom()))
                .forEach(held -> table.change(BASE, held.until(told.validFrom())));
        table.add(BASE, told);
    }

    /**
     * Notes what was collected for some months. Whoever is named paid that much, month by month from the first that is not paid yet, the
     * rest for the last; with {@code others} all others paid what they still owed.
     *
     * @param batch made where it was told, so that told twice it is once
     */
    @Transactional
    void collect(UUID organisationId, UUID batch, Period period, Map<UUID, BigDecimal> amounts, boolean others) {
        actors.require(Right.WRITE_RECORDS);
        var branch = organisations.find(organisationId);
        leadership.requireKnown(period.collector());
        if (period.paidOn().isAfter(Here.today())) {
            throw PartyRefused.NOT_YET.because().with("field", "paidOn");
        }
        ledger.hold(branch);
        if (payments(branch).stream().anyMatch(one -> one.batchId().equals(batch))) {
            return;
        }
        var payments = new ArrayList<DuesPayment>();
        for (var line : ledger.lines(branch.divisionCode(), branch.id(), period.first(), period.last())) {
            var told = amounts.get(line.cadreId());
            if (told == null && others) {
                line.months().stream()
                        .filter(month -> !month.isPaid())
                        .forEach(month ->
                                payments.add(payment(branch, batch, line, month.month(), month.missing(), period)));
            } else if (told != null) {
                payments.addAll(shared(branch, batch, line, told, period));
            }
        }
        table.addAll(PAYMENT, payments);
    }

    /** For which months, on which day and by whom it was collected. */
    record Period(LocalDate first, LocalDate last, LocalDate paidOn, UUID collector) {}

    @Transactional
    void publish(DuesPublication told, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        organisations.find(told.organisationId());
        leadership.requireKnown(told.ownerId());
        if (told.publishedOn().isAfter(today) || told.publishedOn().getYear() < told.year()) {
            throw PartyRefused.NOT_YET.because().with("field", "publishedOn");
        }
        table.add(PUBLICATION, told);
    }

    @Transactional(readOnly = true)
    List<DuesPublication> publications(Organisation branch) {
        return table.of(branch, PUBLICATION, "published_on", DuesPublication.class);
    }

    @Transactional(readOnly = true)
    List<DuesPayment> payments(Organisation branch) {
        return table.of(branch, PAYMENT, "paid_on", DuesPayment.class);
    }

    /** What holds on a day. */
    @Transactional(readOnly = true)
    @Nullable
    DuesDecision decision(Organisation branch, LocalDate day) {
        return table.of(branch, DECISION, "valid_from", DuesDecision.class).stream()
                .filter(one -> !one.validFrom().isAfter(day)
                        && (one.validTo() == null || one.validTo().isAfter(day)))
                .findFirst()
                .orElse(null);
    }

    private static List<DuesPayment> shared(
            Organisation branch, UUID batch, DuesLedger.Line line, BigDecimal told, Period period) {
        var payments = new ArrayList<DuesPayment>();
        var rest = told;
        for (var month : line.months()) {
            boolean isLast = month.equals(line.months().get(line.months().size() - 1));
            var part = isLast ? rest : rest.min(month.missing());
            if (part.signum() > 0) {
                payments.add(payment(branch, batch, line, month.month(), part, period));
                rest = rest.subtract(part);
            }
        }
        return payments;
    }

    private static DuesPayment payment(
            Organisation branch, UUID batch, DuesLedger.Line line, LocalDate month, BigDecimal amount, Period period) {
        return new DuesPayment(
                UuidCreator.getNameBasedSha1(batch, line.cadreId() + " " + month),
                branch.divisionCode(),
                branch.id(),
                line.cadreId(),
                period.collector(),
                batch,
                month,
                amount,
                period.paidOn(),
                1);
    }
}
