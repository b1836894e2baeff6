package org.lingtouyan.optimisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.optimisation.Draft.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL by which a worker takes up a draft, says how far it is and ends it. */
@Component
class DraftJobs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DraftTable drafts;

    DraftJobs(JdbcClient jdbc, JsonMapper json, DraftTable drafts) {
        this.jdbc = jdbc;
        this.json = json;
        this.drafts = drafts;
    }

    /** What waits, or was left behind when a server stopped: the oldest first. */
    List<UUID> waiting() {
        return jdbc.sql(
                        """
                        select id from optimisation.draft where state in ('QUEUED', 'RUNNING')
                         order by asked_at limit 20
                        """)
                .query(UUID.class)
                .list();
    }

    /** Begins, or begins again from the question, unless another worker has ended it meanwhile. */
    Optional<Draft> start(UUID id) {
        return jdbc.sql(
                        """
                        update optimisation.draft
                           set state = 'RUNNING', attempts = attempts + 1, begun_at = now(), best = null
                         where id = :id and state in ('QUEUED', 'RUNNING')
                        returning %s
                        """
                                .formatted(DraftTable.COLUMNS))
                .param("id", id)
                .query(drafts::read)
                .optional();
    }

    void tell(Draft draft, Worth best) {
        jdbc.sql(
                        """
                        update optimisation.draft set best = :best::jsonb
                         where county_code = :county and id = :id and state = 'RUNNING'
                        """)
                .param("best", json.writeValueAsString(best))
                .param("county", draft.division().countyCode())
                .param("id", draft.id())
                .update();
    }

    /** @return false when somebody dropped it meanwhile */
    boolean done(Draft draft, Outcome outcome, @Nullable String basis) {
        return jdbc.sql(
                                """
                        update optimisation.draft
                           set state = 'DONE', ended_at = now(), best = :then::jsonb, worth_now = :now::jsonb,
                               worth_then = :then::jsonb, figures = :figures::jsonb, basis = :basis, version = version + 1
                         where county_code = :county and id = :id and state = 'RUNNING'
                        """)
                        .param("now", json.writeValueAsString(outcome.now()))
                        .param("then", json.writeValueAsString(outcome.then()))
                        .param("figures", json.writeValueAsString(outcome.figures()))
                        .param("basis", basis)
                        .param("county", draft.division().countyCode())
                        .param("id", draft.id())
                        .update()
                == 1;
    }

    void end(Draft draft, State state, String reason) {
        jdbc.sql(
                        """
                        update optimisation.draft
                           set state = :state, reason = :reason, ended_at = now(), version = version + 1
                         where county_code = :county and id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("county", draft.division().countyCode())
                .param("id", draft.id())
                .update();
    }
}
