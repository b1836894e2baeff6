package org.lingtouyan.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.household.TakenSheets.assertCounts;
import static org.lingtouyan.household.VillageSheets.NUMBER;
import static org.lingtouyan.household.VillageSheets.identity;
import static org.lingtouyan.household.VillageSheets.member;
import static org.lingtouyan.household.VillageSheets.person;
import static org.lingtouyan.household.VillageSheets.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.Actors;
import org.lingtouyan.sheet.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How the headings and words that are in use are understood. */
@ServerTest
class SheetWordsTests {

    private final TakenSheets county;
    private final TakenSheets cadre;
    private final KeptHouseholds kept;

    @Autowired
    SheetWordsTests(Environment environment, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        var nobody = Caller.of(environment);
        this.county = new TakenSheets(nobody.as("county-621227"), HouseholdFixtures.VILLAGE);
        this.cadre = new TakenSheets(nobody.as("village-621227101202"), HouseholdFixtures.VILLAGE);
        this.kept = new KeptHouseholds(jdbc, actors, transaction);
    }

    @Test
    void theHeadingsInUseAreTakenAsTheyAre() {
        var head = person();
        head.put("户类型", "一般脱贫户");
        var wife = member(head, "02", "配偶");
        assertCounts(county.take(head, wife), 2, 0, 0, 0);
        var household = kept.household(head);
        assertThat(household)
                .containsEntry("registered_on", "2014-06-01")
                .containsEntry("people", "2")
                .containsEntry("incomplete", "false");
        assertThat(household)
                .containsEntry("kind", "01")
                .containsEntry("status", "03")
                .containsEntry("main_cause", "01");
        assertThat(kept.value(
                        "select stated_per_capita from household.income where household_id = :id and year = 2018",
                        household))
                .isEqualTo("3456.00");
        assertThat(kept.value("select net from household.income where household_id = :id and year = 2018", household))
                .isNull();
        assertThat(kept.value(
                        "select valid_from from household.membership where household_id = :id and number like '%02'",
                        household))
                .isEqualTo("2015-03-01");
        assertThat(kept.value(
                        "select natural_village from household.household_year where household_id = :id and year = 2018",
                        household))
                .isEqualTo("上庄");
    }

    @Test
    void contradictionsOfSenseNeverReject() {
        var odd = person();
        odd.put("文化程度", "文盲或半文盲");
        odd.put("在校生状况", "本科");
        odd.put("务工时间(月)", "13");
        odd.put("劳动技能", "无劳动力");
        odd.put("首次识别时间", "2030-01-01");
        odd.put("人数", "9");
        odd.put("健康状况", "健康,残疾");
        assertCounts(county.take(odd, with(member(odd, "02", "户主"), "姓名", "赵2")), 2, 0, 0, 0);
    }

    @Test
    void kindsSayByTheirEndingWhetherAHouseholdIsOut() {
        for (var expected : Map.of(
                        "低保贫困户", "04 01", "特困供养贫困户", "06 01", "低保脱贫户", "04 03", "未脱贫", "null 01", "稳定脱贫", "null 06",
                        "低保户", "02 01", "06", "null 06")
                .entrySet()) {
            var head = with(person(), "户类型", expected.getKey());
            county.take(head);
            var household = kept.household(head);
            assertThat(household.get("kind") + " " + household.get("status"))
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void nationalCodesServeAsHeadingsAndItemsOfIncomeAreSummed() {
        var number = "H" + NUMBER.incrementAndGet();
        var file = Workbooks.of(List.of(
                List.of("数据日期：2018-12-31"),
                List.of(
                        "AAD001", "AAC001", "AAB002", "AAB004", "AAB006", "AAC006", "AAR010", "AAC073", "AAC071",
                        "AAC074", "AAC077"),
                List.of("621227101202", number, "赵一", identity(), "01", "04", "01", 10000, 5000.5, "1,000", 600),
                List.of("621227101202", number, "赵二", identity(), "03", "", "", "", "", "", "")));
        assertCounts(cadre.take("/api/imports?table=household", file), 2, 0, 0, 0);
        var household = kept.household(Map.of("户编号", number));
        assertThat(household).containsEntry("kind", "04").containsEntry("status", "01");
        assertThat(kept.value("select net || '/' || people from household.income where household_id = :id", household))
                .isEqualTo("14600.50/2");
        assertCounts(cadre.take("/api/imports?table=household", file), 0, 2, 0, 0);
    }
}
