package org.lingtouyan.monitoring;

import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.monitoring.MonitoringController.ToldClue;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.springframework.stereotype.Component;

/** Reads what somebody tells of a household that may fall back, from a desk or from a phone. */
@Component
class ClueWords {

    static final String RISKS = "watchRisk";

    private final Codes codes;

    ClueWords(Codes codes) {
        this.codes = codes;
    }

    /** @throws org.lingtouyan.shared.Refusal where a department is not named, or a risk is none */
    Clue clue(ToldClue told, DivisionCode place) {
        boolean named = told.department() != null && !told.department().isBlank();
        if (told.source() == Source.DEPARTMENT && !named) {
            throw MonitoringRefused.CLUE_NEEDS_ITS_DEPARTMENT.because().with("field", "department");
        }
        return new Clue(
                told.id(),
                place,
                told.householdId(),
                told.source(),
                told.on(),
                told.cadreId(),
                told.source() == Source.DEPARTMENT && told.department() != null
                        ? told.department().strip()
                        : null,
                told.risks().stream().map(this::risk).distinct().toList(),
                told.text().strip());
    }

    private String risk(String written) {
        return codes.find(RISKS, written).map(Code::code).orElseThrow(() -> MonitoringRefused.CLUE_NAMES_NO_RISK
                .because()
                .with("field", "risks"));
    }
}
