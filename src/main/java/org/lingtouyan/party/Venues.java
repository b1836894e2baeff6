package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places where members gather, and which villages they serve: a place without any is an area that nobody serves. */
@Component
public class Venues {

    private static final String TABLE = "venue";
    private static final String SERVED = "venue_area";

    private final JdbcClient jdbc;
    private final PartyTable table;
    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final Divisions divisions;
    private final Actors actors;

    Venues(
            JdbcClient jdbc,
            PartyTable table,
            Organisations organisations,
            PartyLeadership leadership,
            Divisions divisions,
            Actors actors) {
        this.jdbc = jdbc;
        this.table = table;
        this.organisations = organisations;
        this.leadership = leadership;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Takes over venues that are sound already, with what they serve. */
    @Transactional
    public void takeOver(Collection<Venue> venues, Collection<Venue.Served> served) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TABLE, venues);
        table.addAll(SERVED, served);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    Venue find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(TABLE, id, Venue.class).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    /** What it serves now, as far as the actor may see. */
    @Transactional(readOnly = true)
    List<Venue.Served> served(Venue venue) {
        return TableRows.read(
                jdbc.sql(
                                """
                                select to_json(a) from party.venue_area a
                                 where a.county_code = :county and a.venue_id = :venue and a.valid_to is null and not a.voided
                                 order by a.division_code
                                """)
                        .param("county", venue.divisionCode().countyCode())
                        .param("venue", venue.id()),
                Venue.Served.class);
    }

    /** @return false if just this was set up before */
    @Transactional
    boolean create(Venue told, List<DivisionCode> serves) {
        organisations.requireOwn(told.divisionCode());
        requireSound(told, serves);
        if (table.add(TABLE, told)) {
            serve(told, serves, told.validFrom());
            return true;
        }
        if (!find(told.id()).isSame(told)) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** Says what it is and serves from now on. */
    @Transactional
    void change(Venue told, List<DivisionCode> serves, LocalDate today) {
        actors.require(Right.WRITE_RECORDS);
        requireSound(told, serves);
        table.change(TABLE, told);
        var held = served(told);
        held.stream()
                .filter(one -> !serves.contains(one.divisionCode()))
                .forEach(one -> table.change(SERVED, one.until(later(one.validFrom(), today))));
        var already = held.stream().map(Venue.Served::divisionCode).toList();
        serve(told, serves.stream().filter(one -> !already.contains(one)).toList(), later(told.validFrom(), today));
    }

    /** The villages of an area that no venue serves on a day, neither by themselves nor with their township, in the order of codes. */
    @Transactional(readOnly = true)
    List<DivisionCode> unserved(DivisionCode within, LocalDate day) {
        if (!actors.require(Right.READ_RECORDS).area().contains(within)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var from = within.level().compareTo(Level.TOWNSHIP) >= 0 ? within.at(Level.TOWNSHIP) : within;
        var served = jdbc.sql(
                        """
                        select distinct a.division_code
                          from party.venue_area a
                          join party.venue v on v.county_code = a.county_code and v.id = a.venue_id
                         where a.division_code >= :from::char(12) and a.division_code < :to::char(12) and not a.voided and not v.voided
                           and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                           and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                        """)
                .param("from", from.value())
                .param("to", within.rangeEnd())
                .param("day", day)
                .query((row, number) -> new DivisionCode(row.getString("division_code")))
                .set();
        return divisions.descendants(within, Level.VILLAGE).stream()
                .map(village -> village.code())
                .filter(village -> !served.contains(village) && !served.contains(village.at(Level.TOWNSHIP)))
                .sorted(Comparator.comparing(DivisionCode::value))
                .toList();
    }

    private void serve(Venue venue, List<DivisionCode> places, LocalDate from) {
        var added = new ArrayList<Venue.Served>();
        for (var place : places) {
            added.add(new Venue.Served(
                    com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch(), place, venue.id(), from, null, 1));
        }
        table.addAll(SERVED, added);
    }

    private void requireSound(Venue told, List<DivisionCode> serves) {
        told.requireSound();
        var keeper = told.keeperId();
        if (keeper != null) {
            leadership.requireKnown(keeper);
        }
        var organisation = told.organisationId();
        if (organisation != null) {
            organisations.find(organisation);
        }
        for (var place : serves) {
            if (!place.countyCode().equals(told.divisionCode().countyCode()) || !divisions.isLiving(place)) {
                throw PartyRefused.SERVES_ANOTHER_COUNTY.because().with("field", "serves");
            }
            if (!actors.require(Right.WRITE_RECORDS).area().contains(place)) {
                throw RequestRefused.NOT_FOUND.because();
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
