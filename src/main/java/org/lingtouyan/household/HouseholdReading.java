package org.lingtouyan.household;

import static org.lingtouyan.household.ToldFact.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.sheet.CellRefused;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetWords;

/** Reads what a row tells of its household. */
final class HouseholdReading {

    private static final BigDecimal MOST_MONEY = new BigDecimal("99999999999");
    private static final int MOST_PEOPLE = 99;
    private static final int MOST_OTHER_CAUSES = 2;

    private final SheetWords words;

    HouseholdReading(SheetWords words) {
        this.words = words;
    }

    ToldHousehold read(SheetRow row, Faults faults) {
        var told = new ToldHousehold();
        told.tell(REGISTERED_ON, row.date("registeredOn", faults));
        readType(row, told, faults);
        told.tell(MAIN_CAUSE, words.code("cause", "mainCause", row, faults));
        readOtherCauses(row, told, faults);
        told.tell(PHONE, words.phone("householdPhone", row, faults));
        told.tell(BANK_NAME, words.text("bankName", 60, row, faults));
        told.tell(BANK_ACCOUNT, words.bankAccount("bankAccount", row, faults));
        told.tell(PEOPLE, people(row, faults));
        told.tell(NATURAL_VILLAGE, words.text("naturalVillage", 60, row, faults));
        told.tell(DILAPIDATED_HOUSE, words.yesNo("dilapidatedHouse", row, faults));
        told.tell(SAFE_WATER, words.yesNo("safeWater", row, faults));
        told.tell(MONITORING_KIND, words.text("monitoringKind", 60, row, faults));
        told.tell(RISK_REMOVED, words.yesNo("riskRemoved", row, faults));
        told.tell(RISK_FOUND_ON, row.date("riskFoundOn", faults));
        told.tell(RISK_REMOVED_ON, row.date("riskRemovedOn", faults));
        told.tell(IDENTIFIED_BY, words.code("standard", "standard", row, faults));
        told.tellMore(new SheetYearFacts(words).read(YearFact.OF_HOUSEHOLDS, row, faults));
        readIncome(row, told, faults);
        return told;
    }

    /** 户类型 is written in words of either list; a kind says by its ending whether the household is poor or out of poverty. */
    private void readType(SheetRow row, ToldHousehold told, Faults faults) {
        told.tell(STATUS, words.code("status", "status", row, faults));
        told.tell(KIND, words.code("kind", "kind", row, faults));
        tellStanding(told, row.word("kind"));
        var type = row.word("householdType");
        if (type == null || SheetWords.saysNothing(type)) {
            return;
        }
        var status = words.find("status", type);
        var kind = words.find("kind", type);
        if (status != null) {
            tellIfNew(told, STATUS, status);
        } else if (kind != null) {
            tellIfNew(told, KIND, kind);
            tellStanding(told, type);
        } else {
            words.unknown("status", "householdType", type, faults);
        }
    }

    private static void tellIfNew(ToldHousehold told, ToldFact fact, Code code) {
        if (!told.tells(fact)) {
            told.tell(fact, code.code());
        }
    }

    private static void tellStanding(ToldHousehold told, @Nullable String kindLabel) {
        if (kindLabel != null && !told.tells(STATUS)) {
            told.tell(STANDING, Standing.of(kindLabel));
        }
    }

    private void readOtherCauses(SheetRow row, ToldHousehold told, Faults faults) {
        var causes = words.codes("cause", "otherCauses", row, faults);
        if (!causes.isEmpty()) {
            told.tell(OTHER_CAUSES, causes.stream().limit(MOST_OTHER_CAUSES).toList());
        }
    }

    private static @Nullable Integer people(SheetRow row, Faults faults) {
        var people = row.integer("people", faults);
        if (people != null && (people < 0 || people > MOST_PEOPLE)) {
            faults.add("people", CellRefused.NUMBER_IMPOSSIBLE);
        }
        return people;
    }

    private static void readIncome(SheetRow row, ToldHousehold told, Faults faults) {
        told.tell(STATED_PER_CAPITA, money("statedPerCapita", row, faults));
        told.tell(WAGES, money("wages", row, faults));
        told.tell(BUSINESS, money("business", row, faults));
        told.tell(PROPERTY, money("property", row, faults));
        told.tell(BIRTH_PLANNING, money("birthPlanning", row, faults));
        told.tell(SUBSISTENCE, money("subsistence", row, faults));
        told.tell(HARDSHIP, money("hardship", row, faults));
        told.tell(PENSION, money("pension", row, faults));
        told.tell(ECOLOGICAL, money("ecological", row, faults));
        told.tell(OTHER_TRANSFER, money("otherTransfer", row, faults));
        told.tell(COST, money("cost", row, faults));
        var transfer = money("transfer", row, faults);
        if (transfer != null
                && Set.of(BIRTH_PLANNING, SUBSISTENCE, HARDSHIP, PENSION, ECOLOGICAL, OTHER_TRANSFER).stream()
                        .noneMatch(told::tells)) {
            told.tell(OTHER_TRANSFER, transfer);
        }
    }

    private static @Nullable BigDecimal money(String field, SheetRow row, Faults faults) {
        var money = row.decimal(field, faults);
        if (money == null) {
            return null;
        }
        if (money.abs().compareTo(MOST_MONEY) > 0) {
            faults.add(field, CellRefused.NUMBER_IMPOSSIBLE);
            return null;
        }
        return money.setScale(2, RoundingMode.HALF_UP);
    }
}
