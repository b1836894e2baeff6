package org.lingtouyan.scenario;

import java.time.LocalDate;
import org.lingtouyan.party.GroupMember;
import org.lingtouyan.party.Meeting;
import org.lingtouyan.party.Officer;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Organisation.Kind;
import org.lingtouyan.party.Organisation.Setting;

/** The group of herders of a branch: half of its members are in it, one of them leads it, and it met each month of 2018. */
final class PartyGroups {

    private static final LocalDate SINCE = LocalDate.of(2017, 7, 1);

    private final PartyRecords written;
    private final Chance chance;

    PartyGroups(PartyRecords written, Chance chance) {
        this.written = written;
        this.chance = chance;
    }

    void of(Organisation branch) {
        var members = written.members().stream()
                .filter(one -> one.organisationId().equals(branch.id()) && one.validTo() == null)
                .filter(one -> one.validFrom().isBefore(SINCE))
                .toList();
        if (members.size() < 4) {
            return;
        }
        var group = written.add(Organisation.atTheTop(
                        PartyRecords.newId(), branch.divisionCode(), "牧业党小组", Kind.GROUP, Setting.VILLAGE, SINCE)
                .below(branch));
        int size = members.size() / 2;
        for (var member : members.subList(0, size)) {
            written.inGroup(new GroupMember(
                    PartyRecords.newId(), group.divisionCode(), group.id(), member.cadreId(), SINCE, null, 1));
        }
        written.officer(group, members.get(0).cadreId(), Officer.Post.GROUP_LEADER, SINCE);
        for (int month = 1; month <= 12; month++) {
            written.meeting(met(group, LocalDate.of(2018, month, 8), size));
        }
    }

    private Meeting met(Organisation group, LocalDate on, int due) {
        int away = chance.in(30) ? 1 : 0;
        return new Meeting(
                PartyRecords.newId(),
                group.divisionCode(),
                group.id(),
                Meeting.Kind.GROUP,
                on,
                "学习政策，商量放牧和帮扶的事",
                "组长家",
                null,
                due,
                due - away,
                away,
                null,
                null,
                1);
    }
}
