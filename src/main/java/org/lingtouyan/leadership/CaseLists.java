package org.lingtouyan.leadership;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.Rectification.State;
import org.lingtouyan.shared.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of weak teams by village, with how many of their problems are settled. */
@Component
class CaseLists {

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case and how many of its problems are settled. */
    record Listed(Kept<Rectification> held, int problems, int settled) {}

    /**
     * {@code openOnly}: those that are neither closed nor dropped. {@code unreported}: those being rectified, listed before that
     * month, that told nothing of it (月报).
     */
    @Transactional(readOnly = true)
    List<Listed> page(
            DivisionCode division,
            boolean openOnly,
            @Nullable State state,
            @Nullable Weakness category,
            @Nullable Month unreported,
            PlacePosition after,
            int limit) {
        return jdbc.sql(
                        """
                        with page as (
                            select c.* from leadership.rectification c
                             where c.division_code >= :from::char(12) and c.division_code < :to::char(12)
                               and (not :openOnly or c.ended_on is null)
                               and (:state::text is null or c.state = :state)
                               and (:category::text is null or c.category = :category)
                               and (:month::integer is null
                                    or c.state = 'UNDER_WAY' and c.listed_on < :monthBegins::date and not exists (
                                       select from leadership.rectification_event e
                                        where e.county_code = c.county_code and e.rectification_id = c.id and e.month = :month))
                               and (c.division_code, c.id) > (:afterDivision::char(12), :afterId::uuid)
                             order by c.division_code, c.id limit :limit
                        )
                        select %s, count(p.id) as problems, count(p.settled_on) as settled
                          from page c
                          left join leadership.rectification_problem p
                            on p.county_code = c.county_code and p.rectification_id = c.id
                         group by %s
                         order by c.division_code, c.id
                        """
                                .formatted(CaseTable.COLUMNS, CaseTable.COLUMNS))
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("openOnly", openOnly)
                .param("state", Optional.ofNullable(state).map(State::name).orElse(null))
                .param(
                        "category",
                        Optional.ofNullable(category).map(Weakness::name).orElse(null))
                .param("month", unreported == null ? null : unreported.number())
                .param("monthBegins", unreported == null ? null : unreported.firstDay())
                .param("afterDivision", after.division())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, number) ->
                        new Listed(CaseTable.read(row, number), row.getInt("problems"), row.getInt("settled")))
                .list();
    }
}
