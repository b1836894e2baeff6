package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingtouyan.household.MemberFacts;
import org.lingtouyan.household.PersonYear;
import org.lingtouyan.household.YearFacts;

/** Fills in what the register knows of a person, so that age, schooling, health and work fit together. */
final class Persons {

    private final Chance chance;
    private final Identities identities;

    Persons(Chance chance, Identities identities) {
        this.chance = chance;
        this.identities = identities;
    }

    MemberFacts member(
            Kin kin, String number, String surname, String nationality, List<String> health, LocalDate since) {
        var name = kin.marriedIn() ? Names.surname(nationality, chance) : surname;
        var identity = identities.next(born(kin.age()), kin.sex());
        return new MemberFacts(
                UuidCreator.getTimeOrderedEpochFast(),
                number,
                Names.full(name, nationality, kin.sex(), chance),
                kin.relation(),
                identity.number(),
                kin.sex(),
                identity.born(),
                nationality,
                null,
                since,
                year(kin, health));
    }

    /** Most are well; the old and the household whose misfortune is illness or disability are not. */
    List<String> health(Kin kin, String mainCause, boolean first) {
        if (first && mainCause.equals("01")) {
            return List.of(chance.in(60) ? "03" : "02");
        }
        if (first && mainCause.equals("02")) {
            return List.of("04");
        }
        int ill = kin.old() ? 34 : kin.child() ? 1 : 6;
        return chance.in(ill) ? List.of("02") : chance.in(2) ? List.of("04") : List.of("01");
    }

    private PersonYear year(Kin kin, List<String> health) {
        var labour = labour(kin, health);
        int months = months(kin, labour);
        return new PersonYear(
                education(kin.age()),
                school(kin.age()),
                health,
                labour,
                months == 0 ? null : "0" + (1 + chance.weighted(12, 24, 34, 30)),
                BigDecimal.valueOf(months),
                true,
                null,
                YearFacts.NONE);
    }

    private LocalDate born(int age) {
        return LocalDate.of(County.LAST_YEAR - age, 1, 1).plusDays(chance.between(0, 364));
    }

    private String education(int age) {
        if (age < 6) {
            return "01";
        }
        if (age < 12) {
            return "03";
        }
        if (age < 16) {
            return "04";
        }
        if (age < 19) {
            return chance.in(70) ? "05" : "04";
        }
        if (age < 30) {
            return List.of("03", "04", "05", "06", "07").get(chance.weighted(12, 48, 20, 12, 8));
        }
        return age < 55
                ? List.of("02", "03", "04", "05").get(chance.weighted(14, 38, 40, 8))
                : List.of("02", "03", "04").get(chance.weighted(52, 36, 12));
    }

    private String school(int age) {
        if (age >= 3 && age < 6) {
            return chance.in(75) ? "01" : "00";
        }
        if (age >= 6 && age < 12) {
            return "1" + (age - 5);
        }
        if (age >= 12 && age < 15) {
            return "2" + (age - 11);
        }
        if (age >= 15 && age < 18) {
            return (chance.in(68) ? "3" : "4") + (age - 14);
        }
        return age >= 18 && age < 22 && chance.in(40) ? student(age - 17) : "00";
    }

    private String student(int year) {
        return chance.in(55) ? "5" + Math.min(year, 3) : "6" + year;
    }

    private String labour(Kin kin, List<String> health) {
        if (kin.child() || kin.age() > 72) {
            return "05";
        }
        if (health.contains("03") || health.contains("04")) {
            return chance.in(60) ? "04" : "03";
        }
        if (kin.old() || health.contains("02")) {
            return "03";
        }
        return chance.in(12) ? "02" : "01";
    }

    private int months(Kin kin, String labour) {
        boolean able = labour.equals("01") || labour.equals("02");
        return able && kin.age() >= 18 && chance.in(kin.sex().equals("1") ? 62 : 30) ? chance.between(3, 11) : 0;
    }
}
