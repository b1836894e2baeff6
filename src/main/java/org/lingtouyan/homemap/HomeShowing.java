package org.lingtouyan.homemap;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.homemap.HomeLists.LookedAfter;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A village's map as it goes out: what lies under it, and its households with what they may be coloured by. */
@Component
class HomeShowing {

    private final HomeLists lists;
    private final Cadres cadres;
    private final Codes codes;
    private final Divisions divisions;

    HomeShowing(HomeLists lists, Cadres cadres, Codes codes, Divisions divisions) {
        this.lists = lists;
        this.cadres = cadres;
        this.codes = codes;
        this.divisions = divisions;
    }

    /** {@code outline}: GeoJSON, in degrees of WGS-84; a picture has a width and a height instead. */
    record BaseShown(
            UUID id,
            Base.Kind kind,
            @Nullable Integer width,
            @Nullable Integer height,
            @io.swagger.v3.oas.annotations.media.Schema(type = "object") @Nullable ObjectNode outline,
            @Nullable String note,
            LocalDate since,
            int version) {

        static BaseShown of(Base base) {
            return new BaseShown(
                    base.id(),
                    base.kind(),
                    base.width(),
                    base.height(),
                    base.outline(),
                    base.note(),
                    base.validFrom(),
                    base.version());
        }
    }

    record PlacedHome(UUID id, HomePlace place, int version) {}

    /**
     * {@code dueOn}: the day the next visit is due; {@code helper}: who helps it first; {@code lookedAfterBy}: who looks after the
     * part of the village it lives in.
     */
    record MappedHousehold(
            UUID id,
            String number,
            @Nullable String headName,
            String status,
            @Nullable String statusLabel,
            @Nullable String kind,
            @Nullable String kindLabel,
            @Nullable String mainCause,
            @Nullable String mainCauseLabel,
            @Nullable String naturalVillage,
            boolean monitored,
            boolean planned,
            @Nullable String helper,
            List<String> lookedAfterBy,
            @Nullable LocalDate dueOn,
            @Nullable PlacedHome home) {}

    record VillageMap(
            String division,
            String place,
            LocalDate today,
            @Nullable BaseShown base,
            List<MappedHousehold> households) {}

    VillageMap map(DivisionCode village, @Nullable Base base) {
        var rows = lists.ofVillage(village, Here.today());
        var patches = lists.lookedAfter(village, Here.today());
        var names = cadres.named(Stream.concat(
                        rows.stream().map(HomeLists.Row::helper),
                        patches.stream().map(LookedAfter::cadreId))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new VillageMap(
                village.value(),
                divisions.pathText(village),
                Here.today(),
                base == null ? null : BaseShown.of(base),
                rows.stream().map(row -> shown(row, patches, names)).toList());
    }

    private MappedHousehold shown(HomeLists.Row row, List<LookedAfter> patches, Map<UUID, Cadres.Known> names) {
        var helper = row.helper() == null ? null : names.get(row.helper());
        return new MappedHousehold(
                row.householdId(),
                row.number(),
                row.headName(),
                row.status(),
                label("status", row.status()),
                row.kind(),
                label("kind", row.kind()),
                row.mainCause(),
                label("cause", row.mainCause()),
                row.naturalVillage(),
                row.monitored(),
                row.planned(),
                helper == null ? null : helper.name(),
                lookedAfterBy(row, patches, names),
                row.dueOn(),
                placed(row));
    }

    private static List<String> lookedAfterBy(
            HomeLists.Row row, List<LookedAfter> patches, Map<UUID, Cadres.Known> names) {
        return patches.stream()
                .filter(patch -> patch.name().isEmpty() || patch.name().equals(row.naturalVillage()))
                .map(patch -> names.get(patch.cadreId()))
                .filter(Objects::nonNull)
                .map(Cadres.Known::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable PlacedHome placed(HomeLists.Row row) {
        return row.id() == null || row.version() == null
                ? null
                : new PlacedHome(
                        row.id(),
                        new HomePlace(row.baseId(), row.x(), row.y(), row.longitude(), row.latitude(), row.accuracy()),
                        row.version());
    }

    private @Nullable String label(String list, @Nullable String code) {
        return code == null
                ? null
                : codes.get(list, code).map(HomeShowing::worded).orElse(code);
    }

    private static String worded(Code code) {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? code.labelEn()
                : code.label();
    }
}
