package org.lingtouyan.branchstandard;

import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the records say of a standard: how much of something a branch has and how much it needs. A standard is met when it has
 * as much; who asks why is shown both numbers.
 */
enum Rule {
    /** 上级党组织. */
    PLACED(facts -> facts.placed() ? 1 : 0, 1),
    /** 正式党员数. */
    MEMBERS(BranchFacts::fullMembers, (facts, needs) -> needs.leastMembers()),
    /** 党小组数. */
    GROUPS(BranchFacts::groups, (facts, needs) -> facts.members() >= needs.groupFromMembers() ? 1 : 0),
    /** 本村产业链党组织数. */
    CHAIN(BranchFacts::chainOrganisations, 1),
    /** 委员人数; a small branch needs a secretary alone. */
    COMMITTEE(
            BranchFacts::officers,
            (facts, needs) -> facts.members() >= needs.committeeFromMembers() ? needs.leastCommittee() : 1),
    SECRETARY(facts -> facts.secretary() ? 1 : 0, 1),
    /** 距届满天数, none where no term is noted. */
    TERM(BranchFacts::daysOfTerm, 0),
    /** 有分工的委员数: organisation and publicity. */
    POSTS(BranchFacts::sharedPosts, (facts, needs) -> facts.members() >= needs.committeeFromMembers() ? 2 : 0),
    /** 两年内发展党员数. */
    ADMITTED(BranchFacts::admitted, 1),
    REVIEW(BranchFacts::reviews, (facts, needs) -> needs.ofYear(Needs.REVIEW, facts)),
    MEMBERS_MEETINGS(BranchFacts::membersMeetings, (facts, needs) -> needs.ofYear(Needs.MEMBERS_MEETING, facts)),
    COMMITTEE_MEETINGS(
            BranchFacts::committeeMeetings,
            (facts, needs) -> facts.officers() >= 3 ? needs.ofYear(Needs.COMMITTEE_MEETING, facts) : 0),
    GROUP_MEETINGS(
            BranchFacts::groupMeetings, (facts, needs) -> facts.groups() * needs.ofYear(Needs.GROUP_MEETING, facts)),
    LECTURES(BranchFacts::lectures, (facts, needs) -> needs.ofYear(Needs.LECTURE, facts)),
    PARTY_DAYS(BranchFacts::partyDays, (facts, needs) -> needs.ofYear(Needs.PARTY_DAY, facts)),
    LIFE(BranchFacts::lifeMeetings, (facts, needs) -> needs.ofYear(Needs.LIFE_MEETING, facts)),
    /** 及时记录的会议占比（%）. */
    RECORDS(facts -> facts.meetings() == 0 ? 0 : 100 * (facts.meetings() - facts.late()) / facts.meetings(), 90),
    /** 聚在本村产业链上的党员数. */
    CHAIN_MEMBERS(BranchFacts::chainMembers, 1),
    ABLE_HANDS(BranchFacts::ableHands, 1),
    VENUE(BranchFacts::venues, 1),
    /** 在册的村级后备干部数. */
    RESERVE(BranchFacts::reserves, 1),
    /** 在任的第一书记数; a village that needs none has nobody to work together with. */
    FIRST_SECRETARY(BranchFacts::firstSecretaries, (facts, needs) -> Math.min(1, facts.targets())),
    /** 结对帮扶户的党员数. */
    PAIRED(BranchFacts::pairedMembers, 1),
    /** 十二个月内评定等次的党员数, of all members. */
    REVIEWED(BranchFacts::reviewedMembers, (facts, needs) -> facts.members()),
    /** 十二个月内与支委谈过心的党员数, of all members. */
    TALKED(BranchFacts::talkedMembers, (facts, needs) -> facts.members()),
    /** 任职前通过县级联审或按当时规定无须联审的班子成员数; a village without a team has nobody in order. */
    TEAM_REVIEWED(BranchFacts::teamInOrder, (facts, needs) -> Math.max(1, facts.team())),
    /** 十二个月内应交党费的人月中已交齐的占比（%）; nothing is met where nobody has decided what is due. */
    DUES(
            facts -> facts.duesOwed() == 0 ? 0 : 100 * facts.duesPaid() / facts.duesOwed(),
            (facts, needs) -> needs.duesPercent()),
    /** 十二个月内公示党费收缴情况的次数. */
    PUBLISHED(BranchFacts::duesPublished, 1),
    /** 十二个月内培训满规定学时的党员数, of all who have been members for a year. */
    TRAINED(BranchFacts::trained, (facts, needs) -> facts.toBeTrained()),
    /** 首项帮扶措施已落实或还在期限内的监测户数, of all watched households of the village: where nobody is watched nothing is asked. */
    WATCHED_HELPED(BranchFacts::watchedHelped, (facts, needs) -> facts.watched()),
    /** 有帮扶责任人的监测户数, of all of them. */
    WATCHED_PAIRED(BranchFacts::watchedPaired, (facts, needs) -> facts.watched()),
    WATCHED(WATCHED_HELPED, WATCHED_PAIRED),
    /** 有流入地党组织或本支部联系人的流动党员数, of all migrant members: where nobody is away nothing is asked. */
    MIGRANTS_KEPT(BranchFacts::migrantsKept, (facts, needs) -> facts.migrants()),
    /** 按期联系的流动党员数, of all migrant members. */
    MIGRANTS_IN_TOUCH(BranchFacts::migrantsInTouch, (facts, needs) -> facts.migrants()),
    DUES_AND_PUBLICATION(DUES, PUBLISHED),
    REVIEW_AND_GRADES(REVIEW, REVIEWED),
    LIFE_AND_TALKS(LIFE, TALKED);

    private final ToIntFunction<BranchFacts> held;
    private final ToIntBiFunction<BranchFacts, Needs> needed;
    private final @Nullable Rule also;

    Rule(ToIntFunction<BranchFacts> held, int needed) {
        this(held, (facts, needs) -> needed);
    }

    Rule(ToIntFunction<BranchFacts> held, ToIntBiFunction<BranchFacts, Needs> needed) {
        this.held = held;
        this.needed = needed;
        this.also = null;
    }

    /** Both are asked for. */
    Rule(Rule one, Rule other) {
        this.held = one.held;
        this.needed = one.needed;
        this.also = other;
    }

    /**
     * What the records say: so much is held, so much is needed.
     *
     * @param also of a standard that asks for two things, what they say of the second
     */
    record Said(int held, int needed, @Nullable Also also) {

        Said(int held, int needed) {
            this(held, needed, null);
        }

        boolean met() {
            return held >= needed && (also == null || also.said().met());
        }
    }

    /** The second thing that a standard asks for. */
    record Also(Rule rule, Said said) {}

    Said of(BranchFacts facts, Needs needs) {
        return new Said(
                held.applyAsInt(facts),
                needed.applyAsInt(facts, needs),
                also == null ? null : new Also(also, also.of(facts, needs)));
    }
}
