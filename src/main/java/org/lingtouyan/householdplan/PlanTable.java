package org.lingtouyan.householdplan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes and reads plans with their parts. */
@Component
class PlanTable {

    private final JdbcClient jdbc;
    private final TableRows rows;

    PlanTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void insert(Collection<Plan> plans) {
        added("plan", plans);
    }

    void insertMeasures(Collection<Measure> measures) {
        added("measure", measures);
    }

    void insertSignatures(Collection<Signature> signatures) {
        added("signature", signatures);
    }

    void insertProgress(Collection<Progress> told) {
        added("progress", told);
    }

    void insert(Edition edition) {
        added("edition", List.of(edition));
    }

    private void added(String table, Collection<? extends Record> added) {
        if (added.isEmpty()) {
            return;
        }
        try {
            if (rows.insert("householdplan." + table, added) < added.size()) {
                throw PlanRefused.PLAN_ID_TAKEN.because().with("field", "id");
            }
        } catch (DataIntegrityViolationException broken) {
            throw refusal(broken, added.iterator().next());
        }
    }

    void update(Plan plan) {
        rows.update("householdplan.plan", List.of(plan));
    }

    void updateMeasures(Collection<Measure> measures) {
        try {
            rows.update("householdplan.measure", measures);
        } catch (DataIntegrityViolationException broken) {
            throw refusal(broken, null);
        }
    }

    void update(Progress told) {
        rows.update("householdplan.progress", List.of(told));
    }

    private static Refusal refusal(DataIntegrityViolationException broken, @Nullable Record row) {
        return switch (ConstraintName.of(broken)) {
            case "household_has_one_plan_a_year" ->
                PlanRefused.PLAN_OF_THE_YEAR_EXISTS
                        .because(row instanceof Plan plan ? String.valueOf(plan.year()) : "")
                        .with("field", "year");
            case "plan_is_made_before_the_next_is_due" ->
                PlanRefused.PLAN_MADE_TOO_LATE
                        .because(row instanceof Plan plan ? String.valueOf(plan.year()) : "")
                        .with("field", "madeOn");
            case "measure_is_due_after_it_was_planned" ->
                PlanRefused.MEASURE_DUE_TOO_EARLY.because().with("field", "dueOn");
            case "signature_is_given_once" ->
                PlanRefused.PLAN_SIGNED_ALREADY.because().with("field", "role");
            case "record_lies_in_a_living_division" ->
                PlanRefused.PLAN_VILLAGE_ENDED.because().with("field", "householdId");
            default -> throw broken;
        };
    }

    Optional<Plan> find(UUID id) {
        return TableRows.read(jdbc.sql(PLAN + " where p.id = :id").param("id", id), Plan.class).stream()
                .findFirst();
    }

    /** Kept from other writers until the transaction ends. */
    Optional<Plan> findToWrite(UUID id) {
        return TableRows.read(jdbc.sql(PLAN + " where p.id = :id for update").param("id", id), Plan.class).stream()
                .findFirst();
    }

    private static final String PLAN = "select to_json(p) from householdplan.plan p";

    /** Of these records of a household, the last year first; without those that went along to where it lives now. */
    List<Plan> ofHouseholds(Collection<UUID> households) {
        return TableRows.read(
                jdbc.sql(
                                PLAN
                                        + """
                                         where p.household_id = any(:households) and not p.voided and p.end_reason is null
                                         order by p.year desc, p.id
                                        """)
                        .param("households", households.toArray(UUID[]::new)),
                Plan.class);
    }

    /** The plans of a year of these households of a county. */
    List<Plan> ofYear(String county, Collection<UUID> households, int year) {
        return TableRows.read(
                jdbc.sql(
                                PLAN
                                        + """
                                         where p.county_code = :county and p.household_id = any(:households) and p.year = :year
                                           and not p.voided
                                        """)
                        .param("county", county)
                        .param("households", households.toArray(UUID[]::new))
                        .param("year", year),
                Plan.class);
    }

    Optional<Measure> findMeasureToWrite(UUID id) {
        return TableRows.read(
                        jdbc.sql("select to_json(m) from householdplan.measure m where m.id = :id for update")
                                .param("id", id),
                        Measure.class)
                .stream()
                .findFirst();
    }

    Optional<UUID> planOf(UUID measure) {
        return jdbc.sql("select plan_id from householdplan.measure where id = :id")
                .param("id", measure)
                .query(UUID.class)
                .optional();
    }

    List<Measure> measures(Plan plan) {
        return parts(plan, "measure", "part.position, part.id", Measure.class);
    }

    List<Signature> signatures(Plan plan) {
        return parts(plan, "signature", "part.signed_on, part.id", Signature.class);
    }

    List<Progress> progress(Plan plan) {
        return parts(plan, "progress", "part.quarter", Progress.class);
    }

    List<Edition> editions(Plan plan) {
        return parts(plan, "edition", "part.number desc", Edition.class);
    }

    private <R> List<R> parts(Plan plan, String table, String order, Class<R> type) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(part) from householdplan.%s part
                                 where part.county_code = :county and part.plan_id = :plan and not part.voided
                                 order by %s
                                """
                                        .formatted(table, order))
                        .param("county", plan.division().countyCode())
                        .param("plan", plan.id()),
                type);
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
