package org.lingtouyan.household;

/** What a row can tell of its household. Their order is kept in the database: new ones go to the end. */
enum ToldFact {
    REGISTERED_ON,
    STATUS,
    STANDING,
    KIND,
    MAIN_CAUSE,
    PHONE,
    OTHER_CAUSES,
    PEOPLE,
    NATURAL_VILLAGE,
    DILAPIDATED_HOUSE,
    SAFE_WATER,
    MONITORING_KIND,
    RISK_REMOVED,
    RISK_FOUND_ON,
    RISK_REMOVED_ON,
    WAGES,
    BUSINESS,
    PROPERTY,
    BIRTH_PLANNING,
    SUBSISTENCE,
    HARDSHIP,
    PENSION,
    ECOLOGICAL,
    OTHER_TRANSFER,
    COST,
    STATED_PER_CAPITA,
    IDENTIFIED_BY,
    BANK_NAME,
    BANK_ACCOUNT;

    private static final int FIRST_OF_THE_YEAR = 32;

    long bit() {
        return 1L << ordinal();
    }

    /** Of a fact that is described, not listed here. */
    static long bit(YearFact fact) {
        return 1L << (FIRST_OF_THE_YEAR + YearFact.OF_HOUSEHOLDS.indexOf(fact));
    }
}
