package org.lingtouyan.parameter;

import java.util.List;

/** What a parameter is: how it is called, what it holds, and what the rules of the field say of it. */
record Definition(
        String key,
        String topic,
        String label,
        String labelEn,
        String unit,
        String unitEn,
        Holds holds,
        List<Choice> choices,
        String rule,
        String ruleEn) {

    private static final int LONGEST_TEXT = 500;
    private static final String NUMBER = "\\d{1,12}(\\.\\d{1,4})?";

    /** @throws org.lingtouyan.shared.Refusal when the text is no value of this parameter */
    void check(String value) {
        switch (holds) {
            case NUMBER -> require(value.matches(NUMBER), ParameterRefused.VALUE_NOT_A_NUMBER);
            case WHOLE_NUMBER -> require(value.matches("\\d{1,9}"), ParameterRefused.VALUE_NOT_A_WHOLE_NUMBER);
            case SWITCH -> require(value.equals("true") || value.equals("false"), ParameterRefused.VALUE_NOT_A_CHOICE);
            case CHOICE ->
                require(
                        choices.stream().anyMatch(choice -> choice.value().equals(value)),
                        ParameterRefused.VALUE_NOT_A_CHOICE);
            case TEXT -> require(!value.isBlank() && value.length() <= LONGEST_TEXT, ParameterRefused.VALUE_TOO_LONG);
        }
    }

    private void require(boolean fits, ParameterRefused otherwise) {
        if (!fits) {
            throw otherwise.because(label).with("field", "value");
        }
    }

    /** What a value may be. */
    enum Holds {
        NUMBER,
        WHOLE_NUMBER,
        CHOICE,
        SWITCH,
        TEXT
    }

    /** One of the values that a parameter may take. */
    record Choice(String value, String label, String labelEn) {}
}
