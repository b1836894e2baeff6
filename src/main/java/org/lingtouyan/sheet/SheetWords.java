package org.lingtouyan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Refusal;

/** Reads words of code lists, telephones and texts as people write them into cells. Remembers words it has looked up. */
public final class SheetWords {

    private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "/", "\\", "无", "未知", "空");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,，、;；/|]+");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{8,30}");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}|[2-8]\\d{6,7}");

    private final Codes codes;
    private final Map<List<String>, Optional<Code>> known = new HashMap<>();

    public SheetWords(Codes codes) {
        this.codes = codes;
    }

    public static boolean saysNothing(String word) {
        return NOTHING.contains(word);
    }

    @Nullable
    public Code find(String list, String word) {
        return known.computeIfAbsent(List.of(list, word), key -> codes.find(list, word))
                .orElse(null);
    }

    @Nullable
    public String code(String list, String field, SheetRow row, Faults faults) {
        var word = row.word(field);
        if (word == null) {
            return null;
        }
        var code = find(list, word);
        if (code == null && !saysNothing(word)) {
            unknown(list, field, word, faults);
        }
        return code == null ? null : code.code();
    }

    /** Several words in one cell. */
    public List<String> codes(String list, String field, SheetRow row, Faults faults) {
        var words = row.word(field);
        if (words == null || saysNothing(words)) {
            return List.of();
        }
        var whole = find(list, words);
        if (whole != null) {
            return List.of(whole.code());
        }
        var found = new TreeSet<String>();
        for (var word : BETWEEN_WORDS.split(words)) {
            var code = find(list, word);
            if (code != null) {
                found.add(code.code());
            } else if (!word.isEmpty()) {
                unknown(list, field, word, faults);
                return List.of();
            }
        }
        return new ArrayList<>(found);
    }

    /** A word of a list written with one wrong sign is suggested, if it is only one; it is never taken as that silently. */
    public void unknown(String list, String field, String word, Faults faults) {
        var near = codes.all(list).stream()
                .map(Code::label)
                .filter(label -> Spelling.oneSignApart(label, word))
                .limit(2)
                .toList();
        if (near.size() == 1) {
            faults.add(field, CellRefused.WORD_MISSPELT, near.get(0));
        } else {
            faults.add(field, CellRefused.WORD_UNKNOWN);
        }
    }

    @Nullable
    public Boolean yesNo(String field, SheetRow row, Faults faults) {
        var word = row.word(field);
        if (word == null) {
            return null;
        }
        var code = find(
                "yesNo",
                word.startsWith("是") || word.startsWith("已")
                        ? "是"
                        : word.startsWith("否") || word.startsWith("未") ? "否" : word);
        if (code == null && !saysNothing(word)) {
            faults.add(field, CellRefused.WORD_UNKNOWN);
        }
        return code == null ? null : code.code().equals("1");
    }

    /** A citizen identity number or disability certificate, in any form it is written in. */
    public @Nullable IdentityNumber identityNumber(String field, SheetRow row, Faults faults) {
        var written = row.word(field);
        if (written == null || saysNothing(written)) {
            return null;
        }
        try {
            return IdentityNumber.parse(written);
        } catch (Refusal noNumber) {
            faults.add(field, noNumber.reason());
            return null;
        }
    }

    /** Of several numbers in a cell the first. */
    @Nullable
    public String phone(String field, SheetRow row, Faults faults) {
        var written = row.word(field);
        if (written == null || saysNothing(written)) {
            return null;
        }
        for (var number : BETWEEN_WORDS.split(written)) {
            if (PHONE.matcher(number).matches()) {
                return number;
            }
        }
        faults.add(field, CellRefused.PHONE_UNREADABLE);
        return null;
    }

    /** Digits, however they are grouped. */
    @Nullable
    public String bankAccount(String field, SheetRow row, Faults faults) {
        var written = row.word(field);
        if (written == null || saysNothing(written)) {
            return null;
        }
        var account = written.replace("-", "");
        if (ACCOUNT.matcher(account).matches()) {
            return account;
        }
        faults.add(field, CellRefused.ACCOUNT_UNREADABLE);
        return null;
    }

    @Nullable
    public String text(String field, int longest, SheetRow row, Faults faults) {
        var text = row.text(field);
        if (text != null && text.length() > longest) {
            faults.add(field, CellRefused.TEXT_TOO_LONG, longest);
            return null;
        }
        return text;
    }

    @Nullable
    public String needed(String field, int longest, SheetRow row, Faults faults) {
        var text = text(field, longest, row, faults);
        if (text == null && row.text(field) == null) {
            faults.add(field, CellRefused.CELL_EMPTY);
        }
        return text;
    }
}
