package org.lingtouyan.party;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of a row of a roster: something new, a change, a move, or nothing because it is known. */
@Component
class PartyRosters {

    private final JdbcClient jdbc;
    private final PartyTable table;
    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final Developments developments;
    private final DevelopmentRules rules;
    private final Cadres cadres;

    PartyRosters(
            JdbcClient jdbc,
            PartyTable table,
            Organisations organisations,
            PartyLeadership leadership,
            Developments developments,
            DevelopmentRules rules,
            Cadres cadres) {
        this.jdbc = jdbc;
        this.table = table;
        this.organisations = organisations;
        this.leadership = leadership;
        this.developments = developments;
        this.rules = rules;
        this.cadres = cadres;
    }

    /** @return whether the row was news */
    boolean organisation(OrganisationSheet.Said said) {
        var held = inPlace(said.name(), said.place());
        var parent = said.parent() == null ? null : parent(said.parent(), said.place(), held.orElse(null));
        var now = put(said, held.orElse(null), parent);
        var news = held.isEmpty();
        if (held.isEmpty()) {
            organisations.create(now);
        } else if (!held.get().isSame(parent == null ? now : now.below(parent))) {
            organisations.change(now);
            news = true;
        }
        return leadership.elected(organisations.find(now.id()), said.electedOn(), said.dueOn()) || news;
    }

    /** What the row says, and where it says nothing what is held. */
    private static Organisation put(
            OrganisationSheet.Said said, @Nullable Organisation held, @Nullable Organisation parent) {
        if (held == null) {
            return new Organisation(
                    UuidCreator.getTimeOrderedEpoch(),
                    said.place(),
                    said.name(),
                    said.kind(),
                    said.setting() == null ? said.usual() : said.setting(),
                    parent == null ? null : parent.id(),
                    0,
                    null,
                    said.setupMode(),
                    said.chainNode(),
                    said.industry(),
                    said.joins(),
                    said.since() == null ? said.dataDate() : said.since(),
                    null,
                    1);
        }
        return new Organisation(
                held.id(),
                held.divisionCode(),
                held.name(),
                said.kind(),
                said.setting() == null ? held.setting() : said.setting(),
                parent == null ? held.parentId() : parent.id(),
                held.depth(),
                held.parentDepth(),
                said.setupMode() == null ? held.setupMode() : said.setupMode(),
                said.chainNode() == null ? held.chainNode() : said.chainNode(),
                said.industry() == null ? held.industry() : said.industry(),
                said.joins() != null || said.kind() != held.kind() ? said.joins() : held.joins(),
                said.since() == null ? held.validFrom() : said.since(),
                null,
                held.version());
    }

    /**
     * Who is named twice with nothing but the name may be two people, and who was admitted on another day may be another.
     *
     * @param named whom the rows above name
     * @return whether the row was news
     */
    boolean member(MemberSheet.Said said, Set<UUID> named) {
        var organisation = named(said.organisation(), said.who().division())
                .orElseThrow(() -> PartyRefused.ORGANISATION_UNKNOWN.because().with("field", "organisation"));
        organisation.requireHasMembers();
        var who = cadres.meant(List.of(said.who())).get(0);
        var held = current(who, organisation.divisionCode().countyCode());
        requireNamedOnce(who, said.who(), named);
        if (isOnlyNamed(said.who())
                && held.isPresent()
                && !held.get().admittedOn().equals(said.admittedOn())) {
            throw PartyRefused.MEMBER_ADMITTED_OTHERWISE
                    .because(held.get().admittedOn())
                    .with("field", "name");
        }
        var joined = said.joinedOn() != null ? said.joinedOn() : held.isEmpty() ? said.admittedOn() : said.dataDate();
        var told = new Member(
                UuidCreator.getTimeOrderedEpoch(),
                organisation.divisionCode(),
                organisation.id(),
                who,
                said.admittedOn(),
                said.fullOn(),
                said.onChain(),
                joined,
                null,
                null,
                1);
        told.requireSound();
        rules.requireOnTrial(told);
        if (held.isEmpty()) {
            return table.add("member", told);
        }
        return held.get().organisationId().equals(organisation.id())
                ? correct(held.get(), told, said.joinedOn() != null)
                : move(held.get(), told);
    }

