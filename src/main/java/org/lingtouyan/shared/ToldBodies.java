package org.lingtouyan.shared;

import jakarta.validation.Validator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was written down away from a desk as the body of the request that it stands for, with the bounds of that request. */
@Component
public class ToldBodies {

    private final JsonMapper json;
    private final Validator validator;

    ToldBodies(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Refusal INVALID_REQUEST, with the field where one is out of bounds */
    public <T> T read(ObjectNode body, Class<T> type) {
        try {
            var told = json.treeToValue(body, type);
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
