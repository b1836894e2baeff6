package org.lingtouyan.leadership;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A post of a village's two committees (村"两委") or beside them, in the order in which people list them. */
public enum CommitteePost {
    PARTY_SECRETARY("村党组织书记", "党支部书记", "村支书", "支书", "书记", "村书记", "党总支书记"),
    DEPUTY_SECRETARY("村党组织副书记", "党支部副书记", "副书记", "村副书记"),
    ORGANISATION_MEMBER("组织委员", "支部组织委员"),
    PUBLICITY_MEMBER("宣传委员", "支部宣传委员"),
    DISCIPLINE_MEMBER("纪检委员", "支部纪检委员", "纪律检查委员"),
    PARTY_COMMITTEE_MEMBER("村党组织委员", "支部委员", "支委", "党支部委员", "支委委员", "支委会委员"),
    VILLAGE_HEAD("村委会主任", "村主任", "主任"),
    DEPUTY_HEAD("村委会副主任", "村副主任", "副主任"),
    VILLAGE_COMMITTEE_MEMBER("村委会委员", "村委委员", "村委", "委员"),
    SUPERVISION_HEAD("村务监督委员会主任", "监委会主任", "村监委会主任", "监委主任"),
    CLERK("村文书", "文书");

    private final List<String> words;

    CommitteePost(String... words) {
        this.words = List.of(words);
    }

    /** Posts of the Party committee or branch; the others are of the village committee or of neither. */
    boolean ofTheParty() {
        return compareTo(PARTY_COMMITTEE_MEMBER) <= 0;
    }

    boolean ofTheVillageCommittee() {
        return this == VILLAGE_HEAD || this == DEPUTY_HEAD || this == VILLAGE_COMMITTEE_MEMBER;
    }

    boolean ofTheTwoCommittees() {
        return ofTheParty() || ofTheVillageCommittee();
    }

    /** What people call it. */
    public String word() {
        return words.get(0);
    }

    /** The post that people write so. */
    static Optional<CommitteePost> of(String word) {
        return Arrays.stream(values()).filter(post -> post.words.contains(word)).findFirst();
    }
}
