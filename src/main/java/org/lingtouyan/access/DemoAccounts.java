package org.lingtouyan.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;

/**
 * Who works in the demonstration: officers of every city and county, one township and one village of each, three who see
 * no households, and one who has two posts.
 */
final class DemoAccounts {

    private static final DivisionCode GANSU = new DivisionCode("620000000000");

    /** Places the published cases speak of. */
    private static final List<String> KNOWN_PLACES =
            List.of("620826101000", "620421215000", "623023104215", "621227101000", "621227101202");

    private static final DivisionCode COUNTY_OF_TWO_POSTS = new DivisionCode("621227000000");
    private static final DivisionCode TOWNSHIP_OF_TWO_POSTS = new DivisionCode("620826101000");
    private static final String BASIS = "演示账号";

    private static final Map<Level, Role> OFFICERS = Map.of(
            Level.PROVINCE, Role.PROVINCE_OFFICER,
            Level.CITY, Role.CITY_OFFICER,
            Level.COUNTY, Role.COUNTY_OFFICER,
            Level.TOWNSHIP, Role.TOWNSHIP_OFFICER,
            Level.VILLAGE, Role.VILLAGE_CADRE);

    private static final Map<Level, String> OFFICES = Map.of(
            Level.PROVINCE, "扶贫办",
            Level.CITY, "扶贫办",
            Level.COUNTY, "扶贫办",
            Level.TOWNSHIP, "扶贫工作站",
            Level.VILLAGE, "村干部");

    private final Divisions divisions;
    private final String passwordHash;
    private final Map<String, UUID> present;

    /** @param present demo accounts that were made at an earlier start */
    DemoAccounts(Divisions divisions, String passwordHash, Map<String, UUID> present) {
        this.divisions = divisions;
        this.passwordHash = passwordHash;
        this.present = present;
    }

    List<Account> all() {
        var officers = places().distinct().map(this::officer).toList();
        return Stream.of(officers.stream(), withoutHouseholds(), Stream.of(withTwoPosts(officers)))
                .flatMap(accounts -> accounts)
                .toList();
    }

    private Stream<Division> places() {
        var upper = Stream.of(Level.PROVINCE, Level.CITY, Level.COUNTY)
                .flatMap(level -> divisions.descendants(GANSU, level).stream());
        var lower = divisions.descendants(GANSU, Level.COUNTY).stream().flatMap(this::firstTownshipAndVillage);
        var known = KNOWN_PLACES.stream().map(DivisionCode::new).flatMap(this::townshipAndVillage);
        return Stream.concat(upper, Stream.concat(lower, known));
    }

    /** The first village with farmers, and its township: a residents' committee has no households on the register. */
    private Stream<Division> firstTownshipAndVillage(Division county) {
        return divisions.descendants(county.code(), Level.VILLAGE).stream()
                .filter(village -> village.code().isRuralVillage())
                .limit(1)
                .flatMap(village -> townshipAndVillage(village.code()));
    }

    /** The place itself, its township, and a village in it. */
    private Stream<Division> townshipAndVillage(DivisionCode place) {
        var township = place.at(Level.TOWNSHIP);
        var village = place.level() == Level.VILLAGE
                ? divisions.find(place).stream()
                : divisions.children(township).stream()
                        .filter(child -> child.code().isRuralVillage())
                        .limit(1);
        return Stream.concat(divisions.find(township).stream(), village);
    }

    private Account officer(Division place) {
        var level = place.level();
        var role = Objects.requireNonNull(OFFICERS.get(level));
        return account(nameFor(place.code()), place.shortName() + OFFICES.get(level), role, place.code());
    }

    private Stream<Account> withoutHouseholds() {
        return Stream.of(
                account("auditor", "审计员", Role.AUDITOR, GANSU),
                account("security", "安全管理员", Role.SECURITY_OFFICER, GANSU),
                account("admin", "系统管理员", Role.ADMINISTRATOR, GANSU));
    }

    /** Works in one county and stands in for the officer of a township in another until the end of next year. */
    private Account withTwoPosts(List<Account> officers) {
        var own = Post.of(Role.COUNTY_OFFICER, COUNTY_OF_TWO_POSTS, BASIS);
        var until = Post.today().plusYears(2).withDayOfYear(1);
        var standIn = Post.of(Role.TOWNSHIP_OFFICER, TOWNSHIP_OF_TWO_POSTS, "演示：本人挂职期间代管")
                .standingInFor(idOf(nameFor(TOWNSHIP_OF_TWO_POSTS), officers), until);
        return account("two-posts", "双岗演示员", List.of(own, standIn));
    }

    private UUID idOf(String name, List<Account> officers) {
        return present.getOrDefault(
                name,
                officers.stream()
                        .filter(officer -> officer.name().equals(name))
                        .map(Account::id)
                        .findFirst()
                        .orElseThrow());
    }

    /** {@code province}, {@code city-6212}, {@code county-621227}, {@code township-621227101}, {@code village-621227101202}. */
    private static String nameFor(DivisionCode place) {
        var level = place.level();
        return level == Level.PROVINCE
                ? "province"
                : level.name().toLowerCase() + "-" + place.value().substring(0, level.digits());
    }

    private Account account(String name, String displayName, Role role, DivisionCode division) {
        return account(name, displayName, List.of(Post.of(role, division, BASIS)));
    }

    private Account account(String name, String displayName, List<Post> posts) {
        return Account.of(name, displayName, passwordHash, posts).forDemo().sharingPassword();
    }
}
