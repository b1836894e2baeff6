package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A Party organisation: what it is, where it is set up and below which other. {@code depth} counts the steps from the top of
 * its county; a child keeps its parent's depth beside its own, so that no organisation can be its own ancestor.
 */
public record Organisation(
        UUID id,
        DivisionCode divisionCode,
        String name,
        Kind kind,
        Setting setting,
        @Nullable UUID parentId,
        int depth,
        @Nullable Integer parentDepth,
        @Nullable SetupMode setupMode,
        @Nullable ChainNode chainNode,
        @Nullable String industry,
        @Nullable Joins joins,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** What it is: 党委, 党总支, 联合党总支, 党支部, 党小组. */
    public enum Kind {
        COMMITTEE,
        GENERAL_BRANCH,
        JOINT_GENERAL_BRANCH,
        BRANCH,
        GROUP;

        boolean mayStandBelow(Kind parent) {
            return switch (this) {
                case COMMITTEE, GENERAL_BRANCH, JOINT_GENERAL_BRANCH -> parent == COMMITTEE;
                case BRANCH -> parent == COMMITTEE || parent == GENERAL_BRANCH || parent == JOINT_GENERAL_BRANCH;
                case GROUP -> parent == BRANCH;
            };
        }
    }

    /** Where it is set up: in a village, on an industry chain, among migrant workers, in an office and so on. */
    public enum Setting {
        VILLAGE,
        CHAIN,
        COOPERATIVE,
        ASSOCIATION,
        ENTERPRISE,
        MIGRANT,
        ORGAN
    }

    /** How a chain organisation was set up, the "4+" modes: 单独组建, 社社联建, 企社联建, 村社联建. */
    public enum SetupMode {
        ALONE,
        COOPERATIVES,
        ENTERPRISE_COOPERATIVE,
        VILLAGE_COOPERATIVE
    }

    /** On which node of the chain it sits: 产业基地, 专业合作社, 农业企业, 产业协会, 电商, 劳务. */
    public enum ChainNode {
        BASE,
        COOPERATIVE,
        ENTERPRISE,
        ASSOCIATION,
        ECOMMERCE,
        LABOUR
    }

    /** What a joint general branch joins: villages with each other, or a village and an enterprise. */
    public enum Joins {
        VILLAGES,
        VILLAGE_AND_ENTERPRISE
    }

    /** At the top of its county's tree, new. */
    public static Organisation atTheTop(
            UUID id, DivisionCode division, String name, Kind kind, Setting setting, LocalDate from) {
        return new Organisation(
                id, division, name, kind, setting, null, 0, null, null, null, null, null, from, null, 1);
    }

    /** Below that one. */
    public Organisation below(Organisation parent) {
        return new Organisation(
                id,
                divisionCode,
                name,
                kind,
                setting,
                parent.id,
                parent.depth + 1,
                parent.depth,
                setupMode,
                chainNode,
                industry,
                joins,
                validFrom,
                validTo,
                version);
    }

    /** Below none. */
    Organisation atTheTop() {
        return new Organisation(
                id,
                divisionCode,
                name,
                kind,
                setting,
                null,
                0,
                null,
                setupMode,
                chainNode,
                industry,
                joins,
                validFrom,
                validTo,
                version);
    }

    /** On a chain: that node of that industry, set up in that mode. */
    public Organisation onChain(ChainNode node, String ofIndustry, SetupMode mode) {
        return new Organisation(
                id,
                divisionCode,
                name,
                kind,
                setting,
                parentId,
                depth,
                parentDepth,
                mode,
                node,
                ofIndustry,
                joins,
                validFrom,
                validTo,
                version);
    }

    /** At that place, whatever was said. */
    Organisation at(DivisionCode division) {
        return new Organisation(
                id,
                division,
                name,
                kind,
                setting,
                parentId,
                depth,
                parentDepth,
                setupMode,
                chainNode,
                industry,
                joins,
                validFrom,
                validTo,
                version);
    }

    /** Joining those. */
    public Organisation joining(Joins joined) {
        return new Organisation(
                id,
                divisionCode,
                name,
                kind,
                setting,
                parentId,
                depth,
                parentDepth,
                setupMode,
                chainNode,
                industry,
                joined,
                validFrom,
                validTo,
                version);
    }

    Organisation endedOn(LocalDate day, int asOfVersion) {
        return new Organisation(
                id,
                divisionCode,
                name,
                kind,
                setting,
                parentId,
                depth,
                parentDepth,
                setupMode,
                chainNode,
                industry,
                joins,
                validFrom,
                day,
                asOfVersion);
    }

    /** Whether it says the same, whatever its version. */
    boolean isSame(Organisation told) {
        return equals(new Organisation(
                told.id,
                told.divisionCode,
                told.name,
                told.kind,
                told.setting,
                told.parentId,
                told.depth,
                told.parentDepth,
                told.setupMode,
                told.chainNode,
                told.industry,
                told.joins,
                told.validFrom,
                told.validTo,
                version));
    }

    /** @throws org.lingtouyan.shared.Refusal of a group, whose people are members of the branch above it */
    void requireHasMembers() {
        if (kind == Kind.GROUP) {
            throw PartyRefused.MEMBERS_ARE_OF_THE_BRANCH.because().with("field", "organisationId");
        }
    }

    /** @throws org.lingtouyan.shared.Refusal naming the field that does not fit */
    void requireSound(@Nullable Organisation parent) {
        if (parent != null && !kind.mayStandBelow(parent.kind)) {
            throw PartyRefused.PARENT_OF_WRONG_KIND.because().with("field", "parentId");
        }
        if (kind == Kind.GROUP && parent == null) {
            throw PartyRefused.GROUP_NEEDS_BRANCH.because().with("field", "parentId");
        }
        if (setupMode != null && chainNode == null) {
            throw PartyRefused.MODE_WITHOUT_CHAIN.because().with("field", "chainNode");
        }
        if (joins != null && kind != Kind.JOINT_GENERAL_BRANCH) {
            throw PartyRefused.JOINS_NOTHING.because().with("field", "joins");
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw PartyRefused.ENDS_BEFORE_IT_BEGINS.because().with("field", "validTo");
        }
    }
}
