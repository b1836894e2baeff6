package org.lingtouyan.party;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.party.Organisation.Setting;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.CellRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leads an organisation: elections and the terms that follow from them, and the posts with their holders. */
@Component
public class PartyLeadership {

    private static final String TERM = "term";
    private static final String OFFICER = "officer";
    private static final int USUAL_YEARS = 3;

    private final PartyTable table;
    private final PartyPosts posts;
    private final Organisations organisations;
    private final Cadres cadres;
    private final Parameters parameters;
    private final Actors actors;

    PartyLeadership(
            PartyTable table,
            PartyPosts posts,
            Organisations organisations,
            Cadres cadres,
            Parameters parameters,
            Actors actors) {
        this.table = table;
        this.posts = posts;
        this.organisations = organisations;
        this.cadres = cadres;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** Takes over terms and posts that fit together already; never posts of a village's team. */
    @Transactional
    public void takeOver(Collection<Term> terms, Collection<Officer> officers) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TERM, terms);
        table.addAll(OFFICER, officers);
    }

    List<Term> terms(Organisation organisation) {
        return table.of(organisation, TERM, "elected_on", Term.class);
    }

    /** All its posts, those of a village's own organisation from the village's team; the latest first. */
    List<HeldPost> posts(Organisation organisation) {
        return posts.of(organisation);
    }

    /** What somebody holds or held in organisations whose posts are no team's; the latest first. */
    @Transactional(readOnly = true)
    List<PartyPosts.PostOfSomebody> postsOf(UUID cadreId) {
        actors.require(Right.READ_RECORDS);
        return posts.ofSomebody(cadreId);
    }

    /** Whether its posts are those of its village's team. */
    boolean isLedByTheTeam(Organisation organisation) {
        return posts.areOfTheTeam(organisation);
    }

    /**
     * Notes an election: the term before it ends on that day, the next is due by the rule of the day.
     *
     * @return false if just this was noted before
     */
    @Transactional
    boolean elect(UUID organisationId, UUID id, LocalDate on, @Nullable LocalDate dueOn) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(TERM, id, Term.class);
        if (held.isPresent()) {
            if (!held.get().organisationId().equals(organisationId)
                    || !held.get().electedOn().equals(on)) {
                throw PartyRefused.PARTY_ID_TAKEN.because();
            }
            return false;
        }
        if (on.isAfter(Here.today())) {
            throw PartyRefused.NOT_YET.because().with("field", "electedOn");
        }
        var organisation = organisations.living(organisationId);
        var due = dueOn != null ? dueOn : due(organisation, on);
        if (!due.isAfter(on)) {
            throw PartyRefused.TERM_DUE_BEFORE_ELECTION.because().with("field", "dueOn");
        }
        terms(organisation).stream()
                .filter(term -> term.endedOn() == null && term.electedOn().isBefore(on))
                .forEach(term -> table.change(TERM, term.endedOn(on)));
        table.add(TERM, new Term(id, organisation.divisionCode(), organisationId, on, due, null, 1));
        return true;
    }

    /**
     * Takes the present term as a roster tells it: an election not noted yet, or another day when the next is due.
     *
     * @return whether that was news
     */
    @Transactional
    boolean elected(Organisation organisation, @Nullable LocalDate on, @Nullable LocalDate dueOn) {
        if (on == null && dueOn == null) {
            return false;
        }
        var held = terms(organisation).stream()
                .filter(term ->
                        on == null ? term.endedOn() == null : term.electedOn().equals(on))
                .findFirst();
        if (held.isEmpty()) {
            if (on == null) {
                throw CellRefused.CELL_EMPTY.because().with("field", "electedOn");
            }
            return elect(organisation.id(), UuidCreator.getTimeOrderedEpoch(), on, dueOn);
        }
        var term = held.get();
        if (dueOn == null || dueOn.equals(term.dueOn())) {
            return false;
        }
        if (!dueOn.isAfter(term.electedOn())) {
            throw PartyRefused.TERM_DUE_BEFORE_ELECTION.because().with("field", "dueOn");
        }
        table.change(TERM, term.corrected(term.electedOn(), dueOn, term.version()));
        return true;
    }

    LocalDate due(Organisation organisation, LocalDate electedOn) {
        var rule = organisation.setting() == Setting.VILLAGE ? "party.village-term-years" : "party.other-term-years";
        return electedOn.plusYears(parameters
                .value(rule, organisation.divisionCode(), electedOn)
                .map(Integer::valueOf)
                .orElse(USUAL_YEARS));
    }

    /** @return false if just this was noted before */
    @Transactional
    boolean appoint(UUID organisationId, UUID id, UUID cadreId, Officer.Post post, LocalDate from) {
        actors.require(Right.WRITE_RECORDS);
        var organisation = organisations.living(organisationId);
        requireKnown(cadreId);
        if (posts.areOfTheTeam(organisation)) {
            throw PartyRefused.POST_IS_OF_THE_TEAM.because().with("field", "post");
        }
        var officer = new Officer(id, organisation.divisionCode(), organisationId, cadreId, post, from, null, 1);
        var held = table.find(OFFICER, id, Officer.class);
        if (held.isEmpty()) {
            return table.add(OFFICER, officer);
        }
        if (!held.get().equals(officer)) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    Officer find(UUID officerId) {
        actors.require(Right.READ_RECORDS);
        return table.find(OFFICER, officerId, Officer.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    @Transactional
    void leave(UUID officerId, int version, LocalDate on) {
        actors.require(Right.WRITE_RECORDS);
        var held = find(officerId);
        if (!on.isAfter(held.validFrom())) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
        table.change(OFFICER, held.until(on, version));
    }

    void requireKnown(UUID cadreId) {
        if (!cadres.named(List.of(cadreId)).containsKey(cadreId)) {
            throw PartyRefused.CADRE_UNKNOWN.because().with("field", "cadreId");
        }
    }

    Map<UUID, Cadres.Known> named(Collection<UUID> ids) {
        return cadres.named(ids);
    }
}