    /**
     * @param named whom the rows above name
     * @return whether the row was news
     */
    boolean development(DevelopmentSheet.Said said, Set<UUID> named) {
        var organisation = named(said.organisation(), said.who().division())
                .orElseThrow(() -> PartyRefused.ORGANISATION_UNKNOWN.because().with("field", "organisation"));
        var who = cadres.meant(List.of(said.who())).get(0);
        requireNamedOnce(who, said.who(), named);
        var held = table.of(organisation, "development", "applied_on", Development.class).stream()
                .filter(one -> one.cadreId().equals(who) && one.validTo() == null)
                .findFirst();
        if (held.isEmpty()) {
            return developments.begin(Development.begun(
                    UuidCreator.getTimeOrderedEpoch(),
                    organisation,
                    who,
                    said.appliedOn(),
                    said.activistOn(),
                    said.objectOn()));
        }
        var now = held.get()
                .reached(
                        said.appliedOn(),
                        said.activistOn(),
                        said.objectOn(),
                        held.get().version());
        if (now.equals(held.get())) {
            return false;
        }
        developments.reach(now.id(), now.version(), now.appliedOn(), now.activistOn(), now.objectOn());
        return true;
    }

    private static void requireNamedOnce(UUID who, ToldCadre told, Set<UUID> named) {
        if (!named.add(who) && isOnlyNamed(told)) {
            throw PartyRefused.MEMBER_NAMED_TWICE.because().with("field", "name");
        }
    }

    private static boolean isOnlyNamed(ToldCadre told) {
        return told.identityNumber() == null && told.birthDate() == null;
    }

    private boolean correct(Member held, Member told, boolean since) {
        var now = new Member(
                held.id(),
                held.divisionCode(),
                held.organisationId(),
                held.cadreId(),
                told.admittedOn(),
                told.fullOn() == null ? held.fullOn() : told.fullOn(),
                told.onChain() || held.onChain(),
                since ? told.validFrom() : held.validFrom(),
                null,
                null,
                held.version());
        if (now.equals(held)) {
            return false;
        }
        now.requireSound();
        rules.requireOnTrial(now);
        table.change("member", now);
        return true;
    }

    private boolean move(Member held, Member told) {
        table.change("member", held.left(told.validFrom(), Member.Left.MOVED, held.version()));
        return table.add("member", told);
    }

    /** What organisations are called. */
    Map<UUID, String> names(Stream<@Nullable UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from party.organisation where id = any(:ids)")
                .param("ids", ids.filter(Objects::nonNull).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** How many rows a roster of an area has at most; for the trail. */
    long count(String partyTable, DivisionCode area) {
        return jdbc.sql(
                        """
                        select count(*) from %s
                         where division_code >= :from::char(12) and division_code < :to::char(12) and not voided
                        """
                                .formatted(partyTable))
                .param("from", area.value())
                .param("to", area.rangeEnd())
                .query(Long.class)
                .single();
    }

    /** Where it stands below one of that name already, that one is meant. */
    private Organisation parent(String name, DivisionCode below, @Nullable Organisation held) {
        var above = held == null ? null : held.parentId();
        return Optional.ofNullable(above)
                .map(organisations::find)
                .filter(one -> one.name().equals(name))
                .or(() -> named(name, below))
                .orElseThrow(() -> PartyRefused.PARENT_UNKNOWN.because().with("field", "parent"));
    }

    private Optional<Organisation> inPlace(String name, DivisionCode place) {
        return ofName(name, place).stream()
                .filter(one -> one.divisionCode().equals(place))
                .findFirst();
    }

    /** Of that name in the county: in the place itself or what it lies in, else the only one there is. */
    private Optional<Organisation> named(String name, DivisionCode place) {
        var found = ofName(name, place);
        return found.stream()
                .filter(one -> one.divisionCode().contains(place))
                .max(java.util.Comparator.comparing(one -> one.divisionCode().level()))
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }

    private List<Organisation> ofName(String name, DivisionCode place) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(o) from party.organisation o
                                 where o.county_code = :county and o.name = :name and o.valid_to is null and not o.voided
                                """)
                        .param("county", place.countyCode())
                        .param("name", Objects.requireNonNull(name)),
                Organisation.class);
    }

    private Optional<Member> current(UUID cadre, String county) {
        return TableRows.read(
                        jdbc.sql(
                                        """
                                        select to_json(m) from party.member m
                                         where m.county_code = :county and m.cadre_id = :cadre and m.valid_to is null and not m.voided
                                        """)
                                .param("county", county)
                                .param("cadre", cadre),
                        Member.class)
                .stream()
                .findFirst();
    }
}
