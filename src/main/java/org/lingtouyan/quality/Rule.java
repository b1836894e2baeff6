package org.lingtouyan.quality;

import java.util.List;
import org.lingtouyan.shared.Bilingual;

/**
 * One rule of data quality: which rows of a view contradict themselves. The facts are the columns it rests on; a reason
 * given for a finding holds as long as they stay as they are.
 */
record Rule(
        String key,
        String number,
        Bilingual name,
        Severity severity,
        String section,
        Bilingual says,
        String field,
        String view,
        List<String> facts,
        String where) {

    /** The same rule with another condition. */
    Rule where(String other) {
        return new Rule(key, number, name, severity, section, says, field, view, facts, other);
    }
}
