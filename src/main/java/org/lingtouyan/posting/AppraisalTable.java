package org.lingtouyan.posting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of how postings were appraised. */
@Component
class AppraisalTable {

    private final JdbcClient jdbc;

    AppraisalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many appraisals of a year ended in that grade. */
    record GradeCount(String grade, long appraised) {}

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

    List<Appraisal> of(Posting posting) {
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
    Optional<Appraisal> find(String county, UUID id) {
        return jdbc.sql(
                        "select id, year, grade, decided_on, remark from posting.appraisal where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(Appraisal.class)
                .optional();
    }

    /** It was entered wrongly. @return false if there is no such appraisal of that posting */
    boolean withdraw(Posting posting, UUID id) {
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
