package org.lingtouyan.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.parameter.Workdays;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.visit.Need.Answer;
import org.lingtouyan.visit.VisitWish.NeedWish;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs are raised, answered, handed on and settled here; a need is settled when the household says so, and only then. */
@Service
class Needs {

    private static final int WORKDAYS = 15;

    private final NeedTable table;
    private final KnownHouseholds households;
    private final Cadres cadres;
    private final Parameters parameters;
    private final Workdays workdays;
    private final Actors actors;

    Needs(
            NeedTable table,
            KnownHouseholds households,
            Cadres cadres,
            Parameters parameters,
            Workdays workdays,
            Actors actors) {
        this.table = table;
        this.households = households;
        this.cadres = cadres;
        this.parameters = parameters;
        this.workdays = workdays;
        this.actors = actors;
    }

    /** A need with all that was done and said about it. */
    record Case(Need need, List<Answer> answers) {}

    void load(List<NewNeed> raised) {
        if (!raised.isEmpty()) {
            table.insertAll(raised.stream().map(Needs::loaded).toList());
        }
    }

    private static Need loaded(NewNeed told) {
        return new Need(
                told.id(),
                told.division(),
                told.household(),
                null,
                told.kind(),
                told.text(),
                told.owner(),
                told.raisedOn(),
                told.dueOn(),
                told.raisedOn(),
                told.settledOn(),
                told.settledOn() == null ? null : Need.SETTLED,
                null,
                told.word(),
                null,
                false,
                1);
    }

    /**
     * @param visit at which it was told, if it was
     * @return false if just this had been raised before
     */
    @Transactional
    boolean raise(NeedWish wish, @Nullable UUID visit) {
        actors.require(Right.WRITE_RECORDS);
        var hash = DigestUtils.sha256Hex(wish.toString());
        var known = table.hash(wish.id());
        if (known.isPresent()) {
            if (!known.get().equals(hash)) {
                throw VisitRefused.NEED_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        var household = households.requireOpen(wish.household());
        if (wish.raisedOn().isAfter(Here.today())) {
            throw VisitRefused.VISIT_IN_THE_FUTURE.because().with("field", "raisedOn");
        }
        requireOwner(wish.owner());
        var due = wish.dueOn() != null ? wish.dueOn() : due(wish, household.division());
        table.insert(
                new Need(
                        wish.id(),
                        household.division(),
                        wish.household(),
                        visit,
                        wish.kind(),
                        wish.text(),
                        wish.owner(),
                        wish.raisedOn(),
                        due,
                        wish.raisedOn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        1),
                hash);
        return true;
    }

    private LocalDate due(NeedWish wish, org.lingtouyan.division.DivisionCode place) {
        int within = parameters
                .value("visit.need-workdays", place, wish.raisedOn())
                .map(Integer::valueOf)
                .orElse(WORKDAYS);
        return workdays.after(place, wish.raisedOn(), within);
    }

    private void requireOwner(UUID owner) {
        if (cadres.named(List.of(owner)).isEmpty()) {
            throw VisitRefused.NEED_OWNER_UNKNOWN.because().with("field", "ownerId");
        }
    }

    /** The same id again is the same answer. */
    @Transactional
    void answer(UUID id, UUID answer, LocalDate on, boolean byHousehold, String text) {
        actors.require(Right.WRITE_RECORDS);
        var need = toWrite(id);
        need.requireOpen();
        table.answer(need, answer, on, byHousehold, text);
    }

    /** @param word what the household said of it */
    @Transactional
    Need settle(UUID id, String expectedVersion, LocalDate on, @Nullable UUID by, @Nullable String word) {
        actors.require(Right.WRITE_RECORDS);
        var need = toWrite(id);
        need.requireVersion(expectedVersion);
        if (on.isAfter(Here.today())) {
            throw VisitRefused.VISIT_IN_THE_FUTURE.because().with("field", "on");
        }
        table.update(need.settled(on, by, word));
        return find(id).need();
    }

    @Transactional
    Need change(UUID id, String expectedVersion, UnaryOperator<Need> change) {
        actors.require(Right.WRITE_RECORDS);
        var need = toWrite(id);
        need.requireVersion(expectedVersion);
        var changed = change.apply(need);
        if (!changed.owner().equals(need.owner())) {
            requireOwner(changed.owner());
        }
        table.update(changed);
        return find(id).need();
    }

    @Transactional(readOnly = true)
    Case find(UUID id) {
        actors.require(Right.READ_RECORDS);
        var need = table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        return new Case(need, table.answers(id));
    }

    @Transactional(readOnly = true)
    List<Need> ofHousehold(UUID household) {
        actors.require(Right.READ_RECORDS);
        return table.ofHouseholds(
                households.wholeLife(households.require(household).id()));
    }

    private Need toWrite(UUID id) {
        return table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }
}
