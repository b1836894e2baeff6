package org.lingtouyan.homemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lingtouyan.shared.Refusal;

/** What is a place, and which places are the same. */
class HomePlaceTests {

    private static final UUID BASE = new UUID(1, 1);

    @Test
    void aPlaceIsOnAPictureOrOnTheEarthOrBoth() {
        HomePlace.onPicture(BASE, 0, 1).requireFit();
        at("103.21", "35.71").requireFit();
        new HomePlace(BASE, dec("0.5"), dec("0.5"), dec("103.21"), dec("35.71"), 8).requireFit();
        refused(new HomePlace(null, null, null, null, null, null), HomeMapRefused.HOME_IS_NOWHERE);
    }

    @Test
    void halfAPlaceIsNone() {
        refused(new HomePlace(BASE, dec("0.5"), null, null, null, null), HomeMapRefused.HOME_BESIDE_THE_PICTURE);
        refused(
                new HomePlace(null, dec("0.5"), dec("0.5"), dec("103"), dec("35"), null),
                HomeMapRefused.HOME_BESIDE_THE_PICTURE);
        refused(new HomePlace(null, null, null, dec("103"), null, null), HomeMapRefused.HOME_POSITION_UNFIT);
    }

    @Test
    void whatLiesBesideThePictureOrOutOfTheCountryIsRefused() {
        refused(HomePlace.onPicture(BASE, 1.01, 0.5), HomeMapRefused.HOME_BESIDE_THE_PICTURE);
        refused(at("0", "0"), HomeMapRefused.HOME_POSITION_UNFIT);
        refused(at("35.71", "103.21"), HomeMapRefused.HOME_POSITION_UNFIT);
    }

    @Test
    void theSamePointIsTheSameHoweverItIsWritten() {
        assertThat(HomePlace.onPicture(BASE, 0.5, 0.25)
                        .sameAs(new HomePlace(BASE, dec("0.500001"), dec("0.25000"), null, null, null)))
                .isTrue();
        assertThat(at("103.21", "35.71").sameAs(new HomePlace(null, null, null, dec("103.210000"), dec("35.71"), 30)))
                .isTrue();
        assertThat(HomePlace.onPicture(BASE, 0.5, 0.25).sameAs(HomePlace.onPicture(BASE, 0.5, 0.26)))
                .isFalse();
        assertThat(HomePlace.onPicture(BASE, 0.5, 0.25).sameAs(HomePlace.onPicture(new UUID(2, 2), 0.5, 0.25)))
                .isFalse();
    }

    private static void refused(HomePlace place, HomeMapRefused reason) {
        assertThatThrownBy(place::requireFit)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static HomePlace at(String longitude, String latitude) {
        return new HomePlace(null, null, null, dec(longitude), dec(latitude), null);
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
