package org.lingtouyan.party;

import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of taking something back that was entered wrongly. */
@Component
class TakenBack {

    private final JdbcClient jdbc;

    TakenBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes it back, also where it stood before its village went on in another, as far as the actor may see.
     *
     * @throws org.lingtouyan.shared.Refusal PARTY_STALE when somebody changed it since
     */
    void now(Entered what, UUID id, int version, String because) {
        int taken = jdbc.sql(
                        """
                        with recursive same as (
                            select county_code, id, moved_from from party.%1$s where id = :id and version = :version and not voided
                             union all
                            select earlier.county_code, earlier.id, earlier.moved_from
                              from same
                              join party.%1$s earlier on earlier.id = same.moved_from
                        )
                        update party.%1$s held set voided = true, voided_because = :because, version = held.version + 1
                          from same
                         where held.county_code = same.county_code and held.id = same.id and not held.voided
                        """
                                .formatted(what.table()))
                .param("id", id)
                .param("version", version)
                .param("because", because)
                .update();
        if (taken == 0) {
            throw PartyRefused.PARTY_STALE.because();
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND, or WENT_ON_ELSEWHERE where its village has gone on in another */
    void requireHere(Entered what, UUID id) {
        var wentOn = jdbc.sql(
                        """
                        select coalesce(to_jsonb(t) ->> 'end_reason' = 'MOVED', false) from party.%s t
                         where t.id = :id and not t.voided
                        """
                                .formatted(what.table()))
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
        if (wentOn) {
            throw PartyRefused.WENT_ON_ELSEWHERE.because();
        }
    }

    /** The membership that the move into this one ended. */
    Optional<Member> leftByAMove(Member into) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(m) from party.member m
                                         where m.county_code = :county and m.cadre_id = :cadre and m.id <> :id and not m.voided
                                           and m.valid_to = :day and m.left_because = 'MOVED'
                                        """)
                                .param("county", into.divisionCode().countyCode())
                                .param("cadre", into.cadreId())
                                .param("id", into.id())
                                .param("day", into.validFrom()),
                        Member.class)
                .stream()
                .findFirst();
    }
}
