package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.Income;
import org.lingtouyan.householdplan.NewPlan.Role;
import org.lingtouyan.householdplan.PlanWish.MeasureWish;
import org.lingtouyan.householdplan.Plans.Signing;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Component;

/** What clients send of plans, and how it is read. */
@Component
class PlanBodies {

    private final PlanWords words;

    PlanBodies(PlanWords words) {
        this.words = words;
    }

    /** What the household is expected to have in the year, by the items of its account. */
    record ForecastBody(
            @Nullable BigDecimal wages,
            @Nullable BigDecimal business,
            @Nullable BigDecimal property,
            @Nullable BigDecimal birthPlanning,
            @Nullable BigDecimal subsistence,
            @Nullable BigDecimal hardship,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal ecological,
            @Nullable BigDecimal other,
            @Nullable BigDecimal cost) {}

    /** {@code id} is made by the client. */
    record MeasureBody(
            @Nullable UUID id,
            @Nullable String kind,
            @Nullable String content,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String fund,
            @Nullable BigDecimal amount,
            @Nullable String body,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal expectedIncome) {}

    /** A plan as a whole. {@code id}, {@code householdId}, {@code year} and {@code madeOn} are said once, when it is made. */
    record HouseholdPlanBody(
            @Nullable UUID id,
            @Nullable UUID householdId,
            @Nullable Integer year,
            @Nullable LocalDate madeOn,
            @Nullable ForecastBody forecast,
            @Nullable String demand,
            @Nullable String target,
            @Nullable LocalDate targetOn,
            @Nullable List<MeasureBody> measures) {}

    /** {@code who}: for the household one of its members, for the others somebody who works. */
    record SignatureBody(@Nullable UUID id, @Nullable Role role, @Nullable UUID who, @Nullable LocalDate on) {}

    record SigningBody(@Nullable List<SignatureBody> signatures) {}

    record RevisionBody(@Nullable LocalDate on, @Nullable String reason) {}

    record QuarterBody(@Nullable LocalDate on, @Nullable String text) {}

    /**
     * {@code doneOn} with what it brought, or {@code droppedOn} with the reason; with neither the measure is open again and its
     * income is taken back. {@code inAccount}: the income was entered with the account already and is not added.
     */
    record MeasureResultBody(
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome,
            @Nullable Integer incomeYear,
            @Nullable Boolean inAccount,
            @Nullable LocalDate droppedOn,
            @Nullable String dropReason) {}

    PlanWish made(HouseholdPlanBody body) {
        int year = PlanWords.needed(body.year(), "year");
        if (year < 2010 || year > Here.today().getYear() + 1) {
            throw PlanRefused.PLAN_YEAR_UNKNOWN.because().with("field", "year");
        }
        return wish(
                body,
                PlanWords.needed(body.id(), "id"),
                PlanWords.needed(body.householdId(), "householdId"),
                year,
                Objects.requireNonNullElse(body.madeOn(), Here.today()));
    }

    /** What is said anew of a plan that is held. */
    PlanWish changed(HouseholdPlanBody body, Plan held) {
        return wish(body, held.id(), held.householdId(), held.year(), held.madeOn());
    }

    private PlanWish wish(HouseholdPlanBody body, UUID id, UUID household, int year, LocalDate madeOn) {
        return new PlanWish(
                id,
                household,
                year,
                madeOn,
                forecast(year, body.forecast()),
                words.text(body.demand(), "demand"),
                words.text(body.target(), "target"),
                body.targetOn(),
                Stream.ofNullable(body.measures())
                        .flatMap(List::stream)
                        .map(measure -> measure(measure, year))
                        .toList());
    }

    private Income forecast(int year, @Nullable ForecastBody body) {
        if (body == null) {
            return new Income(year, null, null, null, null, null, null, null, null, null, null, null, null);
        }
        return new Income(
                year,
                null,
                words.amount(body.wages(), "wages"),
                words.signed(body.business(), "business"),
                words.amount(body.property(), "property"),
                words.amount(body.birthPlanning(), "birthPlanning"),
                words.amount(body.subsistence(), "subsistence"),
                words.amount(body.hardship(), "hardship"),
                words.amount(body.pension(), "pension"),
                words.amount(body.ecological(), "ecological"),
                words.amount(body.other(), "other"),
                words.amount(body.cost(), "cost"),
                null);
    }

    private MeasureWish measure(MeasureBody body, int year) {
        var kind = words.kind(PlanWords.needed(body.kind(), "kind"));
        var quantity = words.amount(body.quantity(), "quantity");
        return new MeasureWish(
                PlanWords.needed(body.id(), "id"),
                kind,
                words.said(body.content(), PlanRefused.MEASURE_SAYS_NOTHING, "content"),
                quantity == null || quantity.signum() == 0 ? null : quantity,
                words.text(body.unit(), "unit"),
                words.fund(body.fund()),
                words.amount(body.amount(), "amount"),
                words.text(body.body(), "body"),
                body.ownerId(),
                Objects.requireNonNullElse(body.dueOn(), LocalDate.of(year, 12, 31)),
                words.amount(body.expectedIncome(), "expectedIncome"));
    }

    List<Signing> signings(SigningBody body) {
        return PlanWords.needed(body.signatures(), "signatures").stream()
                .map(told -> new Signing(
                        PlanWords.needed(told.id(), "id"),
                        PlanWords.needed(told.role(), "role"),
                        PlanWords.needed(told.who(), "who"),
                        Objects.requireNonNullElse(told.on(), Here.today())))
                .toList();
    }

    Measure.Result result(MeasureResultBody body) {
        var earned = words.amount(body.realIncome(), "realIncome");
        if (body.droppedOn() != null) {
            return new Measure.Result(
                    null,
                    null,
                    null,
                    false,
                    body.droppedOn(),
                    words.said(body.dropReason(), PlanRefused.PLAN_CHANGE_SAYS_WHY, "dropReason"));
        }
        if (body.doneOn() == null) {
            return Measure.Result.NONE;
        }
        return new Measure.Result(
                body.doneOn(),
                earned,
                Objects.requireNonNullElse(body.incomeYear(), body.doneOn().getYear()),
                Boolean.TRUE.equals(body.inAccount()),
                null,
                null);
    }
}
