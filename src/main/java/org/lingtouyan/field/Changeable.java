package org.lingtouyan.field;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What may be changed on a phone: facts of living and of the year that one sees at a visit, and nothing private. */
enum Changeable {
    SAFE_WATER("safeWater", null, false),
    DILAPIDATED_HOUSE("dilapidatedHouse", null, false),
    NATURAL_VILLAGE("naturalVillage", null, false),
    SCHOOL("school", "school", true),
    EDUCATION("education", "education", true),
    HEALTH("health", "health", true),
    LABOUR("labour", "labour", true),
    WORK_AREA("workArea", "workArea", true),
    WORK_MONTHS("workMonths", null, true),
    /** Where the household lives on the map: said by itself, with {@code PLACE_HOME}. */
    HOME("home", null, false),
    /** What came of a measure of its plan: said by itself, with {@code MEASURE_DONE}. */
    MEASURE("measure", null, false);

    private final String key;
    private final @Nullable String list;
    private final boolean ofPerson;

    Changeable(String key, @Nullable String list, boolean ofPerson) {
        this.key = key;
        this.list = list;
        this.ofPerson = ofPerson;
    }

    /** As the household's own page calls it. */
    String key() {
        return key;
    }

    /** The code list its values are of. */
    @Nullable
    String list() {
        return list;
    }

    /** @throws org.lingtouyan.shared.Refusal FIELD_NOT_CHANGED_BY_PHONE */
    static Changeable of(@Nullable String key, boolean ofPerson) {
        return Arrays.stream(values())
                .filter(field -> field.key.equals(key) && field.ofPerson == ofPerson)
                .findFirst()
                .orElseThrow(
                        () -> FieldRefused.FIELD_NOT_CHANGED_BY_PHONE.because().with("field", String.valueOf(key)));
    }
}
