package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class PermissionTests {

    private static final String REPORT = "/api/permissions";
    private static final String HUIXIAN = "621227000000";
    private static final String JINGNING = "620826000000";

    private final Accounts accounts;
    private final People people;
    private final Caller nobody;
    private final Caller auditor;

    @Autowired
    PermissionTests(Accounts accounts, Passwords passwords, Environment environment) {
        this.accounts = accounts;
        this.people = new People(accounts, passwords);
        this.nobody = Caller.of(environment);
        this.auditor = nobody.as("auditor");
    }

    @Test
    void onlyTheThreeWhoWatchReadTheReport() {
        assertThat(nobody.as("province").get(REPORT).statusCode()).isEqualTo(403);
        assertThat(nobody.as("county-621227").get(REPORT + "/export.xlsx").statusCode())
                .isEqualTo(403);
        for (var watcher : List.of("auditor", "security", "admin")) {
            assertThat(nobody.as(watcher).get(REPORT).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoeverReachesOverAnAreaFromAboveOrIntoItIsListedAndNobodyElse() {
        var listed = names(REPORT + "?right=READ_RECORDS&division=" + HUIXIAN);
        assertThat(listed)
                .contains(
                        "province",
                        "city-6212",
                        "county-621227",
                        "township-621227101",
                        "village-621227101202",
                        "two-posts")
                .doesNotContain("county-620826", "auditor", "admin");
        assertThat(names(REPORT + "?right=READ_TRAIL&division=" + HUIXIAN))
                .contains("auditor")
                .doesNotContain("province");
    }

    @Test
    void everyLineSaysByWhichPostUntilWhenAndWhy() {
        var away = people.with(People.officer(JINGNING));
        var until = Post.today().plusDays(10);
        var account =
                people.with(People.officer(HUIXIAN), People.officer(JINGNING).standingInFor(away.id(), until));
        var lines = lines(REPORT + "?person=" + account.name());
        assertThat(lines).hasSize(2);
        var standIn = lines.stream()
                .filter(line -> !line.get("standInFor").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(standIn.get("lastDay").asString())
                .isEqualTo(until.minusDays(1).toString());
        assertThat(standIn.get("standInFor").asString()).isEqualTo("试用者");
        assertThat(standIn.get("basis").asString()).isEqualTo("测试");
        assertThat(standIn.get("rights").toString()).contains("EXPORT_PRIVATE");
        assertThat(lines(REPORT + "?person=" + account.name() + "&on=" + until)).hasSize(1);
    }

    @Test
    void whatTheReportSaysIsWhatTheServerDoes() {
        var account = people.with(People.officer(HUIXIAN));
        var person = nobody.as(account.name(), People.PASSWORD);
        assertThat(lines(REPORT + "?person=" + account.name() + "&division=" + HUIXIAN))
                .hasSize(1);
        assertThat(person.get("/api/households?division=" + HUIXIAN).statusCode())
                .isEqualTo(200);
        accounts.endPost(account.posts().get(0).id(), Post.today(), account.id());
        assertThat(lines(REPORT + "?person=" + account.name() + "&division=" + HUIXIAN))
                .isEmpty();
        assertThat(person.get("/api/households?division=" + HUIXIAN).statusCode())
                .isEqualTo(403);
    }

    @Test
    void outsideOnesAreaThereIsNoReport() {
        var account = people.with(People.post(Role.AUDITOR, HUIXIAN));
        var countyAuditor = nobody.as(account.name(), People.PASSWORD);
        assertThat(countyAuditor.get(REPORT + "?division=" + JINGNING).statusCode())
                .isEqualTo(404);
        assertThat(countyAuditor.get(REPORT).statusCode()).isEqualTo(200);
    }

    @Test
    void theWorkbookHoldsTheSameLinesInTheReadersLanguage() throws Exception {
        var file = auditor.with("Accept-Language", "en")
                .download(REPORT + "/export.xlsx?right=READ_RECORDS&division=" + HUIXIAN);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Account");
            assertThat(rows.stream().skip(2).map(row -> row.getCellText(0)).toList())
                    .isEqualTo(names(REPORT + "?right=READ_RECORDS&division=" + HUIXIAN));
            assertThat(rows.get(2).getCellText(2)).isEqualTo("Province officer");
        }
    }

    /** On the page as in the workbook: a right that is added later needs its words too. */
    @Test
    void everyRightAndEveryRoleIsSaidInBothLanguages() throws Exception {
        for (var language : List.of("zh", "en")) {
            var page = new JsonMapper()
                    .readTree(Files.readString(Path.of("web/src/modules/access/texts", language + ".json")));
            var workbook =
                    Files.readString(Path.of("src/main/resources/messages", "access_" + language + ".properties"));
            for (var right : Right.values()) {
                assertThat(page.get("right").has(right.name()))
                        .as(language + " " + right)
                        .isTrue();
                assertThat(workbook).contains("\nright." + right + "=");
            }
            for (var role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
                assertThat(page.get("role").has(role.name()))
                        .as(language + " " + role)
                        .isTrue();
                assertThat(workbook).contains("\nrole." + role + "=");
            }
        }
    }

    private List<String> names(String path) {
        return lines(path).stream()
                .map(line -> line.get("accountName").asString())
                .toList();
    }

    private List<JsonNode> lines(String path) {
        return json(auditor.get(path)).get("items").valueStream().toList();
    }
}
