package org.lingtouyan.quality;

import java.util.List;

/**
 * One rule of data quality: which rows of a view contradict themselves. The facts are the columns it rests on; a reason
 * given for a finding holds as long as they stay as they are.
 */
record Rule(
        String key,
        String number,
        String name,
        String nameEn,
        Severity severity,
        String section,
        String says,
        String saysEn,
        String field,
        String view,
        List<String> facts,
        String where) {

    /** The same rule with another condition. */
    Rule where(String other) {
        return new Rule(key, number, name, nameEn, severity, section, says, saysEn, field, view, facts, other);
    }
}
