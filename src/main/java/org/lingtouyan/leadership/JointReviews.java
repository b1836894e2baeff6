package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.TableRows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 县级联审: what departments answered of candidates, for organisation officers of the county and above alone. Only the result
 * and the number of its document are kept; why somebody did not pass stands in no system of ours.
 */
@Service
class JointReviews {

    static final String DEPARTMENTS = "reviewDepartment";

    private final JdbcClient jdbc;
    private final TableRows rows;
    private final TeamPeople people;
    private final Codes codes;
    private final Actors actors;

    JointReviews(JdbcClient jdbc, TableRows rows, TeamPeople people, Codes codes, Actors actors) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.codes = codes;
        this.actors = actors;
    }

    /** What a department answered. */
    enum Answer {
        PASSED,
        NOT_PASSED,
        TO_BE_EXPLAINED
    }

    record Review(
            UUID id,
            DivisionCode county,
            DivisionCode village,
            UUID cadre,
            String department,
            Answer result,
            String document,
            LocalDate on) {}

    record ReviewRow(
            String countyCode,
            UUID id,
            String divisionCode,
            String villageCode,
            UUID cadreId,
            String department,
            String result,
            String document,
            LocalDate reviewedOn,
            int version) {}

    /** @return false if there is one of that id */
    @Transactional
    boolean note(Review review) {
        requireCounty(review.county());
        if (!review.county().contains(review.village())) {
            throw ReserveRefused.CANDIDATE_OF_ANOTHER_COUNTY.because().with("field", "village");
        }
        people.require(review.cadre());
        TeamPlaces.happened(review.on());
        if (codes.get(DEPARTMENTS, review.department()).isEmpty()) {
            throw ReserveRefused.REVIEW_DEPARTMENT_UNKNOWN
                    .because(review.department())
                    .with("field", "department");
        }
        try {
            return rows.insert("leadership.joint_review", List.of(row(review))) == 1;
        } catch (DuplicateKeyException answered) {
            throw ReserveRefused.REVIEWED_THAT_DAY.because().with("field", "department");
        }
    }

    /** Of a county, or of one candidate; the latest first. */
    @Transactional(readOnly = true)
    List<Review> of(DivisionCode county, @Nullable UUID cadre, @Nullable UUID before, int limit) {
        requireCounty(county);
        return jdbc.sql(
                        """
                        select id, division_code, village_code, cadre_id, department, result, document, reviewed_on
                          from leadership.joint_review
                         where county_code = :county and division_code = :division and went_on is null and (:cadre::uuid is null or cadre_id = :cadre)
                           and (:before::uuid is null or id < :before)
                         order by id desc limit :limit
                        """)
                .param("county", county.countyCode())
                .param("division", county.value())
                .param("cadre", cadre)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Review(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        new DivisionCode(row.getString("village_code")),
                        row.getObject("cadre_id", UUID.class),
                        row.getString("department"),
                        Answer.valueOf(row.getString("result")),
                        row.getString("document"),
                        row.getObject("reviewed_on", LocalDate.class)))
                .list();
    }

    private void requireCounty(DivisionCode county) {
        var actor = actors.require(Right.REVIEW_CANDIDATES);
        if (county.level() != Level.COUNTY || !actor.area().contains(county)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private static ReviewRow row(Review review) {
        return new ReviewRow(
                review.county().countyCode(),
                review.id(),
                review.county().value(),
                review.village().value(),
                review.cadre(),
                review.department(),
                review.result().name(),
                review.document(),
                review.on(),
                1);
    }
}
