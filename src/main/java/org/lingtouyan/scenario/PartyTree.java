package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.CommitteePost;
import org.lingtouyan.party.Officer.Post;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Organisation.Kind;
import org.lingtouyan.party.Organisation.Setting;

/** A county's committee, those of its townships, and a branch in every village with its elections and, where told, its people. */
final class PartyTree {

    private static final List<CommitteePost> POSTS =
            List.of(CommitteePost.PARTY_SECRETARY, CommitteePost.ORGANISATION_MEMBER, CommitteePost.PUBLICITY_MEMBER);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private final County county;
    private final Divisions divisions;
    private final Chance chance;
    private final PartyRecords written;
    private final Map<DivisionCode, List<Leads>> teams;
    private final Map<DivisionCode, Organisation> townships = new LinkedHashMap<>();
    private final List<Organisation> branches = new ArrayList<>();
    private final Map<Organisation, Integer> memberCounts = new LinkedHashMap<>();

    /** Somebody who leads a village in its team; nobody of one who has left it. */
    record Leads(DivisionCode village, @Nullable UUID cadre) {}

    PartyTree(
            County county, Divisions divisions, long seed, PartyRecords written, Map<DivisionCode, List<Leads>> teams) {
        this.county = county;
        this.divisions = divisions;
        this.chance = Chance.of(seed, "party of " + county.code());
        this.written = written;
        this.teams = teams;
    }

    void committeesAndVillages(boolean withPeople) {
        var top = written.add(committeeOf(divisions.require(county.code())));
        for (var township : divisions.children(county.code())) {
            var committee = written.add(committeeOf(township).below(top));
            townships.put(township.code(), committee);
            if (withPeople) {
                leaders(committee);
            }
            divisions.children(township.code()).forEach(village -> village(village, committee, withPeople));
        }
    }

    /** The committee of a province, a city, a county or a township. */
    static Organisation committeeOf(Division place) {
        return Organisation.atTheTop(
                PartyRecords.newId(),
                place.code(),
                "中共" + place.name() + "委员会",
                Kind.COMMITTEE,
                Setting.ORGAN,
                LONG_AGO);
    }

    /** Who leads the committee of a township; the rest of its leading group is told with the township. */
    private void leaders(Organisation committee) {
        var own = Chance.of(committee.divisionCode().value().hashCode(), "leaders of a committee");
        var posts = Map.of(
                Post.SECRETARY, "党委书记", Post.DEPUTY, "党委副书记", Post.ORGANISATION, "组织委员", Post.DISCIPLINE, "纪委书记");
        for (var post : List.of(Post.SECRETARY, Post.DEPUTY, Post.ORGANISATION, Post.DISCIPLINE)) {
            var who = written.person(committee.divisionCode(), committee.name(), posts.get(post), true, own);
            written.officer(committee, who, post, LocalDate.of(2016, 9, 20));
        }
    }

    private void village(Division village, Organisation committee, boolean withPeople) {
        var branch = written.add(Organisation.atTheTop(
                        PartyRecords.newId(),
                        village.code(),
                        village.shortName() + "党支部",
                        Kind.BRANCH,
                        Setting.VILLAGE,
                        LONG_AGO)
                .below(committee));
        var elected = elections(branch);
        if (withPeople || Province.NAMED_VILLAGES.contains(village.code().value())) {
            branches.add(branch);
            people(branch, village, elected);
        }
    }

    /** Three-year terms until 2018, five years since; one in forty has not held the election of 2026. @return the day of 2017 */
    private LocalDate elections(Organisation branch) {
        var first = LocalDate.of(2017, 1, 5).plusDays(chance.between(0, 80));
        var second = LocalDate.of(2021, 1, 4).plusDays(chance.between(0, 60));
        var third = LocalDate.of(2026, 1, 6).plusDays(chance.between(0, 60));
        boolean late = chance.between(1, 40) == 1;
        written.term(branch, first, first.plusYears(3), second);
        written.term(branch, second, second.plusYears(5), late ? null : third);
        if (!late) {
            written.term(branch, third, third.plusYears(5), null);
        }
        return first;
    }

    /** A secretary and two on the committee, by the team where it is told, and the members who were there before the chain came. */
    private void people(Organisation branch, Division village, LocalDate elected) {
        var unit = village.shortName() + "党支部";
        var told = teams.containsKey(village.code());
        var led = teams.getOrDefault(village.code(), List.of()).stream()
                .flatMap(one -> Optional.ofNullable(one.cadre()).stream())
                .distinct()
                .toList();
        int here = isNamed(village.code()) ? chance.between(14, 26) : POSTS.size();
        memberCounts.put(branch, here);
        for (int i = 0; i < here; i++) {
            var leads = i < POSTS.size();
            var person = i < led.size()
                    ? led.get(i)
                    : written.person(village.code(), unit, leads ? POSTS.get(i).word() : "党员", true, chance);
            written.member(branch, person, day(1980, 2012), LocalDate.of(2014, 1, 1), false);
            if (leads && i >= led.size() && !(i == 0 && (told || chance.between(1, 60) == 1))) {
                written.tenure(branch, person, POSTS.get(i), elected);
            }
        }
    }

    private static boolean isNamed(DivisionCode village) {
        return Province.NAMED_VILLAGES.contains(village.value())
                || village.value().startsWith(Province.YONGXIN)
                || village.countyCode().equals(PartyFigures.AKSAI);
    }

    private LocalDate day(int firstYear, int lastYear) {
        return LocalDate.of(chance.between(firstYear, lastYear), chance.between(1, 12), chance.between(1, 28));
    }

    /** The county's village branches, where people are told. */
    List<Organisation> branches() {
        return branches;
    }

    int membersOf(Organisation branch) {
        return memberCounts.getOrDefault(branch, 0);
    }

    static boolean isTold(Organisation branch) {
        return isNamed(branch.divisionCode());
    }

    Organisation townshipOf(Organisation branch) {
        return townships.entrySet().stream()
                .filter(township -> township.getKey().contains(branch.divisionCode()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    County county() {
        return county;
    }

    String shortName(DivisionCode division) {
        return divisions.require(division).shortName();
    }
}
