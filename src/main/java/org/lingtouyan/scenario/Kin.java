package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.List;

/** Who lives together: relation to the head, sex, and age at the end of 2018. */
record Kin(String relation, String sex, int age, boolean marriedIn) {

    private static final String MAN = "1";
    private static final String WOMAN = "2";

    /** A household of that many people: somebody alone, a couple with children and parents, or three generations under the eldest. */
    static List<Kin> of(int people, Chance chance) {
        if (people == 1) {
            return List.of(new Kin("01", chance.in(78) ? MAN : WOMAN, chance.between(52, 84), false));
        }
        return people >= 5 && chance.in(45) ? underTheEldest(people, chance) : aroundACouple(people, chance);
    }

    private static List<Kin> aroundACouple(int people, Chance chance) {
        var kin = new ArrayList<Kin>();
        int head = people == 2 ? chance.between(48, 76) : chance.between(34, 58);
        kin.add(new Kin("01", MAN, head, false));
        kin.add(new Kin("02", WOMAN, head - chance.between(0, 5), true));
        int parents = Math.min(people - 2, head < 52 ? chance.weighted(50, 32, 18) : 0);
        int eldest = Math.max(2, Math.min(head - 22, 30));
        for (int child = 0; child < people - 2 - parents; child++) {
            var sex = chance.in(53) ? MAN : WOMAN;
            kin.add(new Kin(
                    sex.equals(MAN) ? "03" : "04", sex, Math.max(0, eldest - 3 * child - chance.between(0, 2)), false));
        }
        if (parents > 0) {
            kin.add(new Kin("12", WOMAN, head + chance.between(20, 27), true));
        }
        if (parents > 1) {
            kin.add(new Kin("11", MAN, head + chance.between(22, 29), false));
        }
        return kin;
    }

    private static List<Kin> underTheEldest(int people, Chance chance) {
        var kin = new ArrayList<Kin>();
        int head = chance.between(56, 72);
        int son = head - chance.between(22, 28);
        kin.add(new Kin("01", MAN, head, false));
        kin.add(new Kin("02", WOMAN, head - chance.between(0, 4), true));
        kin.add(new Kin("03", MAN, son, false));
        kin.add(new Kin("05", WOMAN, son - chance.between(0, 4), true));
        for (int child = 0; child < people - 4; child++) {
            var sex = chance.in(53) ? MAN : WOMAN;
            int age = Math.max(0, Math.min(son - 23, 16) - 3 * child - chance.between(0, 2));
            kin.add(new Kin(sex.equals(MAN) ? "07" : "08", sex, age, false));
        }
        return kin;
    }

    boolean child() {
        return age < 16;
    }

    boolean old() {
        return age >= 60;
    }
}
