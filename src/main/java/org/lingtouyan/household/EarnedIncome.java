package org.lingtouyan.household;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other work earned for a household goes into its account of the year as a difference, so that nothing is entered twice. */
@Component
public class EarnedIncome {

    /** Production may lose money; of anything else an account holds no less than nothing. */
    private static final Set<Item> MAY_BE_NEGATIVE = Set.of(Item.BUSINESS);

    private final JdbcClient jdbc;

    EarnedIncome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The items of the account into which other work earns. */
    public enum Item {
        WAGES,
        BUSINESS,
        PROPERTY,
        SUBSISTENCE,
        OTHER
    }

    /**
     * Adds to the item, or takes back; the account begins where there was none. Who adds keeps what was added, to take back
     * the same when it was wrong.
     *
     * @throws org.lingtouyan.shared.Refusal INCOME_HOLDS_LESS when the account does not hold so much any more
     */
    @Transactional
    public void add(KnownHousehold household, int year, Item item, BigDecimal difference) {
        if (difference.signum() == 0) {
            return;
        }
        var now = write(household, year, item, difference);
        if (now.signum() < 0 && !MAY_BE_NEGATIVE.contains(item)) {
            throw HouseholdRefused.INCOME_HOLDS_LESS.because(String.valueOf(year));
        }
        jdbc.sql("update household.household set version = version + 1 where county_code = :county and id = :household")
                .param("county", household.countyCode())
                .param("household", household.id())
                .update();
    }

    private BigDecimal write(KnownHousehold household, int year, Item item, BigDecimal difference) {
        return jdbc.sql(
                        """
                        with written as (
                            insert into household.income as held
                                   (county_code, id, division_code, household_id, year, people, %1$s)
                            select h.county_code, :id, h.division_code, h.id, :year,
                                   (select count(*) from household.membership m
                                     where m.county_code = h.county_code and m.division_code = h.division_code
                                       and m.household_id = h.id and m.valid_to is null and not m.voided),
                                   :difference
                              from household.household h
                             where h.county_code = :county and h.id = :household
                                on conflict (county_code, household_id, year) where not voided
                                do update set %1$s = nullif(coalesce(held.%1$s, 0) + excluded.%1$s, 0), version = held.version + 1
                            returning %1$s as now
                        )
                        select coalesce(now, 0) from written
                        """
                                .formatted(item.name().toLowerCase(Locale.ROOT)))
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("year", year)
                .param("difference", difference)
                .param("county", household.countyCode())
                .param("household", household.id())
                .query(BigDecimal.class)
                .single();
    }
}
