package org.lingtouyan.access;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The permission report as a workbook, written while it is read; every text stays a text, whatever it begins with. */
final class PermissionWorkbook {

    private static final int FLUSH_EVERY = 500;
    private static final List<String> HEADINGS = List.of(
            "account",
            "name",
            "role",
            "area",
            "reach",
            "rights",
            "from",
            "to",
            "standInFor",
            "basis",
            "givenBy",
            "tokens");

    private final Workbook workbook;
    private final Worksheet sheet;
    private final MessageSource words;
    private final Locale locale;
    private int row;

    PermissionWorkbook(OutputStream out, MessageSource words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.workbook = new Workbook(out, "Lingtouyan", null);
        this.sheet = workbook.newWorksheet(word("permissions.title"));
    }

    void title(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().set();
        row++;
    }

    void headings() {
        for (int i = 0; i < HEADINGS.size(); i++) {
            sheet.value(row, i, word("permissions." + HEADINGS.get(i)));
            sheet.style(row, i).bold().set();
        }
        row++;
    }

    void add(Permission permission) {
        var cells = Arrays.asList(
                permission.accountName(),
                permission.displayName(),
                role(permission.role()),
                permission.divisionPath(),
                word(permission.whole() ? "permissions.whole" : "permissions.part"),
                permission.rights().stream().sorted().map(this::right).collect(Collectors.joining("；")),
                permission.firstDay().toString(),
                text(permission.lastDay()),
                text(permission.standInFor()),
                permission.basis(),
                text(permission.givenBy()),
                String.valueOf(permission.tokens()));
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
        if (++row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    void finish() {
        try {
            workbook.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String role(Role role) {
        return Objects.requireNonNull(words.getMessage("role." + role, null, role.name(), locale));
    }

    private String right(Right right) {
        return Objects.requireNonNull(words.getMessage("right." + right, null, right.name(), locale));
    }

    private String word(String key) {
        return words.getMessage(key, null, locale);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
