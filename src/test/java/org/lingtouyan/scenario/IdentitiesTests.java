package org.lingtouyan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class IdentitiesTests {

    private static final LocalDate DAY = LocalDate.of(1970, 1, 1);

    @Test
    void numbersAreWellFormedAndOfAnAreaThatWasNeverIssued() {
        var man = new Identities(7, 3).next(DAY, "1").number();
        var woman = new Identities(7, 3).next(DAY, "2").number();
        assertThat(man).startsWith("62990719700101").matches("\\d{17}[\\dX]");
        assertThat((man.charAt(16) - '0') % 2).isEqualTo(1);
        assertThat((woman.charAt(16) - '0') % 2).isZero();
        assertThat(weightedSum(man) % 11).isEqualTo(1);
        assertThat(weightedSum(woman) % 11).isEqualTo(1);
    }

    @Test
    void noNumberComesTwiceAndAFullDayGivesWayToTheNext() {
        var numbers = new HashSet<String>();
        for (int township = 0; township < 50; township++) {
            var identities = new Identities(0, township);
            for (int person = 0; person < 30; person++) {
                var identity = identities.next(DAY, person % 2 == 0 ? "1" : "2");
                assertThat(identity.number().substring(6, 14))
                        .isEqualTo(identity.born().toString().replace("-", ""));
                numbers.add(identity.number());
            }
        }
        assertThat(numbers).hasSize(50 * 30);
    }

    /** The whole number, check digit included, leaves 1 by the standard. */
    private static int weightedSum(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = 17; i >= 0; i--) {
            int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * weight;
            weight = weight * 2 % 11;
        }
        return sum;
    }
}
