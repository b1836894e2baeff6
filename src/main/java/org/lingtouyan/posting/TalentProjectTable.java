package org.lingtouyan.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that writes talent projects, the counties they are for and the postings that belong to them. */
@Component
class TalentProjectTable {

    private static final String COUNTIES = "posting.talent_project_county";

    private static final String FIND =
            """
            select p.*, array(select c.division_code::text from posting.talent_project_county c
                               where c.project_id = p.id and not c.voided) as counties
              from posting.talent_project p
             where p.id = :id and not p.voided
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;

    TalentProjectTable(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A project with its version. */
    record HeldProject(TalentProject project, int version) {}

    /** What is asked of a posting before it comes on a project. */
    record Candidate(
            UUID id,
            String divisionCode,
            String role,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable UUID projectId) {}

    private record Row(
            UUID id, String divisionCode, String name, int year, String purpose, LocalDate beginsOn, LocalDate endsOn) {

        static Row of(TalentProject project) {
            return new Row(
                    project.id(),
                    project.divisionCode().value(),
                    project.name(),
                    project.year(),
                    project.purpose(),
                    project.beginsOn(),
                    project.endsOn());
        }
    }

    private record CountyRow(UUID id, String divisionCode, UUID projectId) {}

    void add(Collection<TalentProject> projects) {
        rows.add("posting.talent_project", projects.stream().map(Row::of).toList());
        projects.forEach(project -> addCounties(project, project.counties()));
    }

    Optional<HeldProject> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(TalentProjectTable::read).optional();
    }

    /** The same, while others wait who want to write it or to bring somebody on it. */
    Optional<HeldProject> findToWrite(UUID id) {
        jdbc.sql("select id from posting.talent_project_county where project_id = :id order by id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
        return jdbc.sql(FIND + " for update of p")
                .param("id", id)
                .query(TalentProjectTable::read)
                .optional();
    }

    /** The project as it reaches the actor's area, whoever owns it: only with those of its counties that lie there, and no fund. */
    Optional<TalentProject> findToJoin(UUID id) {
        var counties = jdbc.sql(
                        """
                        select division_code from posting.talent_project_county
                         where project_id = :id and not voided order by id for share
                        """)
                .param("id", id)
                .query(String.class)
                .list();
        return counties.isEmpty()
                ? Optional.empty()
                : jdbc.sql(
                                """
                                select k.*, :counties::text[] as counties, 0 as version
                                  from posting.talent_projects_known(array[:id::uuid]) k
                                """)
                        .param("id", id)
                        .param("counties", counties.toArray(String[]::new))
                        .query(TalentProjectTable::read)
                        .optional()
                        .map(HeldProject::project);
    }

    void change(TalentProject now) {
        jdbc.sql(
                        """
                        update posting.talent_project
                           set name = :name, year = :year, purpose = :purpose,
                               begins_on = :from, ends_on = :last, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", now.divisionCode().countyCode())
                .param("id", now.id())
                .param("name", now.name())
                .param("year", now.year())
                .param("purpose", now.purpose())
                .param("from", now.beginsOn())
                .param("last", now.endsOn())
                .update();
    }

    void addCounties(TalentProject project, Collection<DivisionCode> counties) {
        rows.add(
                COUNTIES,
                counties.stream()
                        .map(county -> new CountyRow(UuidCreator.getTimeOrderedEpoch(), county.value(), project.id()))
                        .toList());
    }

    void removeCounties(UUID project, Collection<DivisionCode> counties) {
        jdbc.sql(
                        """
                        update posting.talent_project_county set voided = true, version = version + 1
                         where project_id = :project and division_code = any(:counties::char(12)[]) and not voided
                        """)
                .param("project", project)
                .param("counties", counties.stream().map(DivisionCode::value).toArray(String[]::new))
                .update();
    }

    /** It never was. */
    void withdraw(TalentProject project) {
        removeCounties(project.id(), project.counties());
        jdbc.sql(
                        """
                        update posting.talent_fund set voided = true, version = version + 1
                         where county_code = :county and project_id = :id and not voided
                        """)
                .param("county", project.divisionCode().countyCode())
                .param("id", project.id())
                .update();
        jdbc.sql(
                        """
                        update posting.talent_project set voided = true, version = version + 1
                         where county_code = :county and id = :id
                        """)
                .param("county", project.divisionCode().countyCode())
                .param("id", project.id())
                .update();
    }

    /** A place in one of those divisions from which somebody is on the project. */
    Optional<DivisionCode> placeOfAnExpert(UUID project, Collection<DivisionCode> counties) {
        return jdbc.sql(
                        """
                        select division_code from posting.posting
                         where project_id = :project and county_code = any(:counties::char(6)[]) and not voided
                         order by division_code limit 1
                        """)
                .param("project", project)
                .param(
                        "counties",
                        counties.stream().map(DivisionCode::countyCode).toArray(String[]::new))
                .query(String.class)
                .optional()
                .map(DivisionCode::new);
    }

    /** Postings that were never taken back, while others who want to write them wait. */
    List<Candidate> candidates(Collection<UUID> postings) {
        return jdbc.sql(
                        """
                        select id, division_code, role, valid_from, valid_to, project_id from posting.posting
                         where id = any(:ids) and not voided order by id for update
                        """)
                .param("ids", postings.toArray(UUID[]::new))
                .query(Candidate.class)
                .list();
    }

    void join(TalentProject project, Collection<UUID> postings) {
        join("id = any(:ids)", project)
                .param("ids", postings.toArray(UUID[]::new))
                .update();
    }

    /** All talent sent to the counties of a project on days of its own, for loading. */
    void joinAll(TalentProject project) {
        join(
                        """
                        county_code = any(:counties::char(6)[]) and role in ('MEDICAL_EXPERT', 'TALENT') and not voided
                        and project_id is null and valid_from < :until and (valid_to is null or valid_to > :from)
                        """,
                        project)
                .param(
                        "counties",
                        project.counties().stream()
                                .map(DivisionCode::countyCode)
                                .toArray(String[]::new))
                .update();
    }

    /** Postings follow the days of the project they are on. */
    void follow(TalentProject project) {
        join("project_id = :project and (project_from, project_to) is distinct from (:from, :until)", project)
                .update();
    }

    private JdbcClient.StatementSpec join(String which, TalentProject project) {
        return jdbc.sql(
                        """
                        update posting.posting
                           set project_id = :project, project_from = :from, project_to = :until, version = version + 1
                         where %s
                        """
                                .formatted(which))
                .param("project", project.id())
                .param("from", project.beginsOn())
                .param("until", project.until());
    }

    void leave(UUID posting) {
        jdbc.sql(
                        """
                        update posting.posting
                           set project_id = null, project_from = null, project_to = null, version = version + 1
                         where id = :id
                        """)
                .param("id", posting)
                .update();
    }

    private static HeldProject read(ResultSet row, int number) throws SQLException {
        return new HeldProject(
                new TalentProject(
                        row.getObject("id", UUID.class),
                        new DivisionCode(row.getString("division_code")),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getString("purpose"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("counties").getArray())
                                .map(DivisionCode::new)
                                .toList()),
                row.getInt("version"));
    }
}
