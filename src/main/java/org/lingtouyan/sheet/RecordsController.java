package org.lingtouyan.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.indicator.Indicators;
import org.lingtouyan.indicator.RecordsBehind;
import org.lingtouyan.shared.Month;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records behind a figure as a spreadsheet. */
@RestController
class RecordsController {

    private static final List<String> COLUMNS = List.of("place", "code", "label", "amount", "since", "enteredAt");

    private final Indicators indicators;
    private final Divisions divisions;
    private final Actors actors;
    private final TrailNotes notes;
    private final Wording wording;

    RecordsController(Indicators indicators, Divisions divisions, Actors actors, TrailNotes notes, Wording wording) {
        this.indicators = indicators;
        this.divisions = divisions;
        this.actors = actors;
        this.notes = notes;
        this.wording = wording;
    }

    @GetMapping("/api/indicators/{key}/records.xlsx")
    void records(
            @PathVariable String key,
            @RequestParam DivisionCode division,
            @RequestParam Month month,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String columns,
            Locale locale,
            HttpServletResponse response) {
        if (actors.require(Right.READ_RECORDS).area().contains(division)) {
            notes.exported(division, "indicator.records", filter(key, part, month), null, null);
        }
        var written = new Written(division, month, ChosenColumns.of(COLUMNS, columns), locale, response);
        indicators.export(key, part, division, month, written);
        written.finish();
    }

    private static Map<String, @Nullable String> filter(String key, @Nullable String part, Month month) {
        var filter = new LinkedHashMap<String, @Nullable String>();
        filter.put("indicator", key);
        filter.put("part", part);
        filter.put("month", month.toString());
        return filter;
    }

    /** The workbook begins with the first thing known, so that a refusal is still an answer of its own. */
    private final class Written implements RecordsBehind {

        private final DivisionCode asked;
        private final Month month;
        private final ChosenColumns chosen;
        private final Locale locale;
        private final HttpServletResponse response;
        private @Nullable SheetExport workbook;

        Written(DivisionCode asked, Month month, ChosenColumns chosen, Locale locale, HttpServletResponse response) {
            this.asked = asked;
            this.month = month;
            this.chosen = chosen;
            this.locale = locale;
            this.response = response;
        }

        @Override
        public void begin(String name, String nameEn, String unit, long total, BigDecimal sum) {
            var called = locale.getLanguage().equals("en") ? nameEn : name;
            var place = divisions.require(asked).shortName();
            workbook = Download.begin(
                    response, "%s-%s-%s.xlsx".formatted(called, place, month), wording.word("sheet.records", locale));
            workbook.title("%s · %s · %s".formatted(called, divisions.pathText(asked), month));
            workbook.title("%s %s · %s %s"
                    .formatted(
                            wording.word("sheet.total", locale),
                            total,
                            wording.word("sheet.sum", locale),
                            sum.stripTrailingZeros().toPlainString()));
            workbook.headings(chosen.of(COLUMNS).stream()
                    .map(word -> wording.word("sheet." + word, locale))
                    .toList());
        }

        @Override
        public void next(
                DivisionCode division,
                @Nullable String label,
                BigDecimal amount,
                LocalDate since,
                @Nullable OffsetDateTime enteredAt) {
            Objects.requireNonNull(workbook)
                    .row(chosen.of(
                            Arrays.asList(divisions.pathText(division), division, label, amount, since, enteredAt)));
        }

        void finish() {
            Objects.requireNonNull(workbook).finish();
        }
    }
}
