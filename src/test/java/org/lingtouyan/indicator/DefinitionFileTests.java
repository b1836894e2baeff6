package org.lingtouyan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lingtouyan.shared.Bilingual;
import org.lingtouyan.shared.HeadedFile;

class DefinitionFileTests {

    private static final String HEADER =
            """
            -- key: household.out
            -- name: 脱贫户 | Households out of poverty
            -- kind: stock
            -- unit: 户 | households
            -- mechanism: D6
            -- says: 月末已脱贫的户。 | Households out of poverty at the month's end.
            -- from: household.published_household
            """;

    @Test
    void aFileSaysWhichRecordsAndHowMuchEachCounts() {
        var figure = (Indicator.Counted)
                parse("out.sql", HEADER + "where status in ('03')\n  and people > 0\namount people");

        assertThat(figure.where()).isEqualTo("status in ('03')\nand people > 0");
        assertThat(figure.amount()).isEqualTo("people");
        assertThat(figure.view()).isEqualTo("household.published_household");
        assertThat(figure.about().name()).isEqualTo(new Bilingual("脱贫户", "Households out of poverty"));
    }

    @Test
    void aRatioNamesTwoOtherFigures() {
        var ratio = (Indicator.Ratio) parse(
                "ratio.sql",
                HEADER.replace("kind: stock", "kind: ratio") + "-- numerator: a.b\n-- denominator: a.c\n-- scale: 100");

        assertThat(ratio.numerator()).isEqualTo("a.b");
        assertThat(ratio.scale()).isEqualTo(100);
    }

    @Test
    void aFileThatLacksALineIsNamedWithTheLine() {
        assertThatThrownBy(() ->
                        parse("out.sql", HEADER.replace("-- unit: 户 | households\n", "") + "where true\namount 1"))
                .hasMessage("out.sql: the line '-- unit: …' is missing");
        assertThatThrownBy(() -> parse("out.sql", HEADER + "where true"))
                .hasMessage("out.sql: no line starts with 'amount'");
        assertThatThrownBy(() -> parse("out.sql", HEADER.replace(" | households", "") + "where true\namount 1"))
                .hasMessage("out.sql: '-- unit: …' lacks its English half");
    }

    private static Indicator parse(String name, String text) {
        return DefinitionFile.parse(HeadedFile.of(name, text));
    }
}
