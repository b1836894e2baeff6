package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who holds which post; those of a village's own organisation are told once, in its team. */
@Component
class PartyPosts {

    private final JdbcClient jdbc;
    private final Divisions divisions;

    PartyPosts(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** A line of somebody's working life. */
    record PostOfSomebody(
            UUID id,
            UUID organisationId,
            String organisation,
            String place,
            Officer.Post post,
            LocalDate from,
            @Nullable LocalDate to) {}

    List<HeldPost> of(Organisation organisation) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(p)
                                  from (select post_id, cadre_id, post, valid_from, valid_to, version, of_the_team
                                          from party.published_officer
                                         where county_code = :county and organisation_id = :id) p
                                 order by array_position(array['SECRETARY', 'DEPUTY', 'ORGANISATION', 'PUBLICITY', 'DISCIPLINE', 'MEMBER'], p.post),
                                          p.valid_from desc, p.post_id
                                """)
                        .param("county", organisation.divisionCode().countyCode())
                        .param("id", organisation.id()),
                HeldPost.class);
    }

    boolean areOfTheTeam(Organisation organisation) {
        return jdbc.sql(
                        "select exists (select from party.village_organisation where county_code = :county and id = :id)")
                .param("county", organisation.divisionCode().countyCode())
                .param("id", organisation.id())
                .query(Boolean.class)
                .single();
    }

    List<PostOfSomebody> ofSomebody(UUID cadre) {
        return jdbc.sql(
                        """
                        select post_id, organisation_id, label, division_code, post, valid_from, valid_to
                          from party.published_officer
                         where cadre_id = :cadre and not of_the_team
                         order by valid_from desc, post_id limit 200
                        """)
                .param("cadre", cadre)
                .query((row, number) -> new PostOfSomebody(
                        row.getObject("post_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("label"),
                        divisions.pathText(new DivisionCode(row.getString("division_code"))),
                        Officer.Post.valueOf(row.getString("post")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
