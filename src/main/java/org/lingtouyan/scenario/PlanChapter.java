package org.lingtouyan.scenario;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.householdplan.Plans;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One plan for each household that was poor in 2018 (一户一策), county by county or township, signed by those who are there by then. */
@Component
@Order(70)
class PlanChapter implements Chapter {

    private final JdbcClient jdbc;
    private final Plans plans;

    PlanChapter(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /** A household that was poor when plans were made, with what a plan rests on and those who sign it. */
    record Poor(
            UUID id,
            DivisionCode division,
            List<String> causes,
            boolean dilapidatedHouse,
            boolean safeWater,
            boolean able,
            @Nullable BigDecimal wages,
            @Nullable BigDecimal business,
            @Nullable BigDecimal property,
            @Nullable BigDecimal subsistence,
            @Nullable BigDecimal hardship,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal ecological,
            @Nullable BigDecimal other,
            @Nullable BigDecimal cost,
            @Nullable UUID head,
            @Nullable UUID helper,
            @Nullable UUID secretary,
            @Nullable UUID captain,
            @Nullable UUID townshipCadre) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> counties) {
        return counties.stream()
                .map(plan -> new Piece(
                        "plans " + plan.county().code(),
                        () -> plans.load(PlannedHouseholds.of(
                                poor(told(plan)),
                                Chance.of(
                                        run.seed(), "plans of " + plan.county().code())))))
                .toList();
    }

    /** Counties that have everybody tell of one township, lest a demonstration consist of plans; the smallest tells of all. */
    private static DivisionCode told(CountyPlan plan) {
        var county = plan.county().code();
        return plan.inFull() && !county.countyCode().equals(Size.SMALL_IN_FULL)
                ? plan.villages().get(0).code().at(Level.TOWNSHIP)
                : county;
    }

    private static final String POOR =
            """
            with poor as materialized (
                select h.record_id as id, h.county_code, h.division_code
                  from household.published_household h
                 where h.county_code = :county and h.division_code between :from and :to and h.status in ('01', '02', '05')
                   and h.valid_from < date '2018-02-01' and (h.valid_to is null or h.valid_to > date '2018-03-31')
            ), secretaries as materialized (
                select division_code, (array_agg(cadre_id order by valid_from desc))[1] as cadre_id
                  from leadership.published_tenure
                 where county_code = :county and post = 'PARTY_SECRETARY'
                   and valid_from <= date '2018-03-01' and (valid_to is null or valid_to > date '2018-03-01')
                 group by division_code
            ), captains as materialized (
                select division_code, (array_agg(cadre_id order by valid_from desc))[1] as cadre_id
                  from posting.published_posting
                 where county_code = :county and role = 'FIRST_SECRETARY'
                   and valid_from <= date '2018-03-01' and (valid_to is null or valid_to > date '2018-03-01')
                 group by division_code
            ), townships as materialized (
                select left(division_code, 9) as township, (array_agg(cadre_id order by cadre_id))[1] as cadre_id
                  from pairing.published_pair
                 where county_code = :county and helper_kind in ('04', '05')
                 group by left(division_code, 9)
            )
            select p.id, p.division_code, c.main_cause, c.other_causes, c.dilapidated_house, c.safe_water, c.able,
                   a.wages, a.business, a.property, a.subsistence, a.hardship, a.pension, a.ecological, a.other, a.cost,
                   head.person_id as head, helper.cadre_id as helper, secretary.cadre_id as secretary,
                   captain.cadre_id as captain, township.cadre_id as township_cadre
              from poor p
              join household.published_condition c
                on c.county_code = p.county_code and c.division_code = p.division_code and c.household_id = p.id
              join household.published_listed l on l.county_code = p.county_code and l.household_id = p.id
              left join lateral (select *
                                   from household.published_account told
                                  where told.county_code = p.county_code and told.household_id = p.id and told.year < 2018
                                  order by told.year desc
                                  limit 1) a on true
              left join lateral (select m.person_id
                                   from household.published_member m
                                  where m.county_code = p.county_code and m.division_code = p.division_code
                                    and m.household_id = p.id and m.relation = '01'
                                  order by m.person_id
                                  limit 1) head on true
              left join lateral (select h.cadre_id
                                   from pairing.published_pair h
                                  where h.county_code = p.county_code and h.household_id = p.id and h.role = 'MAIN'
                                    and h.valid_from <= date '2018-12-31' and (h.valid_to is null or h.valid_to > date '2018-12-31')
                                  order by h.valid_from desc
                                  limit 1) helper on true
              left join secretaries secretary on secretary.division_code = p.division_code
              left join captains captain on captain.division_code = p.division_code
              left join townships township on township.township = left(p.division_code, 9)
             order by l.number
            """;

    private List<Poor> poor(DivisionCode place) {
        return jdbc.sql(POOR)
                .param("county", place.countyCode())
                .param("from", place.value())
                .param("to", place.rangeEnd())
                .query(PlanChapter::poor)
                .list();
    }

    private static Poor poor(ResultSet row, int number) throws SQLException {
        var others = row.getArray("other_causes");
        var causes = new ArrayList<String>();
        if (row.getString("main_cause") != null) {
            causes.add(row.getString("main_cause"));
        }
        if (others != null) {
            causes.addAll(List.of((String[]) others.getArray()));
        }
        return new Poor(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("division_code")),
                causes,
                row.getBoolean("dilapidated_house"),
                !Boolean.FALSE.equals(row.getObject("safe_water", Boolean.class)),
                row.getBoolean("able"),
                row.getBigDecimal("wages"),
                row.getBigDecimal("business"),
                row.getBigDecimal("property"),
                row.getBigDecimal("subsistence"),
                row.getBigDecimal("hardship"),
                row.getBigDecimal("pension"),
                row.getBigDecimal("ecological"),
                row.getBigDecimal("other"),
                row.getBigDecimal("cost"),
                row.getObject("head", UUID.class),
                row.getObject("helper", UUID.class),
                row.getObject("secretary", UUID.class),
                row.getObject("captain", UUID.class),
                row.getObject("township_cadre", UUID.class));
    }
}
