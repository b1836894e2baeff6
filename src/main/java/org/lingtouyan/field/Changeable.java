package org.lingtouyan.field;

import java.util.Arrays;
import java.util.List;
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
    INCOME_WAGES("income.wages", null, false),
    INCOME_BUSINESS("income.business", null, false),
    INCOME_PROPERTY("income.property", null, false),
    INCOME_BIRTH_PLANNING("income.transfer.birthPlanning", null, false),
    INCOME_SUBSISTENCE("income.transfer.subsistence", null, false),
    INCOME_HARDSHIP("income.transfer.hardship", null, false),
    INCOME_PENSION("income.transfer.pension", null, false),
    INCOME_ECOLOGICAL("income.transfer.ecological", null, false),
    INCOME_OTHER("income.transfer.other", null, false),
    INCOME_COST("income.cost", null, false),
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

    /** An item of the account of a year, which is said with it. */
    boolean ofAccount() {
        return key.startsWith("income.");
    }

    /** Where it stands in the account of a year. */
    List<String> inAccount() {
        return List.of(key.substring("income.".length()).split("\\."));
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
