package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.household.HouseholdFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A county merges a village into its neighbour: looks in advance, does it, and finds the months before as they were. */
@StoryTest
class MergeOfVillagesStory {

    private static final String COUNTY = "621021000000";

    private final Environment environment;
    private final Caller county;

    @Autowired
    MergeOfVillagesStory(Environment environment) {
        this.environment = environment;
        this.county = Caller.of(environment).as("county-621021");
    }

    private record Village(String code, String name) {}

    @Test
    void fromThePreviewToTheRecordsOfBothVillages() {
        try (var officer = Visitor.to(environment).signIn("county-621021")) {
            var villages = twoVillages();
            var stays = villages.get(0);
            var ends = villages.get(1);
            var household = aHouseholdIn(ends);
            saysWhatTheDocumentSays(officer, ends, stays);
            looksInAdvance(officer, ends, stays);
            officer.button("确认调整").click();
            officer.sees("已完成");
            officer.sees("原来的档案可在原村里查阅");

            bothAreThere(officer, "2019-05", stays, ends);
            oneIsThere(officer, "2019-06", stays, ends);

            officer.signInAnewAs("village-" + stays.code());
            officer.open("/households/" + household + "?division=" + ends.code());
            officer.sees("这里只供查阅");
            officer.link("看那里的档案").click();
            officer.sees("转自");
            assertThat(officer.link("修改").first()).isVisible();
        }
    }

    private static void saysWhatTheDocumentSays(Visitor officer, Village ends, Village stays) {
        officer.navigation("区划调整").click();
        officer.link("登记一次调整").click();
        officer.sees("几个村（或乡镇）并成一个");
        assertThat(officer.button("先看会怎样")).isDisabled();
        chooses(officer, "哪些村（乡镇）被并入", ends);
        officer.page().keyboard().press("Escape");
        chooses(officer, "并入哪里", stays);
        var day = officer.page().getByLabel("生效日期");
        day.fill("2019-06-15");
        day.press("Enter");
        officer.page().getByLabel("依据文件").fill("庆政发〔2019〕8号");
    }

    private static void chooses(Visitor officer, String label, Village village) {
        var input = officer.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        input.focus();
        input.pressSequentially(village.code());
        officer.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(village.name())))
                .first()
                .click();
    }

    private static void looksInAdvance(Visitor officer, Village ends, Village stays) {
        officer.button("先看会怎样").click();
        officer.sees("将转入 ");
        var row = officer.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(ends.code())));
        assertThat(row).containsText(stays.code());
    }

    private static void bothAreThere(Visitor officer, String month, Village... both) {
        look(officer, month, both[0]);
        List.of(both)
                .forEach(village -> assertThat(placeInRanking(officer, village)).isVisible());
    }

    private static void oneIsThere(Visitor officer, String month, Village stays, Village ended) {
        look(officer, month, stays);
        assertThat(placeInRanking(officer, stays)).isVisible();
        assertThat(placeInRanking(officer, ended)).hasCount(0);
    }

    private static void look(Visitor officer, String month, Village village) {
        officer.open(
                "/?division=" + village.code().substring(0, 9) + "000&month=" + month + "&key=household.registered");
    }

    private static Locator placeInRanking(Visitor officer, Village village) {
        return officer.region("排名")
                .getByRole(AriaRole.CELL)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + village.name() + "[^，]*$")));
    }

    /** The first with farmers of the county, which has an account, and its neighbour. */
    private List<Village> twoVillages() {
        var villages = children(COUNTY)
                .filter(township -> rural(township).size() > 1)
                .findFirst()
                .map(this::rural)
                .orElseThrow();
        return IntStream.range(0, 2).mapToObj(villages::get).toList();
    }

    private List<Village> rural(JsonNode township) {
        return children(township.path("code").asString())
                .filter(child -> child.path("code").asString().charAt(9) >= '2')
                .map(child -> new Village(
                        child.path("code").asString(), child.path("shortName").asString()))
                .toList();
    }

    private java.util.stream.Stream<JsonNode> children(String code) {
        return Caller.json(county.get("/api/divisions/" + code + "/children")).valueStream();
    }

    private String aHouseholdIn(Village village) {
        var household = HouseholdFixtures.aHousehold();
        household.put("division", village.code());
        assertThat(county.post("/api/households", household).statusCode()).isEqualTo(201);
        return String.valueOf(household.get("id"));
    }
}
