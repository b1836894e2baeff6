package org.lingtouyan.household;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.HouseholdRows.HouseholdRow;
import org.lingtouyan.household.HouseholdRows.MembershipRow;
import org.lingtouyan.household.Merge.What;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.RowJson;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one record of two that were registered twice: one goes on with what both knew, the other is closed into it and
 * counts in no month. Nothing is merged unless somebody says so and has chosen wherever the two differ.
 */
@Component
class Merging {

    private final MergeReading reading;
    private final MergeTable merges;
    private final HouseholdTables tables;
    private final PrivateFields privateFields;
    private final HouseholdWords words;
    private final MergeWording wording;
    private final Divisions divisions;
    private final Actors actors;
    private final List<HouseholdFollower> followers;

    Merging(
            MergeReading reading,
            MergeTable merges,
            HouseholdTables tables,
            PrivateFields privateFields,
            HouseholdWords words,
            MergeWording wording,
            Divisions divisions,
            Actors actors,
            List<HouseholdFollower> followers) {
        this.reading = reading;
        this.merges = merges;
        this.tables = tables;
        this.privateFields = privateFields;
        this.words = words;
        this.wording = wording;
        this.divisions = divisions;
        this.actors = actors;
        this.followers = followers;
    }

    /** Both as they are held, what would become of them, and what is to be chosen. */
    record Looked(
            MergeRows kept,
            MergeRows closed,
            List<MergeWish.SamePerson> members,
            List<MergeFact> facts,
            Merged merged) {

        /** Changes whenever anything of the two does. */
        String text() {
            return kept + "\n" + closed;
        }
    }

    @Transactional(readOnly = true)
    Looked compare(MergeWish wish) {
        actors.require(Right.WRITE_RECORDS);
        var counties = reading.counties(wish.what(), Set.of(checkTwo(wish).kept(), wish.closed()));
        if (counties.size() != 2) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (!counties.get(0).equals(counties.get(1))) {
            throw HouseholdRefused.MERGE_OF_TWO_COUNTIES.because();
        }
        return looked(wish, counties.get(0));
    }

    /** What the writer has seen: another when anything of the two has changed since. */
    String seen(Looked looked) {
        return privateFields.fingerprintOf(looked.text());
    }

    /**
     * The same merge again is the same.
     *
     * @param seen of the comparison on which somebody decided
     */
    @Transactional
    Merge merge(UUID id, MergeWish wish, String seen) {
        var actor = actors.require(Right.WRITE_RECORDS);
        var before = merges.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        reading.lock(checkTwo(wish).what(), Set.of(wish.kept(), wish.closed()));
        var looked = compare(wish);
        if (!seen.equals(seen(looked))) {
            throw HouseholdRefused.MERGE_STALE.because();
        }
        checkChosen(wish, looked.facts());
        var county = MergeRows.text(looked.kept().subject(wish.what()), "county_code");
        write(id, county, looked);
        var merge = new Merge(
                county,
                id,
                MergeRows.text(looked.kept().subject(wish.what()), "division_code"),
                wish.what(),
                wish.kept(),
                wish.closed(),
                MergeRows.text(looked.closed().subject(wish.what()), "division_code"),
                label(looked),
                List.copyOf(looked.merged().goesOn().households()),
                looked.merged().records(),
                actor.account(),
                OffsetDateTime.now(Here.ZONE),
                null,
                null);
        merges.insert(merge);
        return merge;
    }

    private static MergeWish checkTwo(MergeWish wish) {
        if (wish.kept().equals(wish.closed())) {
            throw HouseholdRefused.MERGE_OF_ONE.because();
        }
        return wish;
    }

    private Looked looked(MergeWish wish, String county) {
        var facts = new FactMerge(wish.choices(), new PrivateColumns(privateFields), words);
        if (wish.what() == What.HOUSEHOLD) {
            var kept = open(reading.household(county, wish.kept()), What.HOUSEHOLD);
            var closed = open(reading.household(county, wish.closed()), What.HOUSEHOLD);
            var members = SameMembers.among(kept, closed, wish);
            var merged = new HouseholdMerge(kept, closed, facts, wording).of(members);
            return new Looked(kept, closed, List.copyOf(members.values()), facts.facts(), merged);
        }
        var kept = open(reading.person(county, wish.kept()), What.PERSON);
        var closed = open(reading.person(county, wish.closed()), What.PERSON);
        return new Looked(kept, closed, List.of(), facts.facts(), person(kept, closed, facts));
    }

