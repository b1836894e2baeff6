package org.lingtouyan.branchstandard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.Organisation.Setting;
import org.lingtouyan.shared.RowJson;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogues of standards, read by everybody whom they concern: the edition of the smallest area holds. */
@Component
class StandardCatalogue {

    private static final String IN_ORDER = " order by s.class, length(s.code), s.code";

    private final JdbcClient jdbc;

    StandardCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The edition that holds for a kind of branch in a place on a day. */
    Optional<Edition> edition(Setting setting, DivisionCode place, LocalDate day) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(e) from branchstandard.edition e
                                         where e.setting = :setting and e.division_code = any(:places::char(12)[])
                                           and e.valid_from <= :day and (e.valid_to is null or e.valid_to > :day)
                                         order by e.division_code desc
                                         limit 1
                                        """)
                                .param("setting", setting.name())
                                .param("places", upwards(place))
                                .param("day", day),
                        Edition.class)
                .stream()
                .findFirst();
    }

    Optional<Edition> edition(UUID id) {
        return TableRows.read(
                        jdbc.sql("select to_json(e) from branchstandard.edition e where e.id = :id")
                                .param("id", id),
                        Edition.class)
                .stream()
                .findFirst();
    }

    /** All editions of a place and of what it lies in, the latest first. */
    List<Edition> editions(DivisionCode place) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(e) from branchstandard.edition e
                                 where e.division_code = any(:places::char(12)[])
                                 order by e.setting, e.division_code desc, e.valid_from desc
                                """)
                        .param("places", upwards(place)),
                Edition.class);
    }

    List<Standard> standards(UUID edition) {
        return TableRows.read(
                jdbc.sql("select to_json(s) from branchstandard.standard s where s.edition_id = :edition" + IN_ORDER)
                        .param("edition", edition),
                Standard.class);
    }

    /** Whether a branch was or is measured against it: what a round found rests on its standards as they are. */
    boolean isMeasuredAgainst(Edition edition) {
        return jdbc.sql("select exists (select from branchstandard.assessment where edition_id = :edition)")
                .param("edition", edition.id())
                .query(Boolean.class)
                .single();
    }

    /** Ends what holds for that kind of branch in the place, so that another edition may begin. */
    void end(Edition held, LocalDate day) {
        jdbc.sql("update branchstandard.edition set valid_to = :day, version = version + 1 where id = :id")
                .param("day", day)
                .param("id", held.id())
                .update();
    }

    void add(Edition edition) {
        jdbc.sql(
                        """
                        insert into branchstandard.edition
                               (id, division_code, setting, name, basis, draft, valid_from, valid_to)
                        select id, division_code, setting, name, basis, draft, valid_from, valid_to
                          from json_populate_record(null::branchstandard.edition, :edition::json)
                        """)
                .param("edition", RowJson.tree(edition).toString())
                .update();
    }

    void add(DivisionCode place, Collection<Standard> standards) {
        jdbc.sql(
                        """
                        insert into branchstandard.standard
                               (id, division_code, edition_id, class, class_label, class_label_en, code, label, label_en,
                                checked, rule, maps_to, points, basis, basis_en, frequency, frequency_en, scorer, scorer_en,
                                shows)
                        select id, :place, edition_id, class, class_label, class_label_en, code, label, label_en,
                               checked, rule, maps_to, points, basis, basis_en, frequency, frequency_en, scorer, scorer_en,
                               shows
                          from json_populate_recordset(null::branchstandard.standard, :standards::json)
                            on conflict on constraint standard_has_its_code_once_in_an_edition
                            do update set class = excluded.class, class_label = excluded.class_label,
                                          class_label_en = excluded.class_label_en, label = excluded.label,
                                          label_en = excluded.label_en, checked = excluded.checked, rule = excluded.rule,
                                          maps_to = excluded.maps_to, points = excluded.points, basis = excluded.basis,
                                          basis_en = excluded.basis_en, frequency = excluded.frequency,
                                          frequency_en = excluded.frequency_en, scorer = excluded.scorer,
                                          scorer_en = excluded.scorer_en, shows = excluded.shows,
                                          version = branchstandard.standard.version + 1
                        """)
                .param("place", place.value())
                .param("standards", RowJson.write(List.copyOf(standards)))
                .update();
    }

    private static String[] upwards(DivisionCode place) {
        return Stream.iterate(
                        Optional.of(place), Optional::isPresent, at -> at.get().parent())
                .map(at -> at.get().value())
                .toArray(String[]::new);
    }
}
