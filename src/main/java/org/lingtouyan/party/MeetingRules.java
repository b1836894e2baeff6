package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.parameter.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every how many months each kind of meeting is due, by the rules of counties on a day. */
@Component
class MeetingRules {

    private final Parameters parameters;

    MeetingRules(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Tells a statement the rules, line by line: its parameters {@code counties}, {@code kinds} and {@code months}. */
    JdbcClient.StatementSpec told(JdbcClient.StatementSpec statement, Collection<DivisionCode> places, LocalDate day) {
        var counties = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        var months = new ArrayList<Integer>();
        for (var county : places) {
            for (var kind : Meeting.Kind.values()) {
                counties.add(county.countyCode());
                kinds.add(kind.name());
                months.add(parameters
                        .value(kind.rule(), county, day)
                        .map(Integer::valueOf)
                        .filter(every -> every > 0)
                        .orElse(kind.usualMonths()));
            }
        }
        return statement
                .param("counties", counties.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("months", months.toArray(Integer[]::new));
    }
}
