package org.lingtouyan.household;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lingtouyan.access.IdentityNumber;

/** Households as clients write them; every one with a number and identity numbers of its own. */
public final class HouseholdFixtures {

    static final String VILLAGE = "621227101202";
    static final String NEIGHBOUR_VILLAGE = "621227101203";

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 8000) + 1);

    private HouseholdFixtures() {}

    /** A poor household by illness, registered on 2014-01-01: a head and a spouse. */
    public static Map<String, Object> aHousehold() {
        var household = new LinkedHashMap<String, Object>();
        household.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        household.put("division", VILLAGE);
        household.put(
                "number",
                "621227-" + UuidCreator.getTimeOrderedEpoch().toString().substring(24));
        household.put("status", "未脱贫");
        household.put("kind", "01");
        household.put("mainCause", "因病");
        household.put("registeredOn", "2014-01-01");
        household.put("phone", "13812341234");
        household.put("members", new ArrayList<>(List.of(aPerson("赵明", "户主"), aPerson("钱花", "02"))));
        return household;
    }

    public static Map<String, Object> aPerson(String name, String relation) {
        var person = new LinkedHashMap<String, Object>();
        person.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        person.put("name", name);
        person.put("relation", relation);
        person.put("identityNumber", anIdentityNumber());
        person.put("health", List.of("健康"));
        person.put("workMonths", 6);
        return person;
    }

    /** Well-formed, of an area that was never issued. */
    public static String anIdentityNumber() {
        int next = NEXT.getAndIncrement();
        var birth = LocalDate.of(1950, 1, 1).plusDays(next / 900).toString().replace("-", "");
        return IdentityNumber.withCheckDigit("000000" + birth + "%03d".formatted(next % 900));
    }

    public static List<Map<String, Object>> members(Map<String, Object> household) {
        @SuppressWarnings("unchecked")
        var members = (List<Map<String, Object>>) household.get("members");
        return members;
    }
}
