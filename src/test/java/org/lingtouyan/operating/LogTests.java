package org.lingtouyan.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a server writes about its work: lines that a machine can read, and never a value of the people in the register. */
class LogTests {

    private static final String PHONE = "13987654321";
    private static final String BANK_ACCOUNT = "6228480402564890018";

    @TempDir
    private Path home;

    @Test
    void nobodysPrivateValuesStandInTheLog() throws IOException {
        List<String> lines;
        try (var server = ServerProcess.serving(home, "--log=json", "--logging.level.org.springframework.web=debug")) {
            var number = writeAndBeRefused(server);
            lines = server.lines();
            assertThat(lines).isNotEmpty().noneMatch(line -> saysSomethingOf(number, line));
        }
        assertThat(lines).allSatisfy(LogTests::isAnObjectOfTheSchema);
        assertThat(lines).anyMatch(line -> line.contains("\"request\":\""));

        try (var server = ServerProcess.serving(home, "--logging.level.org.springframework.web=debug")) {
            var number = writeAndBeRefused(server);
            assertThat(server.lines())
                    .anyMatch(line -> line.contains("/api/households"))
                    .noneMatch(line -> saysSomethingOf(number, line));
        }
    }

    /** One household is taken; then the same people in another, a number that is none, and a body that is none. */
    private static String writeAndBeRefused(ServerProcess server) {
        var village = server.caller().as("village-621227101202");
        var taken = aHousehold();
        taken.put("phone", PHONE);
        taken.put("bankAccount", BANK_ACCOUNT);
        var number = (String) members(taken).get(0).get("identityNumber");
        var written = village.post("/api/households", taken);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);

        var again = aHousehold();
        again.put("phone", PHONE);
        again.put("bankAccount", BANK_ACCOUNT);
        members(again).get(0).put("identityNumber", number);
        assertThat(village.post("/api/households", again).statusCode()).isBetween(400, 499);
        members(again).get(0).put("identityNumber", number + "9");
        assertThat(village.post("/api/households", again).statusCode()).isBetween(400, 499);
        var broken = "{\"phone\":\"" + PHONE + "\",\"bankAccount\":{\"" + BANK_ACCOUNT + "\":" + number;
        assertThat(village.post("/api/households", broken).statusCode()).isEqualTo(400);
        return number;
    }

    private static boolean saysSomethingOf(String identityNumber, String line) {
        return List.of(identityNumber, PHONE, BANK_ACCOUNT).stream().anyMatch(line::contains);
    }

    private static void isAnObjectOfTheSchema(String line) {
        var object = new JsonMapper().readTree(line);
        assertThat(object.path("@timestamp").asString()).isNotBlank();
        assertThat(object.path("log").path("level").asString()).isNotBlank();
        assertThat(object.path("log").path("logger").asString()).isNotBlank();
        assertThat(object.path("message").asString()).isNotBlank();
        assertThat(object.path("service").path("name").asString()).isEqualTo("lingtouyan");
        assertThat(object.path("ecs").path("version").asString()).isNotBlank();
    }
}
