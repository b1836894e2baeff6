package org.lingtouyan.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.Here;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Party dues (党费) as a branch tells them: what was decided, who pays otherwise, what was collected, that a year was published. */
@RestController
@RequestMapping("/api/party/organisations/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class DuesController {

    private final Dues dues;
    private final Organisations organisations;

    DuesController(Dues dues, Organisations organisations) {
        this.dues = dues;
        this.organisations = organisations;
    }

    record ToldDuesDecision(
            @NotNull UUID id,
            @NotNull @Positive @Digits(integer = 4, fraction = 2) BigDecimal amount,
            @Nullable @Size(max = 120) String document,
            @NotNull LocalDate from) {}

    record ToldDuesBase(
            @NotNull UUID id,
            @NotNull UUID cadreId,
            DuesBase.@NotNull Kind kind,
            @Nullable @Positive @Digits(integer = 8, fraction = 2) BigDecimal base,
            @Nullable @PositiveOrZero @Digits(integer = 6, fraction = 2) BigDecimal reducedTo,
            @Nullable @Size(max = 120) String document,
            @NotNull LocalDate from) {}

    /** Zero of whoever paid nothing. */
    record ToldPayment(
            @NotNull UUID cadreId, @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 2) BigDecimal amount) {}

    /**
     * What was collected for some months, from the first to the last.
     *
     * @param id made where it was told: told twice it is once
     * @param others whether all who are not named paid what they owed
     */
    record ToldCollection(
            @NotNull UUID id,
            @NotNull LocalDate first,
            @NotNull LocalDate last,
            @NotNull LocalDate paidOn,
            @NotNull UUID collectorId,
            @NotNull Boolean others,
            @NotNull @Size(max = 500) List<@Valid ToldPayment> payments) {}

    record ToldPublication(
            @NotNull UUID id,
            @NotNull Integer year,
            @NotNull LocalDate publishedOn,
            @NotNull UUID publisherId,
            @NotBlank @Size(max = 80) String place) {}

    @PostMapping("/dues-decisions")
    void decide(@PathVariable UUID id, @Valid @RequestBody ToldDuesDecision told) {
        var branch = organisations.find(id);
        dues.decide(new DuesDecision(
                told.id(),
                branch.divisionCode(),
                branch.id(),
                told.amount(),
                blankless(told.document()),
                told.from(),
                null,
                1));
    }

    @PostMapping("/dues-bases")
    void base(@PathVariable UUID id, @Valid @RequestBody ToldDuesBase told) {
        var branch = organisations.find(id);
        dues.base(new DuesBase(
                told.id(),
                branch.divisionCode(),
                branch.id(),
                told.cadreId(),
                told.kind(),
                told.base(),
                told.reducedTo(),
                blankless(told.document()),
                told.from(),
                null,
                1));
    }

    @PostMapping("/dues-collections")
    void collect(@PathVariable UUID id, @Valid @RequestBody ToldCollection told) {
        var period = new Dues.Period(
                told.first().withDayOfMonth(1), told.last().withDayOfMonth(1), told.paidOn(), told.collectorId());
        var amounts = told.payments().stream()
                .collect(Collectors.toMap(ToldPayment::cadreId, ToldPayment::amount, BigDecimal::add));
        dues.collect(id, told.id(), period, amounts, told.others());
    }

    @PostMapping("/dues-publications")
    void publish(@PathVariable UUID id, @Valid @RequestBody ToldPublication told) {
        var branch = organisations.find(id);
        dues.publish(
                new DuesPublication(
                        told.id(),
                        branch.divisionCode(),
                        branch.id(),
                        told.publisherId(),
                        told.year(),
                        told.publishedOn(),
                        told.place().strip(),
                        1),
                Here.today());
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
