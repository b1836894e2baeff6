package org.lingtouyan.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL over what the comparison of sealed values reads and leaves, under the workers' account. */
final class OddityTable {

    private static final int PORTION = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    OddityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ComparedPerson(
            UUID id,
            String divisionCode,
            UUID householdId,
            String seen,
            byte[] identitySealed,
            byte[] dataKey,
            int keyVersion,
            @Nullable LocalDate birthDate,
            @Nullable String sex) {}

    record ComparedHousehold(
            UUID id,
            String divisionCode,
            String seen,
            byte @Nullable [] phoneSealed,
            byte @Nullable [] bankAccountSealed,
            byte[] dataKey,
            int keyVersion) {}

    /** How a record contradicts itself or others, in words that give no private value away. */
    record Oddity(
            UUID recordId,
            String divisionCode,
            UUID householdId,
            String seen,
            boolean birthDiffers,
            boolean sexDiffers,
            @Nullable Integer phoneSharedBy,
            @Nullable Integer accountSharedBy,
            boolean accountOdd) {

        static Oddity of(ComparedPerson person, boolean birth, boolean sex) {
            return new Oddity(
                    person.id(),
                    person.divisionCode(),
                    person.householdId(),
                    person.seen(),
                    birth,
                    sex,
                    null,
                    null,
                    false);
        }

        static Oddity of(
                ComparedHousehold household, @Nullable Integer phone, @Nullable Integer account, boolean accountOdd) {
            return new Oddity(
                    household.id(),
                    household.divisionCode(),
                    household.id(),
                    household.seen(),
                    false,
                    false,
                    phone,
                    account,
                    accountOdd);
        }
    }

    /** False when the county was compared that day, or is being compared by another server. */
    boolean begin(String county, LocalDate today) {
        return jdbc.sql(
                                """
                        insert into household.compared_county as held (county_code, division_code, compared_on)
                        values (:county, :county || '000000', :today)
                            on conflict (county_code) do update set compared_on = excluded.compared_on
                         where held.compared_on < excluded.compared_on
                        """)
                        .param("county", county)
                        .param("today", today)
                        .update()
                == 1;
    }

    void eachPerson(String county, Consumer<ComparedPerson> reader) {
        inPortions(
                ComparedPerson.class,
                ComparedPerson::id,
                """
                select p.id, h.division_code, h.id as household_id, p.identity_sealed, p.data_key, p.key_version, p.birth_date, p.sex,
                       household.as_compared(p.identity_sealed, null, concat_ws('|', p.birth_date, p.sex)) as seen
                  from household.person p
                  join household.membership m on m.county_code = p.county_code and m.person_id = p.id
                   and not m.voided and m.valid_to is null
                  join household.household h on h.county_code = m.county_code and h.id = m.household_id
                   and not h.voided and h.moved_on is null
                 where p.county_code = :county and p.id > :after and not p.voided and p.identity_sealed is not null
                 order by p.id limit :portion
                """,
                county,
                reader);
    }

    void eachHousehold(String county, Consumer<ComparedHousehold> reader) {
        inPortions(
                ComparedHousehold.class,
                ComparedHousehold::id,
                """
                select h.id, h.division_code, h.phone_sealed, h.bank_account_sealed, h.data_key, h.key_version,
                       household.as_compared(h.phone_sealed, h.bank_account_sealed, null) as seen
                  from household.household h
                 where h.county_code = :county and h.id > :after and not h.voided and h.moved_on is null
                   and num_nonnulls(h.phone_sealed, h.bank_account_sealed) > 0
                 order by h.id limit :portion
                """,
                county,
                reader);
    }

    private <T> void inPortions(Class<T> type, Function<T, UUID> id, String query, String county, Consumer<T> reader) {
        var after = BEFORE_ALL;
        List<T> portion;
        do {
            portion = jdbc.sql(query)
                    .param("county", county)
                    .param("after", after)
                    .param("portion", PORTION)
                    .query(type)
                    .list();
            portion.forEach(reader);
            after = portion.isEmpty() ? after : id.apply(portion.get(portion.size() - 1));
        } while (portion.size() == PORTION);
    }

    /** What is found again stays as it is, so that nothing is checked anew for it. */
    void keep(String county, List<Oddity> found) {
        jdbc.sql("delete from household.oddity where county_code = :county and record_id <> all (:found::uuid[])")
                .param("county", county)
                .param("found", found.stream().map(Oddity::recordId).toArray(UUID[]::new))
                .update();
        for (var oddity : found) {
            jdbc.sql(
                            """
                            insert into household.oddity as held values
                                (left(:divisionCode, 6), :recordId, :divisionCode, :householdId, :seen, :birthDiffers, :sexDiffers,
                                 :phoneSharedBy, :accountSharedBy, :accountOdd)
                                on conflict (county_code, record_id) do update
                               set division_code = excluded.division_code, household_id = excluded.household_id,
                                   seen = excluded.seen, birth_differs = excluded.birth_differs, sex_differs = excluded.sex_differs,
                                   phone_shared_by = excluded.phone_shared_by, account_shared_by = excluded.account_shared_by,
                                   account_odd = excluded.account_odd
                             where held is distinct from excluded
                            """)
                    .paramSource(oddity)
                    .update();
        }
    }
}
