package org.lingtouyan.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Divisions that end, begin and are renamed, in townships where no other test looks. */
@ServerTest
class DivisionsThroughTimeTests {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    private static final DivisionCode LIKE = new DivisionCode("621227101202");

    private final Divisions divisions;
    private final DivisionChanges changes;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final Caller cadre;

    @Autowired
    DivisionsThroughTimeTests(
            Divisions divisions,
            DivisionChanges changes,
            TransactionTemplate transaction,
            DataSource database,
            Environment environment) {
        this.database = database;
        this.divisions = divisions;
        this.changes = changes;
        this.transaction = transaction;
        this.cadre = Caller.of(environment).as("village-621227101202");
    }

    @Test
    void aMergedVillageIsAmongTheChildrenUntilTheMonthBeforeItEnds() {
        var township = new DivisionCode("621025101000");
        var villages = divisions.children(township);
        var ended = villages.get(villages.size() - 1);
        var successor = villages.get(0);
        decide(() -> {
            changes.end(ended.code(), DAY);
            changes.note(merged(ended.code(), successor.code()));
        });
        assertThat(divisions.children(township)).doesNotContain(ended).hasSize(villages.size() - 1);
        assertThat(divisions.children(township, DAY.minusDays(1)))
                .extracting(Division::code)
                .contains(ended.code());
        assertThat(divisions.children(township, DAY)).extracting(Division::code).doesNotContain(ended.code());
        assertThat(childrenOf(township, "2021-02")).contains(ended.code().value());
        assertThat(childrenOf(township, "2021-03")).doesNotContain(ended.code().value());
        assertThat(divisions.find(ended.code()).orElseThrow().validTo()).isEqualTo(DAY);
        assertThat(divisions.isLiving(ended.code())).isFalse();
        assertThat(divisions.successors(ended.code()))
                .extracting(Division::code)
                .containsExactly(successor.code());
        assertThat(divisions.predecessors(successor.code()))
                .extracting(Division::code)
                .containsExactly(ended.code());
        assertThat(divisions.byName(township, ended.name())).map(Division::code).contains(successor.code());
    }

    @Test
    void whatWasSplitAmongSeveralHasNoOneHeir() {
        var township = new DivisionCode("621025100000");
        var villages = divisions.children(township);
        var ended = villages.get(villages.size() - 1);
        decide(() -> {
            changes.end(ended.code(), DAY);
            changes.note(split(ended.code(), villages.get(0).code()));
            changes.note(split(ended.code(), villages.get(1).code()));
        });
        assertThat(divisions.successors(ended.code())).hasSize(2);
        assertThat(divisions.byName(township, ended.name())).isEmpty();
    }

    @Test
    void aNewVillageIsNotThereBeforeItsDay() {
        var township = new DivisionCode("621025102000");
        var code = new DivisionCode("621025102299");
        decide(() -> changes.begin(code, "新合村", "新合村", LIKE, DAY));
        assertThat(divisions.children(township)).extracting(Division::code).contains(code);
        assertThat(divisions.children(township, DAY.minusDays(1)))
                .extracting(Division::code)
                .doesNotContain(code);
        assertThat(divisions.descendants(new DivisionCode("621025000000"), Level.VILLAGE, DAY))
                .extracting(Division::code)
                .contains(code);
        assertThatThrownBy(() -> decide(() -> changes.begin(code, "又一村", "又一村", LIKE, DAY)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aRenamedVillageKeepsItsCodeAndEachMonthItsName() {
        var township = new DivisionCode("621025103000");
        var village = divisions.children(township).get(0);
        decide(() -> changes.rename(village.code(), "向阳新村", DAY));
        assertThat(divisions.find(village.code()).orElseThrow().name()).isEqualTo("向阳新村");
        assertThat(divisions.children(township, DAY.minusDays(1)).get(0).name()).isEqualTo(village.name());
        assertThat(divisions.children(township, DAY).get(0).name()).isEqualTo("向阳新村");
        assertThat(divisions.byName(township, village.name()))
                .map(Division::code)
                .contains(village.code());
        assertThat(divisions.search("向阳新村", township::contains, 5))
                .extracting(Match::division)
                .extracting(Division::code)
                .containsExactly(village.code());
    }

    @Test
    void anotherServerNoticesWithinSeconds() {
        var code = new DivisionCode("621025104298");
        transaction.executeWithoutResult(begun -> changes.begin(code, "后来村", "后来村", LIKE, DAY));
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (divisions.find(code).isEmpty() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(divisions.find(code)).isPresent();
    }

    @Test
    void aPlaceThatOnlyDocumentsNameIsFoundAndSaidToBeUnconfirmed() {
        var hit = Caller.json(
                        cadre.get("/api/divisions/search?q=尼藏村&limit=1".replace("尼藏村", "%E5%B0%BC%E8%97%8F%E6%9D%91")))
                .get(0);
        assertThat(hit.path("code").asString()).isEqualTo("623024206000");
        assertThat(hit.path("alias").asString()).isEqualTo("尼藏村");
        assertThat(hit.path("established").asBoolean(true)).isFalse();
        assertThat(divisions.byName(new DivisionCode("623024206000"), "尼藏村")).isEmpty();
    }

    @Test
    void anAliasOfAVillageMeansTheVillage() {
        var village = divisions.children(new DivisionCode("621025105000")).get(0);
        decide(() -> changes.note(new Alias(village.code(), "老庄湾", true, true, "test")));
        assertThat(divisions.byName(new DivisionCode("621025105000"), "老庄湾"))
                .map(Division::code)
                .contains(village.code());
    }

    @Test
    void aNewEditionOfTheFilesLeavesWhatIsKnownByADecision() {
        var villages = divisions.children(new DivisionCode("621025106000"));
        decide(() -> {
            changes.rename(villages.get(0).code(), "改名村", DAY);
            changes.end(villages.get(1).code(), DAY);
        });
        transaction.executeWithoutResult(begun -> loadAgain());
        divisions.refresh();
        assertThat(divisions.find(villages.get(0).code()).orElseThrow().name()).isEqualTo("改名村");
        assertThat(divisions.find(villages.get(1).code()).orElseThrow().validTo())
                .isEqualTo(DAY);
        assertThat(divisions.find(villages.get(2).code())).contains(villages.get(2));
    }

    private void loadAgain() {
        var connection = DataSourceUtils.getConnection(database);
        try {
            new DivisionLoad().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        } catch (SQLException | IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> childrenOf(DivisionCode parent, String month) {
        return Caller.json(cadre.get("/api/divisions/" + parent + "/children?month=" + month))
                .valueStream()
                .map(child -> child.path("code").asString())
                .toList();
    }

    private void decide(Runnable decision) {
        transaction.executeWithoutResult(begun -> decision.run());
        divisions.refresh();
    }

    private static Change merged(DivisionCode from, DivisionCode to) {
        return new Change(UUID.randomUUID(), Change.Kind.MERGE, from, to, DAY, "正政发〔2021〕3号", null);
    }

    private static Change split(DivisionCode from, DivisionCode to) {
        return new Change(UUID.randomUUID(), Change.Kind.SPLIT, from, to, DAY, "正政发〔2021〕4号", null);
    }
}
