package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.leadership.TeamWords.ShownTenure;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The team of one village with all who led it before, and the villages that have no secretary. */
@RestController
@RequestMapping("/api/leadership")
class TeamController {

    private static final int LONGEST_PAGE = 200;

    private final TenureLists lists;
    private final Vacancies vacancies;
    private final TeamRules rules;
    private final TeamPlaces places;
    private final TeamPeople people;
    private final TeamWords words;

    TeamController(
            TenureLists lists,
            Vacancies vacancies,
            TeamRules rules,
            TeamPlaces places,
            TeamPeople people,
            TeamWords words) {
        this.lists = lists;
        this.vacancies = vacancies;
        this.rules = rules;
        this.places = places;
        this.people = people;
        this.words = words;
    }

    /** {@code wanted}: the fewest people the rules ask for, where they ask. */
    record CommitteeStrength(int people, int wanted) {}

    record VillageTeam(
            DivisionCode division,
            String place,
            LocalDate day,
            boolean hasSecretary,
            @Nullable LocalDate secretaryVacantSince,
            boolean vacantTooLong,
            int vacancyMonths,
            boolean nothingRecorded,
            CommitteeStrength party,
            CommitteeStrength villageCommittee,
            List<ShownTenure> inOffice,
            List<ShownTenure> ever) {}

    record ShownVacancy(
            DivisionCode division,
            String place,
            LocalDate since,
            UUID lastTenure,
            @Nullable String lastHolder,
            Ending.@Nullable Why why,
            int monthsAllowed,
            boolean tooLong) {}

    @GetMapping("/villages/{division}")
    VillageTeam village(@PathVariable DivisionCode division, @RequestParam(required = false) @Nullable LocalDate on) {
        places.read(division);
        if (division.level() != Level.VILLAGE) {
            throw LeadershipRefused.TEAM_IS_OF_A_VILLAGE.because().with("field", "division");
        }
        var day = on == null ? Here.today() : on;
        var ever = lists.everOf(division);
        var team = Team.on(day, ever.stream().map(Kept::record).toList());
        int months = rules.vacancyMonths(division, day);
        var shown = words.shown(ever);
        var inOffice = team.inOffice().stream().map(Tenure::id).toList();
        return new VillageTeam(
                division,
                places.text(division),
                day,
                team.hasSecretary(),
                team.secretaryVacantSince(),
                team.vacantLongerThan(months),
                months,
                !team.everHadASecretary(),
                new CommitteeStrength(team.ofTheParty(), rules.partyCommittee(division, day)),
                new CommitteeStrength(team.ofTheVillageCommittee(), rules.villageCommittee(division, day)),
                shown.stream()
                        .filter(tenure -> inOffice.contains(tenure.id()))
                        .sorted(java.util.Comparator.comparing(ShownTenure::post))
                        .toList(),
                shown);
    }

    /** Villages whose post of Party secretary is empty on a day. */
    @GetMapping("/vacancies")
    Page<ShownVacancy> vacancies(
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "false") boolean tooLong,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = vacancies.page(
                places.read(division), on == null ? Here.today() : on, tooLong, PlacePosition.parse(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names =
                people.names(page.stream().map(Vacancies.Vacancy::lastHolder).toList());
        return new Page<>(
                page.stream()
                        .map(vacancy -> new ShownVacancy(
                                vacancy.division(),
                                places.text(vacancy.division()),
                                vacancy.since(),
                                vacancy.lastTenure(),
                                names.get(vacancy.lastHolder()),
                                vacancy.why(),
                                vacancy.monthsAllowed(),
                                vacancy.tooLong()))
                        .toList(),
                found.size() > size
                        ? PlacePosition.after(
                                        page.get(size - 1).division(),
                                        0,
                                        page.get(size - 1).lastTenure())
                                .cursor()
                        : null);
    }
}
