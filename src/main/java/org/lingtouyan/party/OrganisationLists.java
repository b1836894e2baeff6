package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Cursor;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of organisations: of an area, or of what stands directly below one. */
@Component
class OrganisationLists {

    private static final String PAGE =
            """
            select o.id, o.division_code, o.name, o.kind, o.setting, o.setup_mode, o.chain_node, o.industry, o.joins, o.parent_id,
                   o.valid_from, o.valid_to,
                   (select f.cadre_id from party.published_officer f
                     where f.county_code = o.county_code and f.organisation_id = o.id and f.post = 'SECRETARY'
                       and f.valid_from <= :today and (f.valid_to is null or f.valid_to > :today)
                     limit 1) as secretary,
                   (select count(*) from party.member m
                     where m.county_code = o.county_code and m.organisation_id = o.id and not m.voided
                       and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)) as members,
                   (select count(*) from party.organisation child
                     where child.county_code = o.county_code and child.parent_id = o.id and child.valid_to is null and not child.voided) as below,
                   (select t.due_on from party.term t
                     where t.county_code = o.county_code and t.organisation_id = o.id and t.ended_on is null and not t.voided) as due_on,
                   (select t.elected_on from party.term t
                     where t.county_code = o.county_code and t.organisation_id = o.id and t.ended_on is null and not t.voided) as elected_on
              from party.organisation o
             where o.division_code >= :from::char(12) and o.division_code < :to::char(12) and not o.voided
               and (:ended or o.valid_to is null or o.valid_to > :today)
               and (:kind::text is null or o.kind = :kind)
               and (:setting::text is null or o.setting = :setting)
               and (not :chain or o.chain_node is not null)
               and (:parent::uuid is null or o.parent_id = :parent::uuid)
               and (not :top or o.parent_id is null)
               and (not :own or o.county_code = left(:from, 6))
               and (:sought::text is null or lower(o.name) like :sought)
               and (o.division_code, o.name, o.id) > (:afterDivision::char(12), :afterName, :afterId::uuid)
             order by o.division_code, o.name, o.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Actors actors;

    OrganisationLists(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /**
     * What a list is narrowed to.
     *
     * @param top those that stand below none
     * @param own of a city or the province its own, without those of the counties in it
     */
    record Sought(
            DivisionCode division,
            @Nullable String text,
            Organisation.@Nullable Kind kind,
            Organisation.@Nullable Setting setting,
            boolean chain,
            @Nullable UUID parent,
            boolean top,
            boolean own,
            boolean ended) {

        static Sought of(DivisionCode division) {
            return new Sought(division, null, null, null, false, null, false, false, false);
        }

        static Sought below(Organisation organisation) {
            var county = new DivisionCode(organisation.divisionCode().countyCode() + "000000");
            return new Sought(county, null, null, null, false, organisation.id(), false, true, false);
        }
    }

    record Found(
            UUID id,
            String divisionCode,
            String name,
            Organisation.Kind kind,
            Organisation.Setting setting,
            Organisation.@Nullable SetupMode setupMode,
            Organisation.@Nullable ChainNode chainNode,
            @Nullable String industry,
            Organisation.@Nullable Joins joins,
            @Nullable UUID parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable UUID secretary,
            int members,
            int below,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate electedOn) {}

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    Page<Found> page(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        requireWithin(sought.division());
        return rows(sought, today, cursor, limit);
    }

    /** What stands directly below one, as far as the actor may see. */
    @Transactional(readOnly = true)
    Page<Found> below(Organisation organisation, LocalDate today, @Nullable String cursor, int limit) {
        return rows(Sought.below(organisation), today, cursor, limit);
    }

    private Page<Found> rows(Sought sought, LocalDate today, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, "000000000000", "", new UUID(0, 0));
        var rows = jdbc.sql(PAGE)
                .param("today", today)
                .param("from", sought.division().value())
                .param("to", sought.division().rangeEnd())
                .param("ended", sought.ended())
                .param("kind", name(sought.kind()))
                .param("setting", name(sought.setting()))
                .param("chain", sought.chain())
                .param("parent", sought.parent())
                .param("top", sought.top())
                .param("own", sought.own())
                .param("sought", pattern(sought.text()))
                .param("afterDivision", after.at(0))
                .param("afterName", after.at(1))
                .param("afterId", after.at(2))
                .param("limit", limit + 1)
                .query(Found.class)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(
                List.copyOf(rows.subList(0, limit)),
                Cursor.of(last.divisionCode(), last.name(), last.id()).text());
    }

    void requireWithin(DivisionCode division) {
        if (!actors.require(Right.READ_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static @Nullable String pattern(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
