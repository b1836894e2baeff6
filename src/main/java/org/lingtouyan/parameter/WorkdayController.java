package org.lingtouyan.parameter;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The workday calendar: everybody signed in may read it, who sets the area's rules keeps it. */
@RestController
@RequestMapping("/api/workdays")
class WorkdayController {

    private final SpecialDayTable table;
    private final Workdays workdays;
    private final OwnArea ownArea;
    private final Divisions divisions;

    WorkdayController(SpecialDayTable table, Workdays workdays, OwnArea ownArea, Divisions divisions) {
        this.table = table;
        this.workdays = workdays;
        this.ownArea = ownArea;
        this.divisions = divisions;
    }

    /** The holidays on weekdays and the weekends worked of a year, and how many days of it are worked. */
    @GetMapping
    WorkYear year(@RequestParam DivisionCode division, @RequestParam @Min(1949) @Max(2999) int year) {
        divisions.require(division);
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var days = table.days(Parameters.upwards(division), first, last).stream()
                .map(ListedDay::of)
                .toList();
        return new WorkYear(year, workdays.between(division, first.minusDays(1), last), days);
    }

    /** The day on which a clock of so many workdays ends. */
    @GetMapping("/after")
    ClockEnd after(
            @RequestParam DivisionCode division,
            @RequestParam LocalDate day,
            @RequestParam @Min(0) @Max(3000) int workdays) {
        return new ClockEnd(this.workdays.after(division, day, workdays));
    }

    /** Says what a day is in an area, in place of what the area said before. */
    @PutMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void put(@PathVariable LocalDate day, @Valid @RequestBody ToldDay told) {
        ownArea.require(told.division());
        var special = new SpecialDay(
                UuidCreator.getTimeOrderedEpoch(),
                told.division(),
                day,
                told.kind(),
                told.name().strip(),
                told.basis().strip());
        special.check();
        table.own(told.division(), day).ifPresent(before -> table.withdraw(before.id()));
        table.add(special);
    }

    /** What the area said of the day holds no longer: the area above or the week does. */
    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void remove(@PathVariable LocalDate day, @RequestParam DivisionCode division) {
        ownArea.require(division);
        table.own(division, day).ifPresent(before -> table.withdraw(before.id()));
    }

    record WorkYear(int year, int workdays, List<ListedDay> days) {}

    record ListedDay(LocalDate day, SpecialDay.Kind kind, String name, String basis, DivisionCode division) {
        static ListedDay of(SpecialDay special) {
            return new ListedDay(special.day(), special.kind(), special.name(), special.basis(), special.division());
        }
    }

    record ClockEnd(LocalDate day) {}

    record ToldDay(
            @NotNull DivisionCode division,
            @NotNull SpecialDay.Kind kind,
            @NotBlank String name,
            @NotBlank String basis) {}
}
