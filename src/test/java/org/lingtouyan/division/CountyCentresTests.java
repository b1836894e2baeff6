package org.lingtouyan.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The middles of counties, held against ways that anybody can measure on a map. */
class CountyCentresTests {

    private static final DivisionCode CHENGGUAN = new DivisionCode("620102000000");
    private static final DivisionCode JINGYUAN = new DivisionCode("620421000000");
    private static final DivisionCode DUNHUANG = new DivisionCode("620982000000");

    private final CountyCentres centres;

    CountyCentresTests() throws IOException {
        this.centres = new CountyCentres(new JsonMapper(), new ClassPathResource("divisions/counties.geojson"));
    }

    @Test
    void theWayBetweenTwoCountiesIsThatOfTheMap() {
        assertThat(centres.kilometres(CHENGGUAN, JINGYUAN)).hasValue(106);
        assertThat(centres.kilometres(JINGYUAN, CHENGGUAN)).hasValue(106);
        assertThat(centres.kilometres(CHENGGUAN, DUNHUANG).orElseThrow()).isBetween(850, 1000);
    }

    @Test
    void aVillageLiesWhereItsCountyDoes() {
        assertThat(centres.kilometres(new DivisionCode("620421101201"), JINGYUAN))
                .hasValue(0);
    }

    @Test
    void whereThereIsNoOutlineNothingIsSaid() {
        assertThat(centres.kilometres(new DivisionCode("620171000000"), JINGYUAN))
                .isEmpty();
    }
}
