package org.lingtouyan.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;

/** The first halves of all keys: the six digits of every county there ever was, and of cities and the province for records of their own. */
public final class CountyCodes {

    private CountyCodes() {}

    public static List<String> of(Divisions divisions) {
        var province = divisions.province().code();
        return Stream.of(Level.COUNTY, Level.CITY, Level.PROVINCE)
                .flatMap(level -> divisions.ever(province, level).stream())
                .map(division -> division.code().countyCode())
                .distinct()
                .toList();
    }
}
