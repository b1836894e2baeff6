package org.lingtouyan.posting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of what is kept of a posting while it lasts: leaves and appraisals. */
@Component
class ServiceTable {

    private final JdbcClient jdbc;

    ServiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many appraisals of a year ended in that grade. */
    record GradeCount(String grade, long appraised) {}

    void add(Posting posting, Leave leave) {
        jdbc.sql(
                        """
                        insert into posting.leave (county_code, id, division_code, posting_id, kind, valid_from, valid_to, reason)
                        values (:county, :id, :division, :posting, :kind, :from, :to, :reason)
                        """)
                .param("county", posting.division().countyCode())
                .param("id", leave.id())
                .param("division", posting.division().value())
                .param("posting", posting.id())
                .param("kind", leave.kind())
                .param("from", leave.validFrom())
                .param("to", leave.validTo())
                .param("reason", leave.reason())
                .update();
    }

    void add(Posting posting, Appraisal appraisal) {
        jdbc.sql(
                        """
                        insert into posting.appraisal (county_code, id, division_code, posting_id, year, grade, decided_on, remark)
                        values (:county, :id, :division, :posting, :year, :grade, :on, :remark)
                        """)
                .param("county", posting.division().countyCode())
                .param("id", appraisal.id())
                .param("division", posting.division().value())
                .param("posting", posting.id())
                .param("year", appraisal.year())
                .param("grade", appraisal.grade())
                .param("on", appraisal.decidedOn())
                .param("remark", appraisal.remark())
                .update();
    }

    List<Leave> leaves(Posting posting) {
        return jdbc.sql(
                        """
                        select id, kind, valid_from, valid_to, reason from posting.leave
                         where county_code = :county and posting_id = :posting and not voided order by valid_from desc
                        """)
                .param("county", posting.division().countyCode())
                .param("posting", posting.id())
                .query(Leave.class)
                .list();
    }

    List<Appraisal> appraisals(Posting posting) {
        return jdbc.sql(
                        """
                        select id, year, grade, decided_on, remark from posting.appraisal
                         where county_code = :county and posting_id = :posting and not voided order by decided_on desc, id
                        """)
                .param("county", posting.division().countyCode())
                .param("posting", posting.id())
                .query(Appraisal.class)
                .list();
    }

    /** Whether an id is in use, and for what: so that what is sent twice is kept once. */
    Optional<Leave> leave(String county, UUID id) {
        return jdbc.sql(
                        "select id, kind, valid_from, valid_to, reason from posting.leave where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(Leave.class)
                .optional();
    }

    Optional<Appraisal> appraisal(String county, UUID id) {
        return jdbc.sql(
                        "select id, year, grade, decided_on, remark from posting.appraisal where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(Appraisal.class)
                .optional();
    }

    /** It was entered wrongly. @return false if there is no such leave of that posting */
    boolean voidLeave(Posting posting, UUID id) {
        return jdbc.sql(
                                """
                        update posting.leave set voided = true, version = version + 1
                         where county_code = :county and id = :id and posting_id = :posting and not voided
                        """)
                        .param("county", posting.division().countyCode())
                        .param("id", id)
                        .param("posting", posting.id())
                        .update()
                == 1;
    }

    boolean voidAppraisal(Posting posting, UUID id) {
        return jdbc.sql(
                                """
                        update posting.appraisal set voided = true, version = version + 1
                         where county_code = :county and id = :id and posting_id = :posting and not voided
                        """)
                        .param("county", posting.division().countyCode())
                        .param("id", id)
                        .param("posting", posting.id())
                        .update()
                == 1;
    }

    /** Of an area and a year, by grade. */
    List<GradeCount> grades(DivisionCode division, int year) {
        return jdbc.sql(
                        """
                        select grade, count(*) as appraised from posting.appraisal
                         where division_code >= :from::char(12) and division_code < :to::char(12)
                           and not voided and year = :year
                         group by grade order by grade
                        """)
                .param("from", division.value())
                .param("to", division.rangeEnd())
                .param("year", year)
                .query(GradeCount.class)
                .list();
    }
}
