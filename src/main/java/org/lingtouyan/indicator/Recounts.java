package org.lingtouyan.indicator;

import java.util.List;
import org.lingtouyan.division.Divisions;
import org.springframework.stereotype.Component;

/** Makes views due in all counties, because what they rest on changed everywhere at once: a definition, or a rule of the day. */
@Component
class Recounts {

    private final WorkerDatabase database;
    private final Divisions divisions;

    Recounts(WorkerDatabase database, Divisions divisions) {
        this.database = database;
        this.divisions = divisions;
    }

    void everywhere(List<String> views) {
        database.jdbc
                .sql(
                        """
                        insert into indicator.mark (county_code, view_name, division_code, whole_county)
                        select county_code, view_name, county_code || '000000', true
                          from unnest(:counties::text[]) as county_code cross join unnest(:views::text[]) as view_name
                        """)
                .param("counties", CountyCodes.of(divisions).toArray(String[]::new))
                .param("views", views.toArray(String[]::new))
                .update();
    }
}
