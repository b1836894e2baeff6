package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.installation.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AccountsTests {

    private static final String DIVISIONS = "/api/divisions/620000000000";

    private final Accounts accounts;
    private final AccountTable table;
    private final PostTable posts;
    private final Passwords passwords;
    private final Divisions divisions;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Home home;
    private final Caller nobody;

    @Autowired
    AccountsTests(
            Accounts accounts,
            AccountTable table,
            PostTable posts,
            Passwords passwords,
            Divisions divisions,
            TransactionTemplate transaction,
            MessageSource messages,
            JdbcClient jdbc,
            Home home,
            Environment environment) {
        this.accounts = accounts;
        this.table = table;
        this.posts = posts;
        this.passwords = passwords;
        this.divisions = divisions;
        this.transaction = transaction;
        this.messages = messages;
        this.jdbc = jdbc;
        this.home = home;
        this.nobody = Caller.of(environment);
    }

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theDemonstrationHasAnOfficerForEveryPlaceThatWasPromised() {
        var names = accounts.demoAccounts().keySet();
        assertThat(names)
                .contains(
                        "province",
                        "auditor",
                        "security",
                        "admin",
                        "city-6208",
                        "county-621227",
                        "township-620826101",
                        "township-620421215",
                        "township-623023104",
                        "village-623023104215",
                        "township-621227101",
                        "village-621227101202");
        assertThat(names).filteredOn(name -> name.startsWith("city-")).hasSize(14);
        assertThat(names).filteredOn(name -> name.startsWith("county-")).hasSize(88);
        assertThat(names).filteredOn(name -> name.startsWith("township-")).hasSizeGreaterThanOrEqualTo(86);
        assertThat(names).filteredOn(name -> name.startsWith("village-")).hasSizeGreaterThanOrEqualTo(86);
    }

    @Test
    void everyDemoAccountWorksWhereItsNameSays() {
        assertThat(accounts.openByName("village-621227101202"))
                .get()
                .extracting(account -> account.posts().get(0))
                .returns(Role.VILLAGE_CADRE, Post::role)
                .returns(new DivisionCode("621227101202"), Post::division);
        assertThat(accounts.openByName("admin"))
                .get()
                .extracting(account -> account.posts().get(0).role())
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(new DemoAccounts(divisions, "x", Map.of()).all())
                .extracting(Account::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDemoPasswordLiesInAFileThatOnlyItsOwnerReads() throws Exception {
        var file = home.resolve("demo-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(home.resolve("serving")))
                .contains("Demo password: " + Files.readString(file).strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("serving"))))
                .isEqualTo("rw-------");
    }

    @Test
    void outsideADemonstrationNoDemoAccountActs() {
        var elsewhere = new Accounts(table, posts, transaction, messages, false);
        var province = accounts.openByName("province").orElseThrow();
        assertThat(elsewhere.openByName("province")).isEmpty();
        assertThat(elsewhere.open(province.id())).isEmpty();
    }

    @Test
    void whoActedIsNamedInTheReadersLanguage() {
        var stranger = UUID.randomUUID();
        var province = accounts.openByName("province").orElseThrow();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(accounts.displayNames(Set.of(Actor.SYSTEM.account(), province.id(), stranger)))
                .containsEntry(Actor.SYSTEM.account(), "系统")
                .containsEntry(province.id(), "甘肃省扶贫办")
                .containsEntry(stranger, "未知账号");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(accounts.displayName(Actor.SYSTEM.account())).isEqualTo("System");
    }

    @Test
    void anAccountThatWasClosedIsOutAtOnceByPasswordByBasicAndInItsSession() {
        var name = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(List.of(Account.of(
                        name,
                        "离任者",
                        passwords.hash("Long-enough-1"),
                        Role.COUNTY_OFFICER,
                        new DivisionCode("621227000000"))
                .forDemo()));
        nobody.post("/api/session", Map.of("account", name, "password", "Long-enough-1"));
        assertThat(nobody.get(DIVISIONS).statusCode()).isEqualTo(200);
        assertThat(nobody.as(name, "Long-enough-1").get(DIVISIONS).statusCode()).isEqualTo(200);

        jdbc.sql("update access.account set closed_at = now() where name = :name")
                .param("name", name)
                .update();
        accounts.add(List.of());

        assertThat(nobody.get(DIVISIONS).statusCode()).isEqualTo(401);
        assertThat(nobody.as(name, "Long-enough-1").get(DIVISIONS).statusCode()).isEqualTo(401);
    }
}
