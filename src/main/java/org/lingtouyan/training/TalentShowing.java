package org.lingtouyan.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.shared.Page;
import org.lingtouyan.training.TalentLists.FoundTalent;
import org.springframework.stereotype.Component;

/** Local talent as the wire shows it: with the names of people, places and households beside their ids. */
@Component
class TalentShowing {

    private final CourseLists courses;
    private final Cadres cadres;
    private final KnownHouseholds households;
    private final Divisions divisions;

    TalentShowing(CourseLists courses, Cadres cadres, KnownHouseholds households, Divisions divisions) {
        this.courses = courses;
        this.cadres = cadres;
        this.households = households;
        this.divisions = divisions;
    }

    /** The last class of the year that somebody attended. */
    record LastClass(UUID course, @Nullable String name, LocalDate on, @Nullable String heldAt) {}

    record ListedTalent(
            UUID id,
            DivisionCode division,
            String place,
            UUID cadre,
            @Nullable String name,
            String kind,
            @Nullable String skill,
            @Nullable String base,
            @Nullable String project,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LastClass trained,
            int leads,
            int version) {}

    record ShownLed(
            UUID id,
            UUID household,
            DivisionCode division,
            String place,
            @Nullable String head,
            @Nullable String number,
            @Nullable String how,
            LocalDate from,
            @Nullable LocalDate to) {}

    Page<ListedTalent> listed(Page<FoundTalent> page) {
        var people =
                cadres.named(page.items().stream().map(FoundTalent::cadreId).toList());
        var named = courses.named(page.items().stream().map(FoundTalent::courseId));
        return new Page<>(
                page.items().stream()
                        .map(one -> {
                            var who = people.get(one.cadreId());
                            var on = one.attendedOn();
                            var course = one.courseId();
                            var called = course == null ? null : named.get(course);
                            return new ListedTalent(
                                    one.id(),
                                    new DivisionCode(one.divisionCode()),
                                    divisions.pathText(new DivisionCode(one.divisionCode())),
                                    one.cadreId(),
                                    who == null ? null : who.name(),
                                    one.kind(),
                                    one.skill(),
                                    one.base(),
                                    one.project(),
                                    one.validFrom(),
                                    one.validTo(),
                                    course == null || on == null
                                            ? null
                                            : new LastClass(
                                                    course,
                                                    called == null ? null : called.name(),
                                                    on,
                                                    called == null ? null : called.heldAt()),
                                    one.leads(),
                                    one.version());
                        })
                        .toList(),
                page.next());
    }

    /** Somebody's time in the register as it stands in their life. */
    record TalentOfAPerson(
            UUID id,
            String place,
            String kind,
            @Nullable String skill,
            @Nullable String base,
            @Nullable String project,
            LocalDate from,
            @Nullable LocalDate to) {}

    List<TalentOfAPerson> ofAPerson(List<Talent> talents) {
        return talents.stream()
                .map(one -> new TalentOfAPerson(
                        one.id(),
                        divisions.pathText(one.divisionCode()),
                        one.kind(),
                        one.skill(),
                        one.base(),
                        one.project(),
                        one.validFrom(),
                        one.validTo()))
                .toList();
    }

    List<ShownLed> led(List<Talent.Led> led) {
        var known = households.among(led.stream().map(Talent.Led::householdId).toList());
        return led.stream()
                .map(one -> {
                    var household = known.get(one.householdId());
                    return new ShownLed(
                            one.id(),
                            one.householdId(),
                            one.divisionCode(),
                            divisions.pathText(one.divisionCode()),
                            household == null ? null : household.headName(),
                            household == null ? null : household.number(),
                            one.how(),
                            one.validFrom(),
                            one.validTo());
                })
                .toList();
    }
}
