package org.lingtouyan.access;

import static org.lingtouyan.access.Right.ADMINISTER_ACCOUNTS;
import static org.lingtouyan.access.Right.ANSWER_SUGGESTIONS;
import static org.lingtouyan.access.Right.CHANGE_DIVISIONS;
import static org.lingtouyan.access.Right.DECIDE_ERASURE;
import static org.lingtouyan.access.Right.EXPORT_PRIVATE;
import static org.lingtouyan.access.Right.IMPORT;
import static org.lingtouyan.access.Right.OPERATE;
import static org.lingtouyan.access.Right.READ_PERMISSIONS;
import static org.lingtouyan.access.Right.READ_RECORDS;
import static org.lingtouyan.access.Right.READ_TRAIL;
import static org.lingtouyan.access.Right.REVIEW_CANDIDATES;
import static org.lingtouyan.access.Right.SET_RULES;
import static org.lingtouyan.access.Right.UNMASK;
import static org.lingtouyan.access.Right.WRITE_RECORDS;

import java.util.EnumSet;
import java.util.Set;
import org.lingtouyan.division.Level;

/** A post's function and the rights it carries. Administrator, security officer and auditor see no households. */
public enum Role {
    PROVINCE_OFFICER(
            READ_RECORDS,
            WRITE_RECORDS,
            IMPORT,
            UNMASK,
            EXPORT_PRIVATE,
            SET_RULES,
            CHANGE_DIVISIONS,
            ANSWER_SUGGESTIONS,
            REVIEW_CANDIDATES),
    CITY_OFFICER(
            READ_RECORDS,
            WRITE_RECORDS,
            IMPORT,
            UNMASK,
            EXPORT_PRIVATE,
            SET_RULES,
            CHANGE_DIVISIONS,
            ANSWER_SUGGESTIONS,
            REVIEW_CANDIDATES),
    COUNTY_OFFICER(
            READ_RECORDS,
            WRITE_RECORDS,
            IMPORT,
            UNMASK,
            EXPORT_PRIVATE,
            SET_RULES,
            CHANGE_DIVISIONS,
            ANSWER_SUGGESTIONS,
            REVIEW_CANDIDATES),
    TOWNSHIP_OFFICER(READ_RECORDS, WRITE_RECORDS, IMPORT, UNMASK),
    VILLAGE_CADRE(READ_RECORDS, WRITE_RECORDS, IMPORT, UNMASK),
    AUDITOR(READ_TRAIL, READ_PERMISSIONS),
    SECURITY_OFFICER(DECIDE_ERASURE, READ_PERMISSIONS),
    ADMINISTRATOR(ADMINISTER_ACCOUNTS, OPERATE, ANSWER_SUGGESTIONS, READ_PERMISSIONS),
    SYSTEM(Right.values());

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = rights.length == 0 ? EnumSet.noneOf(Right.class) : EnumSet.of(rights[0], rights);
    }

    /** Whether somebody can hold it in a division of that level: a county's officer works in a county. */
    boolean fits(Level level) {
        return switch (this) {
            case PROVINCE_OFFICER -> level == Level.PROVINCE;
            case CITY_OFFICER -> level == Level.CITY;
            case COUNTY_OFFICER -> level == Level.COUNTY;
            case TOWNSHIP_OFFICER -> level == Level.TOWNSHIP;
            case VILLAGE_CADRE -> level == Level.VILLAGE;
            case SYSTEM -> false;
            default -> true;
        };
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    public Set<Right> rights() {
        return Set.copyOf(rights);
    }
}
