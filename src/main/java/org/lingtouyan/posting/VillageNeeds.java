package org.lingtouyan.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;
import org.lingtouyan.posting.VillageNeedTable.Held;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What villages say of whom they need: stated by the county, dated, and told to whoever weighs postings. */
@Service
public class VillageNeeds {

    private static final String FIRST = "000000000000";

    private final VillageNeedTable table;
    private final Postings deeds;
    private final PostingWords words;
    private final Actors actors;

    VillageNeeds(VillageNeedTable table, Postings deeds, PostingWords words, Actors actors) {
        this.table = table;
        this.deeds = deeds;
        this.words = words;
        this.actors = actors;
    }

    /** Writes needs of one county, for loading. */
    @Transactional
    public void load(Collection<VillageNeed> needs) {
        actors.require(Right.WRITE_RECORDS);
        table.add(needs);
    }

    /** What is said on the day, by village. */
    @Transactional(readOnly = true)
    public Map<DivisionCode, VillageNeed> on(DivisionCode area, LocalDate day) {
        return page(area, day, FIRST, Integer.MAX_VALUE).stream()
                .map(Held::need)
                .collect(Collectors.toMap(VillageNeed::division, Function.identity()));
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND for a division that is not in the actor's area */
    @Transactional(readOnly = true)
    List<Held> page(DivisionCode area, LocalDate day, String after, int limit) {
        if (!actors.require(Right.READ_RECORDS).area().contains(area)) {
            throw RequestRefused.NOT_FOUND.because();
        }
        return table.on(area, day, after.isEmpty() ? FIRST : after, limit);
    }

    /** From its day on the village needs this instead of what it said before. @return false if just this had been said */
    @Transactional
    boolean state(VillageNeed told) {
        deeds.requireOffice(told.division());
        if (told.division().level() != Level.VILLAGE) {
            throw PostingRefused.TARGET_IS_A_VILLAGE.because().with("field", "division");
        }
        if (told.trades().isEmpty() && told.languages().isEmpty() && told.onlySex() == null) {
            throw PostingRefused.NEED_NAMES_NOTHING.because().with("field", "trades");
        }
        told.trades().forEach(code -> words.require("trade", code, "trades"));
        told.languages().forEach(code -> words.require("language", code, "languages"));
        if (told.onlySex() != null) {
            words.require("sex", told.onlySex(), "onlySex");
        }
        var held = table.find(told.id());
        if (held.isPresent()) {
            if (!held.get().need().equals(told)) {
                throw PostingRefused.POSTING_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        try {
            table.end(told.division(), told.validFrom());
            table.add(List.of(told));
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
        return true;
    }
}
