package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.household.OddityTable.ComparedHousehold;
import org.lingtouyan.household.OddityTable.ComparedPerson;
import org.lingtouyan.household.OddityTable.Oddity;
import org.lingtouyan.shared.Refusal;

/**
 * Finds in the opened private values of one county what the rules of quality cannot see sealed: birth date and sex that the
 * identity number contradicts, phones and accounts that households share, card numbers that fail their check digit. The
 * values stay in memory and go with it.
 */
class SealedComparison {

    private static final String CARD = "\\d{16,19}";

    private final PrivateFields privateFields;
    private final List<Oddity> persons = new ArrayList<>();
    private final List<Opened> households = new ArrayList<>();
    private final Map<String, Integer> phones = new HashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();

    private record Opened(ComparedHousehold household, @Nullable String phone, @Nullable String account) {}

    SealedComparison(PrivateFields privateFields) {
        this.privateFields = privateFields;
    }

    void add(ComparedPerson person) {
        var number = number(
                privateFields.sealing(person.dataKey(), person.keyVersion()).open(person.identitySealed()));
        if (number == null) {
            return;
        }
        boolean birth = person.birthDate() != null && !person.birthDate().equals(number.birthDate());
        boolean sex = person.sex() != null && !person.sex().equals(number.sex());
        if (birth || sex) {
            persons.add(Oddity.of(person, birth, sex));
        }
    }

    void add(ComparedHousehold household) {
        var sealing = privateFields.sealing(household.dataKey(), household.keyVersion());
        var phone = household.phoneSealed() == null ? null : sealing.open(household.phoneSealed());
        var account = household.bankAccountSealed() == null ? null : sealing.open(household.bankAccountSealed());
        households.add(new Opened(household, phone, account));
        count(phones, phone);
        count(accounts, account);
    }

    List<Oddity> found() {
        var found = new ArrayList<>(persons);
        for (var each : households) {
            var phone = shared(phones, each.phone());
            var account = shared(accounts, each.account());
            boolean odd = each.account() != null && each.account().matches(CARD) && !holds(each.account());
            if (phone != null || account != null || odd) {
                found.add(Oddity.of(each.household(), phone, account, odd));
            }
        }
        return found;
    }

    /** The check digit of cards (ISO/IEC 7812-1, Luhn): from the right every second digit counts double, its own digits summed. */
    static boolean holds(String card) {
        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = card.charAt(card.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private static void count(Map<String, Integer> times, @Nullable String value) {
        if (value != null) {
            times.merge(value, 1, Integer::sum);
        }
    }

    private static @Nullable Integer shared(Map<String, Integer> times, @Nullable String value) {
        var by = value == null ? null : times.get(value);
        return by == null || by < 2 ? null : by;
    }

    /** Null where the number cannot be one: that is found by a rule of its own. */
    private static @Nullable IdentityNumber number(String opened) {
        try {
            return IdentityNumber.parse(opened);
        } catch (Refusal impossible) {
            return null;
        }
    }
}
