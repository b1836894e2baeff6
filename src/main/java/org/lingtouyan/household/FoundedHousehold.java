package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** A whole household with all its history, as a register that exists elsewhere hands it over. */
public record FoundedHousehold(
        UUID id,
        DivisionCode village,
        String number,
        LocalDate registeredOn,
        @Nullable String phone,
        List<Spell> spells,
        List<Member> members,
        List<Year> years,
        List<Account> accounts) {

    /** A time in which status, kind and main cause stayed the same; {@code to} is the first day after it, or open. */
    public record Spell(LocalDate from, @Nullable LocalDate to, String status, String kind, String mainCause) {}

    /** A person who has been in the household since it was registered, and what is known of him in {@code year}. */
    public record Member(
            String number,
            String name,
            String relation,
            String sex,
            LocalDate birthDate,
            String nationality,
            String identityNumber,
            int year,
            String education,
            String school,
            List<String> health,
            String labour,
            int workMonths) {}

    /** How the household lived in a year. */
    public record Year(int year, boolean dilapidatedHouse, boolean safeWater, List<String> otherCauses) {}

    /** What came in and went out in a year, in yuan. */
    public record Account(
            int year,
            int wages,
            int business,
            int property,
            int subsistence,
            int hardship,
            int pension,
            int ecological,
            int other,
            int cost) {}

    public int people() {
        return members.size();
    }

    /** @throws java.util.NoSuchElementException when nobody is the head */
    Member head() {
        return members.stream().filter(member -> member.relation().equals("01")).findFirst().orElseThrow();
    }

    Spell latest() {
        return spells.get(spells.size() - 1);
    }
}
