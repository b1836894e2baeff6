package org.lingtouyan.monitoring;

import jakarta.validation.Validator;
import org.lingtouyan.monitoring.MonitoringController.ToldClue;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Clues that were written down where there was no signal come in here, by the rules of those reported at a desk. */
@Component
public class ToldClues {

    /** The list of risks that a form offers. */
    public static final String RISKS = ClueWords.RISKS;

    private final Episodes episodes;
    private final ClueWords words;
    private final JsonMapper json;
    private final Validator validator;

    ToldClues(Episodes episodes, ClueWords words, JsonMapper json, Validator validator) {
        this.episodes = episodes;
        this.words = words;
        this.json = json;
        this.validator = validator;
    }

    /**
     * As {@code POST /api/monitoring}.
     *
     * @throws org.lingtouyan.shared.Refusal INVALID_REQUEST with the field, and whatever a clue is refused for
     */
    public void report(ObjectNode body) {
        var told = read(body);
        episodes.report(words.clue(told, episodes.place(told.householdId())));
    }

    private ToldClue read(ObjectNode body) {
        try {
            var told = json.treeToValue(body, ToldClue.class);
            validator.validate(told).stream().findFirst().ifPresent(wrong -> {
                throw RequestRefused.INVALID_REQUEST
                        .because(wrong.getPropertyPath())
                        .with("field", wrong.getPropertyPath().toString());
            });
            return told;
        } catch (JacksonException otherForm) {
            throw RequestRefused.INVALID_REQUEST.because("body");
        }
    }
}
