package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.access.Sealer;
import org.lingtouyan.shared.Pinyin;

/** The rows of many households, table by table; written as JSON, the names of the components become column names. */
final class FoundedRows {

    private static final HexFormat HEX = HexFormat.of();

    final List<HouseholdRow> households = new ArrayList<>();
    final List<StateRow> states = new ArrayList<>();
    final List<PersonRow> persons = new ArrayList<>();
    final List<MembershipRow> memberships = new ArrayList<>();
    final List<HouseholdYearRow> householdYears = new ArrayList<>();
    final List<PersonYearRow> personYears = new ArrayList<>();
    final List<IncomeRow> incomes = new ArrayList<>();
    final List<ListedRow> listed = new ArrayList<>();

    private final Privacy privacy;

    FoundedRows(Privacy privacy) {
        this.privacy = privacy;
    }

    void add(FoundedHousehold household) {
        addHousehold(household);
        household.members().forEach(member -> addMember(household, member));
        household.spells().forEach(spell -> states.add(new StateRow(
                key(household), household.id(), spell.status(), spell.kind(), spell.mainCause(),
                spell.from().toString(), spell.to() == null ? null : spell.to().toString())));
        household.years().forEach(year -> householdYears.add(new HouseholdYearRow(
                key(household), household.id(), year.year(), year.otherCauses(), household.people(),
                year.dilapidatedHouse(), year.safeWater())));
        household.accounts().forEach(account -> incomes.add(new IncomeRow(
                key(household), household.id(), household.people(), account)));
        listed.add(listed(household));
    }

    private void addHousehold(FoundedHousehold household) {
        var sealer = household.phone() == null ? null : privacy.newSealer();
        households.add(new HouseholdRow(
                new Key(household.id(), household.village().countyCode(), household.village().value()),
                household.number(),
                household.registeredOn().toString(),
                sealer == null ? null : bytes(sealer.seal(household.phone())),
                sealer == null ? null : bytes(sealer.dataKey()),
                sealer == null ? null : sealer.keyVersion()));
    }

    private void addMember(FoundedHousehold household, FoundedHousehold.Member member) {
        Sealer sealer = privacy.newSealer();
        var person = key(household);
        persons.add(new PersonRow(
                person,
                member.name(),
                Pinyin.initials(member.name()),
                member.sex(),
                member.birthDate().toString(),
                member.nationality(),
                "01",
                bytes(sealer.seal(member.identityNumber())),
                bytes(privacy.fingerprint(member.identityNumber())),
                bytes(sealer.dataKey()),
                sealer.keyVersion(),
                household.registeredOn().toString()));
        memberships.add(new MembershipRow(
                key(household), household.id(), person.id(), member.number(), member.relation(),
                household.registeredOn().toString()));
        personYears.add(new PersonYearRow(
                key(household), household.id(), person.id(), member.year(), member.education(), member.school(),
                member.health(), member.labour(), member.workMonths()));
    }

    private static ListedRow listed(FoundedHousehold household) {
        var latest = household.latest();
        var names = household.members().stream()
                .map(member -> member.name() + ' ' + Pinyin.initials(member.name()))
                .collect(Collectors.joining(" "));
        return new ListedRow(
                new Key(household.id(), household.village().countyCode(), household.village().value()),
                household.number(),
                household.head().name(),
                latest.status(),
                latest.kind(),
                latest.mainCause(),
                household.people(),
                household.number() + ' ' + names);
    }

    /** A fresh row of that household. */
    private static Key key(FoundedHousehold household) {
        return new Key(
                UuidCreator.getTimeOrderedEpochFast(),
                household.village().countyCode(),
                household.village().value());
    }

    private static String bytes(byte[] sealed) {
        return "\\x" + HEX.formatHex(sealed);
    }

    record Key(UUID id, String countyCode, String divisionCode) {}

    record HouseholdRow(
            @JsonUnwrapped Key key, String number, String registeredOn, @Nullable String phoneSealed,
            @Nullable String dataKey, @Nullable Integer keyVersion) {}

    record StateRow(
            @JsonUnwrapped Key key, UUID householdId, String status, String kind, String mainCause, String validFrom,
            @Nullable String validTo) {}

    record PersonRow(
            @JsonUnwrapped Key key, String name, String initials, String sex, String birthDate, String nationality,
            String identityKind, String identitySealed, String identityFingerprint, String dataKey, int keyVersion,
            String identifiedOn) {}

    record MembershipRow(
            @JsonUnwrapped Key key, UUID householdId, UUID personId, String number, String relation, String validFrom) {}

    record HouseholdYearRow(
            @JsonUnwrapped Key key, UUID householdId, int year, List<String> otherCauses, int people,
            boolean dilapidatedHouse, boolean safeWater) {}

    record PersonYearRow(
            @JsonUnwrapped Key key, UUID householdId, UUID personId, int year, String education, String school,
            List<String> health, String labour, int workMonths) {}

    record IncomeRow(
            @JsonUnwrapped Key key, UUID householdId, int people, @JsonUnwrapped FoundedHousehold.Account account) {}

    record ListedRow(
            @JsonUnwrapped Key key, String number, String headName, String status, String kind, String mainCause,
            int people, String search) {}
}
