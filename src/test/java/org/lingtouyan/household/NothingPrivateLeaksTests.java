package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.HouseholdFixtures.aHousehold;
import static org.lingtouyan.household.HouseholdFixtures.members;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Superuser;
import org.lingtouyan.sheet.Workbooks;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Sends private values through all that the product does with them, then reads everything it said for those values. */
@ServerTest
class NothingPrivateLeaksTests {

    private static final String PHONE = "13987650017";
    private static final String ACCOUNT = "6228480998877660017";

    private final Environment environment;
    private final Caller county;
    private final Caller auditor;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Object> household = aHousehold();
    private final String number;
    private final String wrongNumber;
    private final String path = "/api/households/" + household.get("id");

    @Autowired
    NothingPrivateLeaksTests(Environment environment) {
        this.environment = environment;
        var nobody = Caller.of(environment);
        county = nobody.as("county-621227");
        auditor = nobody.as("auditor");
        household.put("phone", PHONE);
        household.put("bankName", "农村信用社");
        household.put("bankAccount", ACCOUNT);
        number = (String) members(household).get(0).get("identityNumber");
        wrongNumber = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    }

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
        LoggerFactory.getLogger("org.lingtouyan").info("this line proves that the log is being read");
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
    }

    @Test
    void noLogAddressProblemTraceListOrOrdinaryExportHoldsAPrivateValue() {
        post("/api/households", household);
        var refusals = said.size();
        members(household).get(0).put("identityNumber", wrongNumber);
        household.put("id", HouseholdFixtures.aHousehold().get("id"));
        post("/api/households", household);
        post(
                "/api/households",
                "{\"phone\": \"" + PHONE + "\", \"members\": [{\"identityNumber\": \"" + number + "\",,}]}");
        post("/api/households", "{\"phone\": {\"" + PHONE + "\": 1}, \"members\": \"" + number + "\"}");
        var twin = aHousehold();
        members(twin).get(0).put("identityNumber", number);
        twin.put("bankAccount", ACCOUNT + ACCOUNT + ACCOUNT + ACCOUNT + "\u0000");
        post("/api/households", twin);
        post(path + "/unmask", Map.of("field", "phone", "purpose", "VISIT", "reason", "拨打 " + PHONE));
        post(path + "/requests", Map.of("kind", "CORRECT", "about", "证件号码应为 " + number));
        assertThat(said.subList(refusals, said.size())).allMatch(body -> body.contains("\"reason\""));

        sheet();
        for (var address : List.of(
                path,
                path + "/history",
                path + "/requests",
                "/api/households?division=621227101202&limit=500",
                "/api/search?q=" + "621227",
                "/api/imports",
                "/api/privacy-requests",
                "/api/indicators/household.registered/records?division=621227101202&month=2018-12&limit=500",
                "/api/indicators/household.registered_persons/records?division=621227101202&month=2018-12&limit=500")) {
            get(county, address);
        }
        var head = members(household).get(0).get("id");
        get(auditor, "/api/trail?division=621227101202&limit=500");
        get(auditor, "/api/trail/versions?division=621227101202&record=" + head);
        said.add(workbook("/api/households/export.xlsx?division=621227101202"));
        said.add(workbook("/api/indicators/household.registered/records.xlsx?division=621227101202&month=2018-12"));

        assertNothingPrivate("answers", said);
        assertNothingPrivate("addresses", addresses);
        assertNothingPrivate(
                "logs", logged.list.stream().map(NothingPrivateLeaksTests::text).toList());
        assertNothingPrivate("trail", trail());
        assertThat(environment.getProperty("server.tomcat.accesslog.enabled")).isNull();
    }

    /** One good row, one with a wrong check digit, one whose number belongs to somebody else. */
    private void sheet() {
        var good = VillageSheets.with(VillageSheets.with(VillageSheets.person(), "户联系电话", PHONE), "人联系电话", PHONE);
        var wrong = VillageSheets.with(VillageSheets.person(), "证件号码", wrongNumber);
        var taken = VillageSheets.with(VillageSheets.person(), "证件号码", number);
        var sent = county.upload("/api/imports?table=household", "名单.xlsx", VillageSheets.sheet(good, wrong, taken));
        var id = Caller.json(sent).path("id").asString();
        for (int wait = 0;
                wait < 400 && !county.get("/api/imports/" + id).body().contains("\"DONE\"");
                wait++) {
            pause();
        }
        get(county, "/api/imports/" + id);
        get(county, "/api/imports/" + id + "/errors");
        assertThat(said.get(said.size() - 1)).contains("\"reason\"").contains("*");
    }

    private void post(String address, Object body) {
        addresses.add(address);
        said.add(county.post(address, body).body());
    }

    private void get(Caller caller, String address) {
        addresses.add(address);
        var answer = caller.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        said.add(answer.body());
    }

    private String workbook(String address) {
        addresses.add(address);
        var text = Workbooks.read(county.download(address), 0).toString();
        assertThat(text).isNotEmpty();
        return text;
    }

    /** What stands in the database itself, seen by its superuser. */
    private List<String> trail() {
        return Superuser.of(environment)
                .texts(
                        "select coalesce(old::text, '') || coalesce(new::text, '') from access.trail where county_code = '621227'");
    }

    private void assertNothingPrivate(String where, List<String> texts) {
        assertThat(texts).as(where).isNotEmpty();
        for (var value : List.of(PHONE, ACCOUNT, number, wrongNumber)) {
            assertThat(texts.stream().filter(text -> text.contains(value)).map(text -> around(text, value)))
                    .as(where)
                    .isEmpty();
        }
    }

    /** Where it stands, without the value itself: this is read in a test's output. */
    private static String around(String text, String value) {
        int at = text.indexOf(value);
        return text.substring(Math.max(0, at - 80), at) + "<value>";
    }

    private static String text(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
