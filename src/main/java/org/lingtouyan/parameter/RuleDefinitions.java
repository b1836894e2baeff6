package org.lingtouyan.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All parameters there are. They come with the product's migrations, so they are read once. */
@Component
class RuleDefinitions {

    private static final String RELIEF = "relief";

    private final Map<String, Definition> byKey = new LinkedHashMap<>();

    RuleDefinitions(ParameterTable table) {
        table.definitions().forEach(definition -> byKey.put(definition.key(), definition));
    }

    List<Definition> all() {
        return List.copyOf(byKey.values());
    }

    /** @throws org.lingtouyan.shared.Refusal UNKNOWN_PARAMETER */
    Definition require(String key) {
        var definition = byKey.get(key);
        if (definition == null) {
            throw ParameterRefused.UNKNOWN_PARAMETER.because(key);
        }
        return definition;
    }

    /** A habit that the rules restrict is turned on only where somebody first ended the strict relief, on a basis. */
    boolean isForbiddenWhileStrict(Value told) {
        return require(told.key()).topic().equals(RELIEF)
                && !told.key().equals("relief.strict")
                && Boolean.parseBoolean(told.value());
    }
}
