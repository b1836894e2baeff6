package org.lingtouyan.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CodesTests {

    private final Codes codes;
    private final Parameters parameters;

    @Autowired
    CodesTests(Codes codes, Parameters parameters) {
        this.codes = codes;
        this.parameters = parameters;
    }

    @Test
    void aCodeItsLabelAndWhatPeopleWriteInsteadMeanTheSame() {
        for (var written : new String[] {"03", "3", "已脱贫(享受政策)", "已脱贫（享受政策）", " 已脱贫 ", "脱贫享受政策"}) {
            assertThat(codes.find("status", written)).map(Code::code).contains("03");
        }
    }

    @Test
    void kindsAreKnownByTheNamesOfBothPeriods() {
        assertThat(codes.find("kind", "特困脱贫户")).map(Code::code).contains("06");
        assertThat(codes.find("kind", "一般脱贫户")).map(Code::code).contains("01");
        assertThat(codes.find("kind", "富裕户")).isEmpty();
    }

    @Test
    void everyListOfTheFormsIsThereInBothLanguages() {
        assertThat(codes.lists())
                .containsKeys(
                        "kind",
                        "status",
                        "cause",
                        "relation",
                        "education",
                        "school",
                        "health",
                        "labour",
                        "nationality",
                        "politics",
                        "identityKind",
                        "sex",
                        "dwellingGrade",
                        "yesNo");
        assertThat(codes.all("nationality")).hasSize(56);
        assertThat(codes.find("nationality", "东乡")).map(Code::labelEn).contains("Dongxiang");
        assertThat(codes.lists().values()).allSatisfy(list -> assertThat(list)
                .allMatch(code -> !code.label().isBlank() && !code.labelEn().isBlank()));
    }

    @Test
    void aParameterHoldsForItsYearsAndEverywhereBelow() {
        var village = new DivisionCode("621227101202");
        assertThat(parameters
                        .number("poverty.line", village, LocalDate.of(2018, 12, 31))
                        .orElseThrow())
                .isEqualByComparingTo("2995");
        assertThat(parameters.value("poverty.line", village, LocalDate.of(2013, 12, 31)))
                .isEmpty();
        assertThat(parameters.value("poverty.exit-income", village, LocalDate.of(2018, 6, 1)))
                .contains("3500");
    }
}
