package org.lingtouyan.scenario;

import java.util.List;

/** The groups (社, as villagers' groups are called in Gansu) of a made village: neighbours by number live in one. */
final class Hamlets {

    private static final List<String> NAMES = List.of("一社", "二社", "三社", "四社", "五社", "六社");
    private static final int HOUSEHOLDS = 12;

    private Hamlets() {}

    /** The group of one of so many households, counted from 0. */
    static String of(int household, int households) {
        int groups = Math.min(NAMES.size(), Math.max(2, households / HOUSEHOLDS));
        return NAMES.get(household * groups / households);
    }
}
