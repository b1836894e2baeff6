package org.lingtouyan.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lingtouyan.Caller;

/** What was found after all blows. Nothing is lost, half or differing if the product keeps its word. */
public record Verdict(
        int writes, List<String> lost, int imports, List<String> half, long differing, boolean trailIsSound) {

    private static final Pattern DIFFERING = Pattern.compile("done, cells differing: (\\d+)");

    /** Waits until every import is over and every change counted, then looks at all of it. */
    static Verdict on(Installed here, Clerk.Written written, Office.Sent sent) throws Exception {
        Installed.await("no import waits", () -> count(here, "state in ('QUEUED', 'RUNNING')") == 0);
        Installed.await("everything is counted", () -> pending(here) == 0);
        var cadre = here.caller().as(Clerk.VILLAGE_CADRE);
        var lost = written.acknowledged.keySet().parallelStream()
                .filter(id -> !written.isShown(id, cadre))
                .toList();
        return new Verdict(
                written.count(),
                lost,
                count(here, "true"),
                half(here, sent),
                differing(here),
                here.succeeds("verify-trail"));
    }

    public boolean isGood() {
        return lost.isEmpty() && half.isEmpty() && differing == 0 && trailIsSound;
    }

    private static int pending(Installed here) {
        var answer = here.caller()
                .as(Office.COUNTY_OFFICER)
                .get("/api/indicators/values?keys=household.registered&division=621227000000&from=2019-06&to=2019-06");
        return Caller.json(answer).path("pending").asInt(-1);
    }

    /** Imports whose rows do not add up, and spreadsheets of which a part is held. */
    private static List<String> half(Installed here, Office.Sent sent) throws SQLException, IOException {
        var half = new ArrayList<String>();
        int uneven = count(
                here,
                """
                state <> 'DONE' or row_count <> accepted + unchanged + rejected + parked or row_count <> processed
                    or rejected + parked <> (select count(*) from sheet.import_row as row
                                              where row.county_code = import.county_code and row.import_id = import.id)""");
        if (uneven > 0) {
            half.add(uneven + " imports are not done, or their rows do not add up");
        }
        for (var sheet : sent.sheets) {
            int held = number(
                    here, "select count(*) from household.household where number like '" + sheet.prefix() + "%'");
            if (!isWhole(here, sheet, held)) {
                half.add("%s: %d of %d rows held, import %s"
                        .formatted(sheet.prefix(), held, sheet.good(), sheet.acknowledgedAs()));
            }
        }
        return half;
    }

    /** What was not acknowledged may be there or not, but not by half. */
    private static boolean isWhole(Installed here, Office.Spreadsheet sheet, int held)
            throws SQLException, IOException {
        if (sheet.acknowledgedAs().isEmpty()) {
            return held == 0 || held == sheet.good();
        }
        return held == sheet.good() && count(here, "id = '" + sheet.acknowledgedAs() + "'") == 1;
    }

    private static long differing(Installed here) throws IOException, InterruptedException {
        here.succeeds("rebuild-indicators");
        var found = DIFFERING.matcher(here.printed("rebuild-indicators"));
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }

    private static int count(Installed here, String condition) throws SQLException, IOException {
        return number(here, "select count(*) from sheet.import where " + condition);
    }

    private static int number(Installed here, String query) throws SQLException, IOException {
        try (var connection = here.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
