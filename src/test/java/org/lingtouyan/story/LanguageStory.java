package org.lingtouyan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** English is complete: what stays Chinese on a page is the name of a place, a person or an office, as the records have it. */
@StoryTest
class LanguageStory {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}]+");

    /** Where the server tells names; every other Chinese word would be the product's own. */
    private static final Set<String> NAMES = Set.of(
            "shortName",
            "displayName",
            "divisionName",
            "townshipName",
            "headName",
            "enteredBy",
            "path",
            "label",
            "naturalVillage",
            "number",
            "person");

    /** People who work, with their unit; what they wrote of a visit is theirs too. */
    private static final Set<String> PEOPLE = Set.of("helper", "visitor", "owner");

    private static final Set<String> WRITTEN = Set.of("found", "done", "nextStep", "text", "met");

    private final Environment environment;
    private final List<Response> answers = new CopyOnWriteArrayList<>();
    private final Set<String> names =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    @Autowired
    LanguageStory(Environment environment) {
        this.environment = environment;
    }

    @Test
    void whoChoosesEnglishMeetsNoChineseWordOfTheProduct() {
        try (var visitor = Visitor.to(environment)) {
            visitor.page().onResponse(answers::add);
            visitor.button("English").click();
            isEnglish(visitor, "The password is printed at the start");
            visitor.signIn("county-621227");
            isEnglish(visitor, "are counted");
            visitor.region("All figures").getByRole(AriaRole.LINK).first().click();
            isEnglish(visitor, "records below");
            visitor.button("Close").click();
            named(visitor, "Register").click();
            isEnglish(visitor, "households listed");
            visitor.page()
                    .getByRole(AriaRole.ROW)
                    .nth(1)
                    .getByRole(AriaRole.LINK)
                    .click();
            isEnglish(visitor, "Years side by side");
            named(visitor, "Change").click();
            isEnglish(visitor, "This change means");
            named(visitor, "Spreadsheet import").click();
            isEnglish(visitor, "Earlier imports");
        }
    }

    /** By its whole name: "Register" is also how the name of many a figure begins. */
    private static Locator named(Visitor visitor, String link) {
        return visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true));
    }

    /** Reads the page first: what it shows came with answers before, so their names are known when it is judged. */
    private void isEnglish(Visitor visitor, String sign) {
        visitor.sees(sign);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        var seen = visitor.page().getByRole(AriaRole.MAIN).innerText();
        var heard = visitor.everySpokenName();
        answers.forEach(this::rememberNames);
        answers.clear();
        assertThat(chineseOf(seen)).as(sign).isEmpty();
        assertThat(chineseOf(heard)).as(sign + ", to the ear").isEmpty();
    }

    private List<String> chineseOf(String text) {
        var rest = text.replace("中文", "");
        for (var name : names) {
            rest = rest.replace(name, "");
        }
        return CHINESE.matcher(rest)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private void rememberNames(Response response) {
        var type = response.headers().getOrDefault("content-type", "");
        if (response.url().contains("/api/") && response.ok() && type.contains("json")) {
            gather(JSON.readTree(response.text()), response.url().contains("/divisions"));
        }
    }

    private void gather(JsonNode node, boolean divisions) {
        node.propertyStream().forEach(field -> {
            boolean name = NAMES.contains(field.getKey())
                    || WRITTEN.contains(field.getKey())
                    || divisions && field.getKey().equals("name");
            if (name && field.getValue().isString()) {
                names.add(field.getValue().asString());
            }
            if (PEOPLE.contains(field.getKey())) {
                field.getValue().valueStream().filter(JsonNode::isString).forEach(each -> names.add(each.asString()));
            }
            gather(field.getValue(), divisions);
        });
        if (node.isArray()) {
            node.forEach(child -> gather(child, divisions));
        }
    }
}
