package org.lingtouyan.soak;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lingtouyan.Caller;
import org.lingtouyan.household.HouseholdFixtures;

/**
 * Writes households and changes them until told to stop, and remembers what was acknowledged. What got no answer is sent
 * again, as any client would, until it has one.
 */
final class Clerk implements Runnable {

    static final String VILLAGE_CADRE = "village-621227101202";
    private static final String NO_CHANGE = "";

    private final Caller cadre;
    private final Written written;

    Clerk(Installed here, Written written) {
        this.cadre = here.caller().as(VILLAGE_CADRE);
        this.written = written;
    }

    /** What all clerks were told: the change a household was acknowledged with, or none; and what was said to them. */
    static final class Written {
        final Map<String, String> acknowledged = new ConcurrentHashMap<>();
        final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        volatile boolean enough;

        int count() {
            return answers.getOrDefault(201, new AtomicInteger()).get()
                    + answers.getOrDefault(200, new AtomicInteger()).get();
        }

        /** Whether what is shown of an acknowledged household is what was acknowledged, or a later change that got no answer. */
        boolean isShown(String id, Caller caller) {
            var shown = caller.get("/api/households/" + id);
            var change = acknowledged.get(id);
            return shown.statusCode() == 200
                    && (change.equals(NO_CHANGE)
                            || change.equals(Caller.json(shown).path("bankName").asString()));
        }
    }

    @Override
    public void run() {
        while (!written.enough) {
            var household = HouseholdFixtures.aHousehold();
            var id = (String) household.get("id");
            if (untilAnswered(() -> create(household))) {
                written.acknowledged.put(id, NO_CHANGE);
                change(id);
            }
        }
    }

    private void change(String id) {
        var bank = "农商行" + id.substring(30);
        if (untilAnswered(() -> change(id, bank))) {
            written.acknowledged.put(id, bank);
        }
    }

    private boolean create(Map<String, Object> household) {
        int status = cadre.post("/api/households", household).statusCode();
        return told(status) == 201 || status == 200;
    }

    /** Out of poverty in June 2019; a change that was made without an answer is seen and not made twice. */
    private boolean change(String id, String bank) {
        var shown = cadre.get("/api/households/" + id);
        if (shown.statusCode() == 200
                && Caller.json(shown).path("bankName").asString("").equals(bank)) {
            return true;
        }
        var change = Map.of("mode", "CHANGE", "status", "03", "effectiveOn", "2019-06-30", "bankName", bank);
        var version = shown.headers().firstValue("ETag").orElse("");
        return told(cadre.with("If-Match", version)
                        .put("/api/households/" + id, change)
                        .statusCode())
                == 200;
    }

    private int told(int status) {
        written.answers.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
        return status;
    }

    private boolean untilAnswered(Installed.Question attempt) {
        while (!written.enough) {
            try {
                if (attempt.ask()) {
                    return true;
                }
            } catch (Exception noAnswer) {
                told(0);
            }
            Installed.pause(200);
        }
        return false;
    }
}
