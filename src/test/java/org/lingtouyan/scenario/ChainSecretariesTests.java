package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.party.Member;
import org.lingtouyan.party.Officer;
import org.lingtouyan.party.Organisation;
import org.lingtouyan.party.Organisation.Kind;
import org.lingtouyan.party.Organisation.Setting;

/** Nearly every branch on a chain is led by somebody of the place; where nobody leads, whoever did left for a reason. */
class ChainSecretariesTests {

    private static final int MANY = 1000;
    private static final DivisionCode VILLAGE = new DivisionCode("620421101201");

    @Test
    void mostAreLedByOneOfTheirMembersAndAFewHaveNobodySinceTheLastOneLeft() {
        var written = new PartyRecords();
        var county = new County(new DivisionCode("620421000000"), new double[0], 0, List.of(), null);
        var secretaries = new ChainSecretaries(county, 2018, written);
        for (int i = 0; i < MANY; i++) {
            secretaries.of(branch(i), "合作社理事长、党支部书记");
        }
        var posts = written.officers().stream().collect(Collectors.groupingBy(Officer::organisationId));
        assertThat(posts).hasSize(MANY);
        var led = posts.values().stream()
                .filter(held -> held.stream().anyMatch(post -> post.validTo() == null))
                .count();
        assertThat(led).isBetween(MANY * 93L / 100, MANY * 97L / 100);
        assertThat(posts.values()).allSatisfy(held -> assertThat(held.stream().filter(post -> post.validTo() == null))
                .hasSizeLessThanOrEqualTo(1));
        var memberships = written.members().stream().collect(Collectors.toMap(Member::cadreId, member -> member));
        assertThat(written.officers()).allSatisfy(post -> {
            var member = memberships.get(post.cadreId());
            assertThat(member.organisationId()).isEqualTo(post.organisationId());
            assertThat(member.validTo()).isEqualTo(post.validTo());
            assertThat(member.leftBecause() == null).isEqualTo(post.validTo() == null);
            assertThat(member.admittedOn()).isBefore(member.validFrom());
        });
    }

    private static Organisation branch(int number) {
        return Organisation.atTheTop(
                PartyRecords.newId(),
                VILLAGE,
                "第" + number + "党支部",
                Kind.BRANCH,
                Setting.COOPERATIVE,
                LocalDate.of(2015 + number % 4, 3, 1));
    }
}
