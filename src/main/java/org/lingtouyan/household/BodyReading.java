package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.household.HouseholdBody.MemberBody;
import org.springframework.stereotype.Component;

/** Understands what a client wrote of a household, or says which field it cannot. */
@Component
class BodyReading {

    private static final int MOST_OTHER_CAUSES = 2;
    private static final int MOST_PEOPLE = 99;

    private final Words words;
    private final YearFactReading yearFacts;

    BodyReading(Words words, YearFactReading yearFacts) {
        this.words = words;
        this.yearFacts = yearFacts;
    }

    /** @param held members who are there already: only their private values may be sent masked */
    HouseholdFacts facts(HouseholdBody body, LocalDate registeredOn, Set<UUID> held, boolean heldItself) {
        return new HouseholdFacts(
                words.needed("number", body.number(), 40),
                registeredOn,
                new State(
                        words.neededCode("status", "status", body.status()),
                        words.code("kind", "kind", body.kind()),
                        words.code("cause", "mainCause", body.mainCause())),
                words.phone("phone", body.phone(), heldItself),
                words.text("bankName", body.bankName(), 60),
                words.bankAccount("bankAccount", body.bankAccount(), heldItself),
                year(body),
                members(body.members() == null ? List.of() : body.members(), held));
    }

    Mode mode(@Nullable String mode) {
        if (mode == null || mode.isBlank()) {
            throw Words.refusal(HouseholdRefused.VALUE_MISSING, "mode");
        }
        for (var known : Mode.values()) {
            if (known.name().equalsIgnoreCase(mode.strip())) {
                return known;
            }
        }
        throw Words.refusal(HouseholdRefused.INVALID_MODE, "mode");
    }

    private HouseholdYear year(HouseholdBody body) {
        var otherCauses = words.codes("cause", "otherCauses", body.otherCauses());
        if (otherCauses.size() > MOST_OTHER_CAUSES) {
            throw Words.refusal(HouseholdRefused.TOO_MANY_OTHER_CAUSES, "otherCauses");
        }
        return new HouseholdYear(
                otherCauses,
                people(body.statedPeople()),
                words.text("naturalVillage", body.naturalVillage(), 60),
                words.code("standard", "standard", body.standard()),
                body.dilapidatedHouse(),
                body.safeWater(),
                words.text("monitoringKind", body.monitoringKind(), 60),
                body.riskRemoved(),
                words.day("riskFoundOn", body.riskFoundOn()),
                words.day("riskRemovedOn", body.riskRemovedOn()),
                yearFacts.read("facts.", body.facts(), YearFact.OF_HOUSEHOLDS));
    }

    private static @Nullable Integer people(@Nullable Integer people) {
        if (people != null && (people < 0 || people > MOST_PEOPLE)) {
            throw Words.refusal(HouseholdRefused.INVALID_NUMBER, "statedPeople");
        }
        return people;
    }

    private List<MemberFacts> members(List<MemberBody> bodies, Set<UUID> held) {
        var members = new ArrayList<MemberFacts>();
        for (int i = 0; i < bodies.size(); i++) {
            members.add(member("members." + i + ".", bodies.get(i), held));
        }
        checkTogether(members);
        return members;
    }

    private MemberFacts member(String at, MemberBody body, Set<UUID> held) {
        var id = body.id() == null || body.id().isBlank() ? Registration.newId() : words.id(at + "id", body.id());
        var isHeld = held.contains(id);
        return new MemberFacts(
                id,
                words.text(at + "number", body.number(), 40),
                words.needed(at + "name", body.name(), 60),
                words.neededCode("relation", at + "relation", body.relation()),
                words.identityNumber(at + "identityNumber", body.identityNumber(), isHeld),
                words.code("sex", at + "sex", body.sex()),
                words.pastDay(at + "birthDate", body.birthDate()),
                words.code("nationality", at + "nationality", body.nationality()),
                words.phone(at + "phone", body.phone(), isHeld),
                words.pastDay(at + "identifiedOn", body.identifiedOn()),
                new PersonYear(
                        words.code("education", at + "education", body.education()),
                        words.code("school", at + "school", body.school()),
                        words.codes("health", at + "health", body.health()),
                        words.code("labour", at + "labour", body.labour()),
                        words.code("workArea", at + "workArea", body.workArea()),
                        words.months(at + "workMonths", body.workMonths()),
                        body.seriousIllnessInsurance(),
                        words.code("politics", at + "politics", body.politics()),
                        yearFacts.read(at + "facts.", body.facts(), YearFact.OF_PERSONS)));
    }

    private static void checkTogether(List<MemberFacts> members) {
        if (members.stream().filter(MemberFacts::head).count() > 1) {
            throw Words.refusal(HouseholdRefused.TWO_HEADS, "members");
        }
        var ids = new HashSet<UUID>();
        var numbers = new HashSet<String>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var identity = Objects.requireNonNull(member.identityNumber());
            var told = identity.indexOf('*') >= 0 ? member.id().toString() : identity.substring(0, 18);
            if (!ids.add(member.id()) || !numbers.add(told)) {
                throw Words.refusal(HouseholdRefused.SAME_MEMBER_TWICE, "members." + i + ".identityNumber");
            }
        }
    }
}
