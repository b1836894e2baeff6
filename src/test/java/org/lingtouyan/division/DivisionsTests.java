package org.lingtouyan.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DivisionsTests {

    private static final DivisionCode GANSU = new DivisionCode("620000000000");
    /** Before any test changes a division. */
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    private static final DivisionCode HUIXIAN = new DivisionCode("621227000000");

    private final Divisions divisions;
    private final Flags flags;

    @Autowired
    DivisionsTests(Divisions divisions, Flags flags) {
        this.divisions = divisions;
        this.flags = flags;
    }

    @Test
    void allOfGansuIsThereDownToItsVillages() {
        assertThat(divisions.descendants(GANSU, Level.PROVINCE, DAY)).hasSize(1);
        assertThat(divisions.descendants(GANSU, Level.CITY, DAY)).hasSize(14);
        assertThat(divisions.descendants(GANSU, Level.COUNTY, DAY)).hasSize(88);
        assertThat(divisions.descendants(GANSU, Level.TOWNSHIP, DAY)).hasSize(1403);
        assertThat(divisions.descendants(GANSU, Level.VILLAGE, DAY)).hasSize(17718);
    }

    @Test
    void everyParentIsThereAndIsThePrefixOfItsChildren() {
        for (var level : List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE)) {
            assertThat(divisions.descendants(GANSU, level)).allSatisfy(division -> {
                assertThat(division.parentCode())
                        .isEqualTo(division.code().parent().orElseThrow());
                assertThat(divisions.find(division.parentCode())).isPresent();
            });
        }
    }

    @Test
    void twoCountiesStandInTheTreeForCountingOnly() {
        assertThat(divisions.descendants(GANSU, Level.COUNTY))
                .filteredOn(Division::statistical)
                .extracting(county -> county.code().value())
                .containsExactly("620171000000", "620201000000");
    }

    @Test
    void aVillageHasNoChildrenAndThePathLeadsDownToIt() {
        var village = new DivisionCode("621102110202");
        assertThat(divisions.children(village)).isEmpty();
        assertThat(divisions.path(village))
                .extracting(Division::shortName)
                .containsExactly("甘肃省", "定西市", "安定区", "香泉镇", "陈家屲村");
        assertThat(divisions.pathText(village)).isEqualTo("定西市 / 安定区 / 香泉镇 / 陈家屲村");
    }

    @Test
    void aCodeThatIsNoDivisionIsRefused() {
        assertThatThrownBy(() -> divisions.require(new DivisionCode("110000000000")))
                .hasMessage(RequestRefused.NOT_FOUND.name());
    }

    @Test
    void placesAreFoundByNameInitialsPinyinRareCharacterAndCode() {
        assertThat(first("徽县")).isEqualTo("621227000000");
        assertThat(first("hnx")).isEqualTo("620422000000");
        assertThat(first("pingliang")).isEqualTo("620800000000");
        assertThat(first("陈家屲")).isEqualTo("621102110202");
        assertThat(first("䃎")).startsWith("62");
        assertThat(first("620826101")).isEqualTo("620826101000");
    }

    @Test
    void aSearchKeepsWithinTheAreaAndTheLimit() {
        assertThat(divisions.search("城关", HUIXIAN::contains, 5))
                .allMatch(found -> HUIXIAN.contains(found.division().code()));
        assertThat(divisions.search("村", anywhere -> true, 7)).hasSize(7);
        assertThat(divisions.search("  ", anywhere -> true, 7)).isEmpty();
    }

    @Test
    void aChildIsKnownByItsFullNameItsShortNameAndItsStem() {
        var city = new DivisionCode("621200000000");
        assertThat(divisions.byName(city, "徽县").orElseThrow().code()).isEqualTo(HUIXIAN);
        var township = new DivisionCode("620821100000");
        var fenghuang = new DivisionCode("620821100206");
        for (var name : List.of("凤凰村", "凤凰", "凤凰村民委员会", " 凤凰村 ")) {
            assertThat(divisions.byName(township, name)).map(Division::code).contains(fenghuang);
        }
        assertThat(divisions.byName(township, "徽县")).isEmpty();
    }

    @Test
    void twoChildrenOfTheSameShortNameAreNotGuessedAt() {
        assertThat(divisions.byName(new DivisionCode("620523103000"), "六峰社区"))
                .map(Division::name)
                .map(name -> name.equals("六峰社区"))
                .isIn(java.util.Optional.of(true), java.util.Optional.empty());
    }

    @Test
    void countyFlagsComeOnlyFromSourcedRows() {
        assertThat(flags.of(Flag.POOR_COUNTY, GANSU))
                .hasSize(73)
                .noneMatch(flag -> flag.divisionCode().value().equals("620403000000"));
        assertThat(flags.of(new DivisionCode("620802000000"))).anySatisfy(flag -> {
            assertThat(flag.flag()).isEqualTo(Flag.POOR_COUNTY);
            assertThat(flag.yearTo()).isEqualTo(2017);
        });
    }

    @Test
    void aFlagNotedTwiceIsNotedOnce() {
        var flag = new Flag(new DivisionCode("621227101202"), "TEST_FLAG", 2014, null, "test");
        flags.note(List.of(flag, new Flag(HUIXIAN, "TEST_FLAG", null, 2018, "test")));
        flags.note(List.of(flag));
        assertThat(flags.of("TEST_FLAG", GANSU)).hasSize(2);
    }

    private String first(String typed) {
        return divisions
                .search(typed, anywhere -> true, 1)
                .get(0)
                .division()
                .code()
                .value();
    }
}
