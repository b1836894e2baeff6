package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Organisation.ChainNode;
import org.lingtouyan.party.Organisation.Joins;
import org.lingtouyan.party.Organisation.Kind;
import org.lingtouyan.party.Organisation.Setting;
import org.lingtouyan.party.Organisation.SetupMode;

/** A county's organisations on its industry chains, the joint general branches, and who was admitted and trained on the chain. */
final class PartyChains {

    private final PartyTree tree;
    private final PartyFigures.Chains figures;
    private final Chance chance;
    private final PartyRecords written;
    private final ChainSecretaries secretaries;
    private final List<Organisation> onChain = new ArrayList<>();

    PartyChains(PartyTree tree, long seed, PartyRecords written) {
        this.tree = tree;
        this.figures = PartyFigures.of(tree.county().code().countyCode());
        this.chance = Chance.of(seed, "chains of " + tree.county().code());
        this.written = written;
        this.secretaries = new ChainSecretaries(tree.county(), seed, written);
    }

    void ofCounty() {
        for (int i = 0; i < figures.jointBranches(); i++) {
            jointBranch(i);
        }
        for (int i = 0; i < figures.chainOrganisations(); i++) {
            onChain.add(chainBranch(i));
        }
        admitted();
    }

    private void jointBranch(int number) {
        var seat = village(number * 11);
        var joins = chance.in(60) ? Joins.VILLAGES : Joins.VILLAGE_AND_ENTERPRISE;
        var joint = written.add(Organisation.atTheTop(
                        PartyRecords.newId(),
                        seat.divisionCode(),
                        tree.shortName(seat.divisionCode()) + (joins == Joins.VILLAGES ? "村村联合党总支" : "村企联合党总支"),
                        Kind.JOINT_GENERAL_BRANCH,
                        Setting.VILLAGE,
                        year(2016, 2018))
                .joining(joins)
                .below(tree.townshipOf(seat)));
        secretaries.of(joint, "联合党总支书记");
    }

    /** One after another through the villages, so that no village has two before each has one. */
    private Organisation chainBranch(int number) {
        var seat = village(number);
        var industry = chance.oneOf(figures.industries());
        var mode = SetupMode.values()[chance.weighted(34, 22, 20, 24)];
        var node = node(mode);
        var branch = written.add(Organisation.atTheTop(
                        PartyRecords.newId(),
                        seat.divisionCode(),
                        tree.shortName(seat.divisionCode()) + industry + words(node) + again(number) + "党支部",
                        Kind.BRANCH,
                        setting(node),
                        year(2015, 2018))
                .onChain(node, industry, mode)
                .below(tree.townshipOf(seat)));
        secretaries.of(branch, title(node));
        return branch;
    }

    private String again(int number) {
        int round = number / tree.branches().size();
        return round == 0 ? "" : List.of("第二", "第三", "第四", "第五").get(Math.min(round, 4) - 1);
    }

    private Organisation village(int number) {
        return tree.branches().get(number % tree.branches().size());
    }

    private ChainNode node(SetupMode mode) {
        return switch (mode) {
            case ALONE -> chance.oneOf(List.of(ChainNode.BASE, ChainNode.ASSOCIATION, ChainNode.COOPERATIVE));
            case COOPERATIVES, VILLAGE_COOPERATIVE -> ChainNode.COOPERATIVE;
            case ENTERPRISE_COOPERATIVE -> ChainNode.ENTERPRISE;
        };
    }

    private static String words(ChainNode node) {
        return switch (node) {
            case BASE -> "产业基地";
            case COOPERATIVE -> "专业合作社";
            case ENTERPRISE -> "农业企业";
            case ASSOCIATION -> "产业协会";
            case ECOMMERCE -> "电商";
            case LABOUR -> "劳务";
        };
    }

    /** Who leads the business leads the branch. */
    private static String title(ChainNode node) {
        return switch (node) {
            case BASE -> "基地负责人、党支部书记";
            case COOPERATIVE -> "合作社理事长、党支部书记";
            case ENTERPRISE -> "企业负责人、党支部书记";
            case ASSOCIATION -> "协会会长、党支部书记";
            case ECOMMERCE, LABOUR -> "带头人、党支部书记";
        };
    }

    private static Setting setting(ChainNode node) {
        return switch (node) {
            case BASE, ECOMMERCE, LABOUR -> Setting.CHAIN;
            case COOPERATIVE -> Setting.COOPERATIVE;
            case ENTERPRISE -> Setting.ENTERPRISE;
            case ASSOCIATION -> Setting.ASSOCIATION;
        };
    }

    /** Whoever was admitted on the chain comes first among those trained; the others are no members. */
    private void admitted() {
        for (int i = 0; i < Math.max(figures.members(), figures.ableHands()); i++) {
            var branch = onChain.get(i % onChain.size());
            boolean member = i < figures.members();
            var person = written.person(branch.divisionCode(), branch.name(), member ? "党员" : "致富能手", member, chance);
            var day = later(branch.validFrom());
            if (member) {
                written.member(branch, person, day, day, true);
            }
            if (i < figures.ableHands()) {
                written.ableHand(branch, person, later(branch.validFrom()));
            }
        }
    }

    private LocalDate later(LocalDate founded) {
        var last = LocalDate.of(2018, 12, 20);
        return founded.plusDays(chance.between(5, (int) Math.max(6, last.toEpochDay() - founded.toEpochDay())));
    }

    private LocalDate year(int first, int last) {
        return LocalDate.of(chance.between(first, last), chance.between(1, 11), chance.between(1, 28));
    }
}
