package org.lingtouyan.householdplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.householdplan.Measure.Result;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures for work away from a desk: which the last plan of a household holds, and what is told to have come of one. */
@Service
public class ToldMeasures {

    /** The code list of the kinds of measures. */
    public static final String KINDS = PlanRules.KINDS;

    private static final String SELECT =
            """
            select m.id, m.household_id as household, m.year, m.kind, m.content, m.quantity, m.unit, m.planned_on, m.due_on,
                   m.expected_income, m.done_on, m.real_income, m.in_account, m.dropped_on, m.entered_by, m.entered_at
              from householdplan.measure m
            """;

    private final JdbcClient jdbc;
    private final PlanTable table;
    private final MeasureResults results;
    private final PlanWords words;
    private final Actors actors;

    ToldMeasures(JdbcClient jdbc, PlanTable table, MeasureResults results, PlanWords words, Actors actors) {
        this.jdbc = jdbc;
        this.table = table;
        this.results = results;
        this.words = words;
        this.actors = actors;
    }

    /** A measure as it is now, and who wrote it last. */
    public record HeldMeasure(
            UUID id,
            UUID household,
            int year,
            String kind,
            String content,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            LocalDate plannedOn,
            LocalDate dueOn,
            @Nullable BigDecimal expectedIncome,
            @Nullable LocalDate doneOn,
            @Nullable BigDecimal realIncome,
            boolean inAccount,
            @Nullable LocalDate droppedOn,
            @Nullable UUID enteredBy,
            @Nullable OffsetDateTime enteredAt) {}

    /** Of the plan of the last year for which there is one, in its order. */
    @Transactional(readOnly = true)
    public List<HeldMeasure> ofLastPlan(UUID household) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(
                        SELECT
                                + """
                                 where m.household_id = :household and not m.voided and m.end_reason is null
                                   and m.plan_id = (select p.id from householdplan.plan p
                                                     where p.household_id = :household and not p.voided and p.end_reason is null
                                                     order by p.year desc, p.id limit 1)
                                 order by m.position, m.id
                                """)
                .param("household", household)
                .query(HeldMeasure.class)
                .list();
    }

    /** The measure under whatever id it goes on since somebody noted this one; nothing when it was given up. */
    @Transactional(readOnly = true)
    public Optional<HeldMeasure> goesOn(UUID measure) {
        actors.require(Right.READ_RECORDS);
        return jdbc.sql(
                        """
                        with recursive life as (
                            select id, end_reason from householdplan.measure where id = :measure or moved_from = :measure
                             union
                            select m.id, m.end_reason from life join householdplan.measure m on m.moved_from = life.id
                        )
                        """
                                + SELECT
                                + """
                                  join life on life.id = m.id
                                 where life.end_reason is distinct from 'MOVED' and not m.voided limit 1
                                """)
                .param("measure", measure)
                .query(HeldMeasure.class)
                .optional();
    }

    /** From here on nobody else writes it before the transaction ends. */
    @Transactional
    public Optional<HeldMeasure> goesOnToWrite(UUID measure) {
        actors.require(Right.WRITE_RECORDS);
        return goesOn(measure)
                .flatMap(held -> table.findMeasureToWrite(held.id()))
                .flatMap(held -> goesOn(held.id()));
    }

    /**
     * It is done since that day, whatever was told of it before; what it brought goes into the household's account by the
     * difference. Of one that was done already the year of the account stays.
     */
    @Transactional
    public void done(UUID measure, LocalDate on, @Nullable BigDecimal realIncome, boolean inAccount) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.findMeasureToWrite(measure)
                .filter(one -> !one.voided())
                .orElseThrow(RequestRefused.NOT_FOUND::because);
        var year = Objects.requireNonNullElse(held.incomeYear(), on.getYear());
        results.write(held, new Result(on, words.amount(realIncome, "realIncome"), year, inAccount, null, null));
    }
}
