package org.lingtouyan.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Level;
import org.lingtouyan.party.Meeting;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Venue;

/**
 * What goes on in the branches of the villages that figures name: meetings through 2018, nearly all of them held. In Aksai the
 * seven schools on horseback, seven stations and thirty centre households, with what was held there and what they carry down and up.
 */
final class PartyLife {

    private static final LocalDate SINCE = LocalDate.of(2017, 6, 1);
    private static final List<String> LECTURES =
            List.of("党的十九大精神进牧区", "乡村振兴与产业脱贫", "支部工作条例怎么用", "草原生态补奖政策", "做合格党员", "扶贫政策双语宣讲");
    private static final List<String> PARTY_DAYS = List.of("帮助贫困户秋收", "整治村庄环境", "走访慰问老党员", "学习产业技术", "接羔育幼互助", "清理河道");

    private final PartyTree tree;
    private final Chance chance;
    private final PartyRecords written;

    PartyLife(PartyTree tree, long seed, PartyRecords written) {
        this.tree = tree;
        this.chance = Chance.of(seed, "party life of " + tree.county().code());
        this.written = written;
    }

    void ofCounty() {
        var aksai = tree.county().code().countyCode().equals(PartyFigures.AKSAI);
        var told = tree.branches().stream().filter(PartyTree::isTold).toList();
        if (aksai) {
            venues(told.stream()
                    .filter(branch -> branch.divisionCode().isRuralVillage())
                    .toList());
            told.forEach(new PartyGroups(written, chance)::of);
        }
        told.forEach(branch -> year(branch));
    }

    /** Herders' winter and summer places lie far apart: a school for a township and a station for some villages, centre households for all. */
    private void venues(List<Organisation> villages) {
        for (int i = 0; i < 7; i++) {
            var home = villages.get(i % villages.size());
            venue(Venue.Kind.HORSEBACK_SCHOOL, "马背流动党校第" + (i + 1) + "分队", home, "随牧点流动");
            venue(Venue.Kind.STATION, name(home) + "牧区党员驿站", home, "夏季牧场");
        }
        for (int i = 0; i < 30; i++) {
            var home = villages.get(i % villages.size());
            venue(Venue.Kind.CENTRE_HOUSEHOLD, name(home) + "第" + (i / villages.size() + 1) + "党员中心户", home, "毡房");
        }
    }

    private void venue(Venue.Kind kind, String name, Organisation home, String place) {
        var keeper = written.person(home.divisionCode(), name(home) + "党支部", "党员阵地负责人", true, chance);
        var venue = new Venue(
                PartyRecords.newId(),
                home.divisionCode(),
                name,
                kind,
                place,
                coordinate(94.45, 0.45),
                coordinate(39.1, 0.2),
                keeper,
                home.id(),
                SINCE,
                null,
                1);
        written.venue(
                venue,
                List.of(
                        kind == Venue.Kind.HORSEBACK_SCHOOL
                                ? home.divisionCode().at(Level.TOWNSHIP)
                                : home.divisionCode()));
        written.meeting(meeting(home, Meeting.Kind.LECTURE, nextDay(), chance.oneOf(LECTURES), venue));
        new VenueLife(chance, written).of(venue);
    }

    /** Every eighth day one, so that no branch has two lectures a day. */
    private LocalDate nextDay() {
        var day = LocalDate.of(2018, 1, 3).plusDays(8L * written.meetings().size());
        return day.getDayOfMonth() == 24 ? day.plusDays(1) : day;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(Math.round(value * 10_000) / 10_000.0);
    }

    private BigDecimal coordinate(double middle, double around) {
        return rounded(middle + chance.between(-around, around));
    }

    /** The year by its rules; about one meeting in thirty was not held. */
    private void year(Organisation branch) {
        for (int month = 1; month <= 12; month++) {
            hold(branch, Meeting.Kind.PARTY_DAY, LocalDate.of(2018, month, 15), chance.oneOf(PARTY_DAYS));
            hold(branch, Meeting.Kind.COMMITTEE, LocalDate.of(2018, month, 5), "研究本月重点工作");
            if (month % 3 == 2) {
                hold(branch, Meeting.Kind.MEMBERS, LocalDate.of(2018, month, 20), "讨论脱贫攻坚和发展党员工作");
                hold(branch, Meeting.Kind.LECTURE, LocalDate.of(2018, month, 24), chance.oneOf(LECTURES));
            }
        }
        hold(branch, Meeting.Kind.LIFE, LocalDate.of(2018, 12, 10), "年度组织生活会");
        hold(branch, Meeting.Kind.REVIEW, LocalDate.of(2018, 12, 12), "民主评议党员");
    }

    private void hold(Organisation branch, Meeting.Kind kind, LocalDate on, String topic) {
        if (chance.between(1, 30) > 1) {
            written.meeting(meeting(branch, kind, on, topic, null));
        }
    }

    private Meeting meeting(Organisation branch, Meeting.Kind kind, LocalDate on, String topic, @Nullable Venue at) {
        int due = kind == Meeting.Kind.COMMITTEE ? 3 : Math.max(3, tree.membersOf(branch));
        int away = chance.between(0, Math.max(1, due / 6));
        int missing = chance.in(25) ? 1 : 0;
        return new Meeting(
                PartyRecords.newId(),
                branch.divisionCode(),
                branch.id(),
                kind,
                on,
                topic,
                at == null ? "村党员活动室" : at.name(),
                at == null ? null : at.id(),
                due,
                Math.max(0, due - away - missing),
                Math.min(away, due),
                kind == Meeting.Kind.COMMITTEE || kind == Meeting.Kind.MEMBERS ? "按议定事项分工落实" : null,
                null,
                1);
    }

    private String name(Organisation branch) {
        return tree.shortName(branch.divisionCode());
    }
}
