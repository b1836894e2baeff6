package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.ConstraintName;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of posts in the leading groups of townships; what a constraint forbids is said in its words. */
@Component
class TownshipPostTable {

    private static final String TABLE = "leadership.township_post";

    private final JdbcClient jdbc;
    private final TableRows rows;

    TownshipPostTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    int addAll(Collection<TownshipPost> posts) {
        return saying(() -> rows.insert(TABLE, posts));
    }

    /** @throws org.lingtouyan.shared.Refusal TOWNSHIP_POST_STALE when somebody changed it since */
    void change(TownshipPost now) {
        if (saying(() -> rows.update(TABLE, List.of(now))) == 0) {
            throw TownshipPostRefused.TOWNSHIP_POST_STALE.because();
        }
    }

    /** It never was. */
    void voided(TownshipPost held, int version, String because) {
        int done = jdbc.sql(
                        """
                        update leadership.township_post set voided = true, void_note = :because, version = version + 1
                         where county_code = :county and id = :id and version = :version and not voided
                        """)
                .param("because", because)
                .param("county", held.divisionCode().countyCode())
                .param("id", held.id())
                .param("version", version)
                .update();
        if (done == 0) {
            throw TownshipPostRefused.TOWNSHIP_POST_STALE.because();
        }
    }

    Optional<TownshipPost> find(UUID id) {
        return TableRows.read(
                        jdbc.sql("select to_json(p) from leadership.township_post p where p.id = :id and not p.voided")
                                .param("id", id),
                        TownshipPost.class)
                .stream()
                .findFirst();
    }

    /** That of a person at a place, from that day or, where no day is said, the one they hold. */
    Optional<TownshipPost> held(DivisionCode place, UUID cadre, String post, @Nullable LocalDate from) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(p) from leadership.township_post p
                                         where p.county_code = :county and p.division_code = :place and p.cadre_id = :cadre
                                           and p.post = :post and not p.voided
                                           and case when :from::date is null then p.valid_to is null else p.valid_from = :from::date end
                                        """)
                                .param("county", place.countyCode())
                                .param("place", place.value())
                                .param("cadre", cadre)
                                .param("post", post)
                                .param("from", from),
                        TownshipPost.class)
                .stream()
                .findFirst();
    }

    List<UUID> holders(DivisionCode place) {
        return jdbc.sql(
                        """
                        select distinct p.cadre_id from leadership.township_post p
                         where p.county_code = :county and p.division_code = :place and not p.voided
                        """)
                .param("county", place.countyCode())
                .param("place", place.value())
                .query(UUID.class)
                .list();
    }

    /** All that somebody holds or held, the latest first. */
    List<TownshipPost> of(UUID cadre) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(p) from leadership.township_post p
                                 where p.cadre_id = :cadre and not p.voided order by p.valid_from desc, p.id limit 200
                                """)
                        .param("cadre", cadre),
                TownshipPost.class);
    }

    private static int saying(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DataIntegrityViolationException broken) {
            throw switch (ConstraintName.of(broken)) {
                case "township_has_one_head_at_a_time" ->
                    TownshipPostRefused.TOWNSHIP_HEAD_IN_OFFICE.because().with("field", "from");
                case "person_holds_a_township_post_once_at_a_time" ->
                    TownshipPostRefused.TOWNSHIP_POST_HELD_ALREADY.because().with("field", "cadre");
                default -> broken;
            };
        }
    }
}
