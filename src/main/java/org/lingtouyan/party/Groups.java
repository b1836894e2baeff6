package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which of a branch's members are in which of its groups, and how many are due where a meeting is held. */
@Component
public class Groups {

    private static final String TABLE = "group_member";

    private final JdbcClient jdbc;
    private final PartyTable table;
    private final Organisations organisations;
    private final Actors actors;

    Groups(JdbcClient jdbc, PartyTable table, Organisations organisations, Actors actors) {
        this.jdbc = jdbc;
        this.table = table;
        this.organisations = organisations;
        this.actors = actors;
    }

    /** Somebody in a group on a day, until they leave it or the branch. */
    record InGroup(
            UUID id,
            UUID organisationId,
            UUID cadreId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    /** Takes over what is sound already. */
    @Transactional
    public void takeOver(Collection<GroupMember> members) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TABLE, members);
    }

    /** Those in a group on a day. */
    @Transactional(readOnly = true)
    List<InGroup> of(Organisation group, LocalDate day) {
        return in("i.organisation_id = :of", group, group.id(), day);
    }

    /** @return false if just this was noted before */
    @Transactional
    boolean join(UUID id, UUID groupId, UUID cadre, LocalDate from) {
        var group = organisations.living(groupId);
        requireOwn(group);
        var branch = group.parentId();
        if (group.kind() != Organisation.Kind.GROUP || branch == null) {
            throw PartyRefused.NOT_A_GROUP.because();
        }
        var told = new GroupMember(id, group.divisionCode(), groupId, cadre, from, null, 1);
        var held = table.find(TABLE, id, GroupMember.class);
        if (held.isPresent()) {
            if (!held.get().equals(told)) {
                throw PartyRefused.PARTY_ID_TAKEN.because();
            }
            return false;
        }
        if (!isOfBranch(group, branch, cadre, from)) {
            throw PartyRefused.NOT_OF_THE_BRANCH.because().with("field", "cadreId");
        }
        if (in("i.parent_id = :of", group, branch, from).stream()
                .anyMatch(one -> one.cadreId().equals(cadre))) {
            throw PartyRefused.IN_A_GROUP_ALREADY.because().with("field", "cadreId");
        }
        table.add(TABLE, told);
        return true;
    }

    @Transactional
    void leave(UUID id, LocalDate on) {
        actors.require(Right.WRITE_RECORDS);
        var held = table.find(TABLE, id, GroupMember.class).orElseThrow(RequestRefused.NOT_FOUND::because);
        requireOwn(organisations.find(held.organisationId()));
        table.change(TABLE, held.until(on));
    }

    /** Who is due at a meeting of that kind on a day: the committee, those in the group, all members of the branch. */
    @Transactional(readOnly = true)
    int due(Organisation organisation, Meeting.Kind kind, LocalDate day) {
        if (organisation.kind() == Organisation.Kind.GROUP) {
            return of(organisation, day).size();
        }
        var who = kind == Meeting.Kind.COMMITTEE ? "party.published_officer" : "party.published_member";
        return jdbc.sql(
                        """
                        select count(distinct w.cadre_id) from %s w
                         where w.county_code = :county and w.organisation_id = :id
                           and w.valid_from <= :day and (w.valid_to is null or w.valid_to > :day)
                        """
                                .formatted(who))
                .param("county", organisation.divisionCode().countyCode())
                .param("id", organisation.id())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private List<InGroup> in(String which, Organisation group, UUID of, LocalDate day) {
        return jdbc.sql(
                        """
                        select i.id, i.organisation_id, i.cadre_id, i.valid_from, i.valid_to, i.version
                          from party.in_group i
                         where i.county_code = :county and %s
                           and i.valid_from <= :day and (i.valid_to is null or i.valid_to > :day)
                         order by i.valid_from, i.id
                        """
                                .formatted(which))
                .param("county", group.divisionCode().countyCode())
                .param("of", of)
                .param("day", day)
                .query(InGroup.class)
                .list();
    }

    private boolean isOfBranch(Organisation group, UUID branch, UUID cadre, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (
                            select from party.member m
                             where m.county_code = :county and m.organisation_id = :branch and m.cadre_id = :cadre and not m.voided
                               and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day))
                        """)
                .param("county", group.divisionCode().countyCode())
                .param("branch", branch)
                .param("cadre", cadre)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void requireOwn(Organisation group) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(group.divisionCode())) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }
}
