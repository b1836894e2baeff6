package org.lingtouyan.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.reason;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class CodeKeepingTests {

    private static final String PROVINCE = "620000000000";

    private final Codes codes;
    private final Caller nobody;

    @Autowired
    CodeKeepingTests(Codes codes, Environment environment) {
        this.codes = codes;
        this.nobody = Caller.of(environment);
    }

    @Test
    void aCountyDoesNotChangeTheProvincesWords() {
        var told = told("因病", "Illness", List.of("得病"));

        assertThat(nobody.as("village-621227101202")
                        .put("/api/code-lists/cause/01", told)
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.as("county-621227")
                        .put("/api/code-lists/cause/01", told)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSpellingThatWasAddedIsUnderstoodAtOnce() {
        assertThat(codes.find("education", "初级中学毕业")).isEmpty();
        var code = codes.find("education", "初中").orElseThrow();

        assertThat(nobody.as("province")
                        .put(
                                "/api/code-lists/education/" + code.code(),
                                told("初中", "Junior middle school", List.of("初中文化", "初级中学", "初级中学毕业")))
                        .statusCode())
                .isEqualTo(204);

        assertThat(codes.find("education", "初级中学毕业")).contains(code);
    }

    @Test
    void aWordNeverMeansTwoThings() {
        var refused =
                nobody.as("province").put("/api/code-lists/cause/77", told("因故", "For a reason", List.of("因病致贫")));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(reason(refused)).isEqualTo("WORD_TAKEN");
    }

    @Test
    void aListThatFiguresDependOnGetsNoNewEntry() {
        assertThat(reason(nobody.as("province").put("/api/code-lists/status/77", told("新状态", "New status", List.of()))))
                .isEqualTo("LIST_FIXED");
        assertThat(reason(nobody.as("province").put("/api/code-lists/nothing/77", told("无", "Nothing", List.of()))))
                .isEqualTo("UNKNOWN_LIST");
    }

    private static Map<String, Object> told(String label, String labelEn, List<String> aliases) {
        return Map.of("label", label, "labelEn", labelEn, "aliases", aliases, "division", PROVINCE, "basis", "省扶贫办通知");
    }
}
