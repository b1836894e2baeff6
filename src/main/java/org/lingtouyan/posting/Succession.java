package org.lingtouyan.posting;

import java.util.List;
import java.util.UUID;
import org.lingtouyan.division.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who took whose place, where a roster tells postings one by one: whoever comes to the village the day another leaves the same role
 * there, and as first secretary or captain, of whom there is one, also whoever is the first to come after.
 */
@Component
class Succession {

    private static final String FOLLOWED =
            """
            select before.id as before_id, next.id as next_id
              from posting.posting before
              join posting.posting next
                on next.county_code = before.county_code and next.division_code = before.division_code
               and next.role = before.role and next.cadre_id <> before.cadre_id
             where before.county_code = :county and before.division_code = :place and before.role = :role
               and :id in (before.id, next.id)
               and not before.voided and not next.voided and next.replaces_id is null and before.end_reason <> 'MOVED'
               and (next.valid_from = before.valid_to
                    or :alone and next.valid_from > before.valid_to
                   and not exists (select from posting.posting meanwhile
                                    where meanwhile.county_code = before.county_code
                                      and meanwhile.division_code = before.division_code and meanwhile.role = before.role
                                      and not meanwhile.voided
                                      and meanwhile.valid_from >= before.valid_to
                                      and meanwhile.valid_from < next.valid_from))
               and not exists (select from posting.posting other
                                where other.county_code = before.county_code and other.replaces_id = before.id
                                  and not other.voided)
             order by before.id, next.id
            """;

    private final JdbcClient jdbc;
    private final PostingTable table;
    private final Postings postings;

    Succession(JdbcClient jdbc, PostingTable table, Postings postings) {
        this.jdbc = jdbc;
        this.table = table;
        this.postings = postings;
    }

    private record Followed(UUID beforeId, UUID nextId) {}

    /** Notes whom a posting just taken in follows, and who follows it. */
    void note(Posting posting) {
        if (posting.division().level() != Level.VILLAGE) {
            return;
        }
        var around = around(posting);
        around.stream()
                .filter(pair -> pair.nextId().equals(posting.id()))
                .findFirst()
                .ifPresent(this::follow);
        around.stream()
                .filter(pair -> pair.beforeId().equals(posting.id()))
                .findFirst()
                .ifPresent(this::follow);
    }

    private List<Followed> around(Posting posting) {
        return jdbc.sql(FOLLOWED)
                .param("county", posting.division().countyCode())
                .param("place", posting.division().value())
                .param("role", posting.role())
                .param("id", posting.id())
                .param("alone", Role.isOfAVillage(posting.role()))
                .query(Followed.class)
                .list();
    }

    private void follow(Followed pair) {
        var before = table.find(pair.beforeId()).orElseThrow().posting();
        var next = table.find(pair.nextId()).orElseThrow();
        postings.correct(
                pair.nextId(), String.valueOf(next.version()), next.posting().inPlaceOf(before), false);
    }
}
