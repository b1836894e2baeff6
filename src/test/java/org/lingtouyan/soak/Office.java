package org.lingtouyan.soak;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.lingtouyan.Caller;
import org.lingtouyan.household.VillageSheets;

/** Sends spreadsheets one after the other until told to stop; every hundredth row is bad. One without an answer is sent again. */
final class Office implements Runnable {

    static final String COUNTY_OFFICER = "county-621227";
    private static final int EVERY_BAD = 100;

    private final Caller officer;
    private final Sent sent;
    private final int rows;

    Office(Installed here, Sent sent, int rows) {
        this.officer = here.caller().as(COUNTY_OFFICER);
        this.sent = sent;
        this.rows = rows;
    }

    /** One spreadsheet: all its household numbers begin with the same word; its import, once that was acknowledged. */
    record Spreadsheet(String prefix, int good, String acknowledgedAs) {}

    static final class Sent {
        final Queue<Spreadsheet> sheets = new ConcurrentLinkedQueue<>();
        volatile boolean enough;
    }

    @Override
    public void run() {
        for (int number = 1; !sent.enough; number++) {
            var prefix = "I%05d-".formatted(number);
            var file = file(prefix);
            var id = send(file);
            sent.sheets.add(new Spreadsheet(prefix, rows - rows / EVERY_BAD, id));
            awaitEnd(id);
        }
    }

    @SuppressWarnings("unchecked")
    private byte[] file(String prefix) {
        return VillageSheets.sheet(IntStream.rangeClosed(1, rows)
                .mapToObj(row -> row(prefix, row))
                .<Map<String, Object>>toArray(Map[]::new));
    }

    private static Map<String, Object> row(String prefix, int row) {
        var person = VillageSheets.with(VillageSheets.person(), "户编号", prefix + row);
        return row % EVERY_BAD == 0 ? VillageSheets.with(person, "证件号码", "62990119500101123A") : person;
    }

    /** Nothing when it was told to stop before an answer came: then the file may be there or not. */
    private String send(byte[] file) {
        while (!sent.enough) {
            try {
                var answer = officer.upload("/api/imports?table=household", "名单.xlsx", file);
                if (answer.statusCode() == 202) {
                    return Caller.json(answer).path("id").asString();
                }
            } catch (RuntimeException noAnswer) {
                // sent again
            }
            Installed.pause(500);
        }
        return "";
    }

    private void awaitEnd(String id) {
        while (!sent.enough && !isOver(id)) {
            Installed.pause(200);
        }
    }

    private boolean isOver(String id) {
        try {
            var state =
                    Caller.json(officer.get("/api/imports/" + id)).path("state").asString("");
            return state.equals("DONE") || state.equals("FAILED") || state.equals("REFUSED");
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }
}
