package org.lingtouyan.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sets of conditions, read by everybody whom they concern: the set of the smallest area holds. */
@Component
class ConditionSets {

    private final JdbcClient jdbc;

    ConditionSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.lingtouyan.shared.Refusal where no set is known for the place and the day */
    Edition require(Subject subject, DivisionCode place, LocalDate day) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(e) from exit.edition e
                                         where e.subject = :subject and e.division_code = any(:places::char(12)[])
                                           and e.valid_from <= :day and (e.valid_to is null or e.valid_to > :day)
                                         order by e.division_code desc
                                         limit 1
                                        """)
                                .param("subject", subject.name())
                                .param("places", upwards(place))
                                .param("day", day),
                        Edition.class)
                .stream()
                .findFirst()
                .orElseThrow(ExitRefused.EXIT_HAS_NO_CONDITIONS::because);
    }

    Optional<Edition> find(UUID id) {
        return TableRows.read(
                        jdbc.sql("select to_json(e) from exit.edition e where e.id = :id")
                                .param("id", id),
                        Edition.class)
                .stream()
                .findFirst();
    }

    /** All sets of a place and of what it lies in, the latest first. */
    List<Edition> of(DivisionCode place) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(e) from exit.edition e
                                 where e.division_code = any(:places::char(12)[])
                                 order by array_position(array['HOUSEHOLD', 'VILLAGE', 'COUNTY'], e.subject),
                                          e.division_code desc, e.valid_from desc
                                """)
                        .param("places", upwards(place)),
                Edition.class);
    }

    List<Condition> conditions(UUID edition) {
        return TableRows.read(
                jdbc.sql("select to_json(c) from exit.condition c where c.edition_id = :edition order by c.position")
                        .param("edition", edition),
                Condition.class);
    }

    /** Ends what held for the same place and subject on that day, so that another set may begin. */
    void end(Edition following) {
        jdbc.sql(
                        """
                        update exit.edition set valid_to = :day, version = version + 1
                         where division_code = :place and subject = :subject and valid_from < :day
                           and (valid_to is null or valid_to > :day)
                        """)
                .param("day", following.validFrom())
                .param("place", following.divisionCode().value())
                .param("subject", following.subject().name())
                .update();
    }

    void add(Edition edition, List<Condition> conditions) {
        jdbc.sql(
                        """
                        insert into exit.edition (id, division_code, subject, name, name_en, basis, draft, items, valid_from, valid_to)
                        select id, division_code, subject, name, name_en, basis, draft, items, valid_from, valid_to
                          from json_populate_record(null::exit.edition, :edition::json)
                        """)
                .param("edition", RowJson.tree(edition).toString())
                .update();
        jdbc.sql(
                        """
                        insert into exit.condition (id, division_code, edition_id, position, item, item_label, item_label_en, label,
                                                    label_en, checked, rule, holds, limit_key)
                        select id, :place, edition_id, position, item, item_label, item_label_en, label, label_en, checked, rule,
                               holds, limit_key
                          from json_populate_recordset(null::exit.condition, :conditions::json)
                        """)
                .param("place", edition.divisionCode().value())
                .param("conditions", RowJson.write(conditions))
                .update();
    }

    private static String[] upwards(DivisionCode place) {
        return Stream.iterate(
                        Optional.of(place), Optional::isPresent, at -> at.get().parent())
                .map(at -> at.get().value())
                .toArray(String[]::new);
    }
}
