package org.lingtouyan.field;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.field.FieldController.ChangedField;
import org.lingtouyan.field.FieldController.OperationBody;
import org.lingtouyan.field.Operation.FieldChange;
import org.lingtouyan.field.Operation.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a phone wrote of an operation. */
@Component
class OperationReading {

    private final JsonMapper json;

    OperationReading(JsonMapper json) {
        this.json = json;
    }

    /** @throws org.lingtouyan.shared.Refusal OPERATION_UNREADABLE, or FIELD_NOT_CHANGED_BY_PHONE */
    Operation read(OperationBody body) {
        var changed = body.changes() == null ? List.<ChangedField>of() : body.changes();
        var changes = changed.stream().map(OperationReading::change).toList();
        requireByThemselves(Kind.PLACE_HOME, Changeable.HOME, body.kind(), changes);
        requireByThemselves(Kind.MEASURE_DONE, Changeable.MEASURE, body.kind(), changes);
        requireOneYear(changes);
        var kind = needed(body.kind(), "kind");
        return new Operation(
                needed(body.id(), "id"),
                kind,
                body.after(),
                needed(body.madeAt(), "madeAt"),
                needed(body.on(), "on"),
                Boolean.TRUE.equals(body.onChosen()),
                kind.isOfAHousehold() ? needed(body.householdId(), "householdId") : null,
                body.needId(),
                body.measureId(),
                kind == Kind.NOTICE_READ ? needed(body.noticeId(), "noticeId") : null,
                kind == Kind.MEETING ? needed(body.organisationId(), "organisationId") : null,
                body.body() instanceof ObjectNode told ? told : JsonNodeFactory.instance.objectNode(),
                changes,
                hash(body));
    }

    /** Such a field is told by such an operation, alone. */
    private static void requireByThemselves(
            Kind kind, Changeable field, @Nullable Kind told, List<FieldChange> changes) {
        boolean there = changes.stream().anyMatch(change -> change.field() == field);
        if (there != (told == kind) || there && changes.size() > 1) {
            throw FieldRefused.OPERATION_UNREADABLE.because().with("field", "changes");
        }
    }

    private static FieldChange change(ChangedField told) {
        return new FieldChange(
                told.personId(),
                Changeable.of(told.field(), told.personId() != null),
                told.year(),
                value(told.base()),
                value(told.value()));
    }

    /** Items of an account are sums of money of one and the same year, and nothing else is of a year. */
    private static void requireOneYear(List<FieldChange> changes) {
        var ofAccount =
                changes.stream().filter(change -> change.field().ofAccount()).toList();
        var years = ofAccount.stream().map(FieldChange::year).distinct().toList();
        if (years.size() > 1
                || years.contains(null)
                || changes.stream().anyMatch(change -> !change.field().ofAccount() && change.year() != null)
                || ofAccount.stream()
                        .anyMatch(change ->
                                !change.value().isNumber() && !change.value().isNull())) {
            throw FieldRefused.OPERATION_UNREADABLE.because().with("field", "changes");
        }
    }

    private static JsonNode value(@Nullable JsonNode told) {
        return told == null ? NullNode.getInstance() : told;
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw FieldRefused.OPERATION_UNREADABLE.because().with("field", field);
        }
        return value;
    }

    /** Of all but on what it rests: a phone forgets an operation that was given up. */
    private String hash(OperationBody body) {
        var told = new OperationBody(
                body.id(),
                body.kind(),
                null,
                null,
                body.on(),
                body.onChosen(),
                body.householdId(),
                body.needId(),
                body.measureId(),
                body.noticeId(),
                body.organisationId(),
                body.body(),
                body.changes());
        return DigestUtils.sha256Hex(json.writeValueAsString(told));
    }
}