    private static Merged person(MergeRows kept, MergeRows closed, FactMerge facts) {
        var merged = new Merged();
        var household = kept.memberships().isEmpty()
                ? closed.memberships().get(0)
                : kept.memberships().get(kept.memberships().size() - 1);
        var persons = new PersonMerge(facts, merged, MergeRows.owner(household, "household_id"));
        persons.merge(kept.person(kept.id()), kept.personYears(), closed.person(closed.id()), closed.personYears());
        persons.cut(
                closed.memberships(),
                kept.memberships().stream()
                        .map(row -> RowJson.of(row, MembershipRow.class))
                        .toList());
        Stream.of(kept, closed).flatMap(side -> side.households().stream()).forEach(row -> {
            merged.goesOn().alter(RowJson.of(row, HouseholdRow.class));
            merged.goesOn().touches(MergeRows.id(row));
        });
        return merged;
    }

    private MergeRows open(MergeRows rows, What what) {
        var row = rows.subject(what);
        if (!row.get("moved_on").isNull()) {
            throw HouseholdRefused.HOUSEHOLD_MOVED.because(
                    MergeRows.text(row, "moved_on"),
                    divisions.pathText(new DivisionCode(MergeRows.text(row, "moved_to_division"))));
        }
        if (row.get("voided").booleanValue()) {
            throw HouseholdRefused.HOUSEHOLD_VOIDED.because();
        }
        return rows;
    }

    private static void checkChosen(MergeWish wish, List<MergeFact> facts) {
        var open = facts.stream()
                .filter(fact -> fact.differs() && !wish.choices().containsKey(fact.key()))
                .toList();
        if (!open.isEmpty()) {
            throw HouseholdRefused.MERGE_NOT_CHOSEN
                    .because(open.stream().map(MergeFact::label).distinct().collect(Collectors.joining("、")))
                    .with("field", open.get(0).key());
        }
    }

    private void write(UUID id, String county, Looked looked) {
        var merged = looked.merged();
        int heads = looked.kept().states().isEmpty()
                ? 0
                : reading.heads(county, looked.kept().id());
        merges.bear(id);
        try {
            merges.close("household", county, merged.households(), id);
            merges.neverTrue("household_state", county, merged.states());
            merges.neverTrue("income", county, merged.incomes());
            merges.close("person", county, merged.persons(), id);
            merges.cut(RowJson.write(merged.memberships()));
            tables.write(county, merged.goesOn());
            follow(id, looked);
        } catch (DataIntegrityViolationException broken) {
            throw BrokenConstraint.refusal(broken);
        }
        if (reading.stillSomewhere(county, merged.persons().keySet())) {
            throw HouseholdRefused.MERGE_OF_WHO_STAYS.because();
        }
        int now = looked.kept().states().isEmpty()
                ? 0
                : reading.heads(county, looked.kept().id());
        if (now > 1 && now > heads) {
            throw HouseholdRefused.TWO_HEADS.because().with("field", "members");
        }
    }

    private void follow(UUID id, Looked looked) {
        looked.merged().households().forEach((closed, kept) -> {
            var keptIn = new DivisionCode(MergeRows.text(looked.kept().subject(What.HOUSEHOLD), "division_code"));
            followers.forEach(follower -> follower.merged(id, closed, kept, keptIn));
        });
    }

    private static String label(Looked looked) {
        var numbers = new TreeSet<String>();
        Stream.of(looked.kept(), looked.closed())
                .flatMap(side -> side.households().stream())
                .map(row -> MergeRows.text((ObjectNode) row, "number"))
                .forEach(numbers::add);
        return String.join(" ", numbers);
    }
}
