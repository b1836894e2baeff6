package org.lingtouyan.household;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says which facts of a year there are, so that forms and records ask and show them without knowing them. */
@RestController
@RequestMapping("/api/households/facts")
class YearFactController {

    private final MessageSource messages;

    YearFactController(MessageSource messages) {
        this.messages = messages;
    }

    record DescribedFact(
            String name,
            String label,
            String labelEn,
            String heading,
            YearFact.Section section,
            boolean ofPersons,
            YearFact.Holds holds,
            @Nullable String list,
            int most,
            @Nullable String unit) {}

    @GetMapping
    List<DescribedFact> all() {
        return YearFact.ALL.stream()
                .map(fact -> new DescribedFact(
                        fact.name(),
                        label(fact, Locale.SIMPLIFIED_CHINESE),
                        label(fact, Locale.ENGLISH),
                        fact.heading(),
                        fact.section(),
                        fact.section().ofPersons(),
                        fact.holds(),
                        fact.list(),
                        fact.most(),
                        fact.unit()))
                .toList();
    }

    private String label(YearFact fact, Locale locale) {
        return messages.getMessage("field." + fact.name(), null, locale);
    }
}
