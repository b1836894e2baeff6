package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notes in the trail what changed no row: that private values were seen, that records were taken away. */
@Component
public class TrailNotes {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Actors actors;
    private final ViewBudget budget;

    TrailNotes(JdbcClient jdbc, JsonMapper json, Actors actors, ViewBudget budget) {
        this.jdbc = jdbc;
        this.json = json;
        this.actors = actors;
        this.budget = budget;
    }

    /**
     * A private value of a record is about to be shown: to be called in the transaction that reads it, before it is given out.
     *
     * @throws org.lingtouyan.shared.Refusal FORBIDDEN without the right, TOO_MANY_VIEWS beyond what one person looks up
     */
    @Transactional
    public void unmasked(DivisionCode division, String table, UUID record, PrivateField field, Grounds grounds) {
        budget.spend(actors.require(Right.UNMASK).account());
        var said = new LinkedHashMap<String, Object>(grounds.said());
        said.put("field", field.field());
        note(TrailEntry.Operation.VIEW, division, table, record, said);
    }

    /** Earlier versions of a record are about to be shown. */
    @Transactional
    void viewedVersions(DivisionCode division, String table, UUID record, long older, long newer) {
        note(TrailEntry.Operation.VIEW, division, table, record, Map.of("older", older, "newer", newer));
    }

    /** A file is about to be taken away; filter and count say what is in it. With grounds: private columns are. */
    @Transactional
    public void exported(
            DivisionCode area,
            String table,
            Map<String, ? extends @Nullable Object> filter,
            @Nullable Long count,
            @Nullable Grounds grounds) {
        var said = new LinkedHashMap<String, Object>(grounds == null ? Map.of() : grounds.said());
        said.put("private", grounds != null);
        said.put("filter", withoutNumbers(filter));
        if (count != null) {
            said.put("count", count);
        }
        note(TrailEntry.Operation.EXPORT, area, table, UuidCreator.getTimeOrderedEpoch(), said);
    }

    /** The rows that an import left are about to be given back whole. */
    @Transactional
    public void tookBack(String table, UUID record, long rows) {
        var place = new DivisionCode(actors.require(Right.READ_RECORDS).area().from());
        note(TrailEntry.Operation.EXPORT, place, table, record, Map.of("private", true, "count", rows));
    }

    void note(TrailEntry.Operation operation, DivisionCode division, String table, UUID record, Map<String, ?> said) {
        jdbc.sql("select access.note(:kind, :place, :about, :record, :said::jsonb)")
                .param("kind", operation.letter())
                .param("place", division.value())
                .param("about", table)
                .param("record", record)
                .param("said", json.writeValueAsString(said))
                .query((row, number) -> number)
                .list();
    }

    /** What somebody searched for may be a number of somebody else. */
    private static Map<String, String> withoutNumbers(Map<String, ? extends @Nullable Object> filter) {
        var safe = new LinkedHashMap<String, String>();
        filter.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                safe.put(name, value.toString().replaceAll("[0-9]{13,}[0-9Xx]?", "***"));
            }
        });
        return safe;
    }
}
