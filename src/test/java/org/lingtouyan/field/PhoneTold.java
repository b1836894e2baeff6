package org.lingtouyan.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.Caller;
import org.lingtouyan.pairing.PairedCounty;
import org.lingtouyan.shared.Here;
import tools.jackson.databind.JsonNode;

/** A phone of the tests: writes operations down, with a clock that may be wrong, and sends them as often as it likes. */
record PhoneTold(Caller caller, String helper, Duration ahead) {

    static final String DEVICE = PairedCounty.newId();

    PhoneTold ahead(Duration wrong) {
        return new PhoneTold(caller, helper, wrong);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(Here.ZONE).plus(ahead);
    }

    Map<String, Object> operation(String kind, String household, Map<String, Object> body) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("id", PairedCounty.newId());
        operation.put("kind", kind);
        operation.put("madeAt", now().toString());
        operation.put("on", now().toLocalDate().toString());
        operation.put("householdId", household);
        operation.put("body", body);
        return operation;
    }

    Map<String, Object> visit(String household, Map<?, ?>... changes) {
        var operation = operation("VISIT", household, Map.of("cadreId", helper, "mode", "HOME", "found", "都好"));
        operation.put("changes", List.of(changes));
        return operation;
    }

    Map<String, Object> need(String household) {
        return operation("NEED", household, Map.of("kind", "01", "text", "药快吃完了", "ownerId", helper));
    }

    Map<String, Object> meeting(String branch, String kind, LocalDate heldOn) {
        var body = new LinkedHashMap<String, Object>(Map.of("kind", kind, "topic", "学习中央一号文件"));
        body.putAll(Map.of("due", 20, "attended", 18, "onLeave", 2));
        var operation = operation("MEETING", "", body);
        operation.remove("householdId");
        operation.put("organisationId", branch);
        operation.put("on", heldOn.toString());
        operation.put("onChosen", true);
        return operation;
    }

    static Map<String, Object> change(String field, @Nullable Object base, @Nullable Object value) {
        var change = new LinkedHashMap<String, Object>();
        change.put("field", field);
        change.put("base", base);
        change.put("value", value);
        return change;
    }

    static Map<String, Object> changeOf(String person, String field, @Nullable Object base, @Nullable Object value) {
        var change = change(field, base, value);
        change.put("personId", person);
        return change;
    }

    /** What became of each, in their order. */
    @SafeVarargs
    final List<JsonNode> send(Map<String, Object>... operations) {
        return send(List.of(operations));
    }

    List<JsonNode> send(List<Map<String, Object>> operations) {
        var answer = caller.post(
                "/api/field/operations",
                Map.of("device", DEVICE, "sentAt", now().toString(), "operations", operations));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var answers = new ArrayList<JsonNode>();
        Caller.json(answer).path("answers").forEach(answers::add);
        return answers;
    }

    @SafeVarargs
    final List<String> outcomes(Map<String, Object>... operations) {
        return send(operations).stream()
                .map(answer -> answer.path("outcome").asString())
                .toList();
    }

    /** The one operation is not done. @return why */
    String refusal(Map<String, Object> operation) {
        var answer = send(operation).get(0);
        assertThat(answer.path("outcome").asString()).as(answer.toString()).isEqualTo("REFUSED");
        assertThat(answer.path("sentence").asString()).isNotBlank();
        return answer.path("reason").asString();
    }
}
