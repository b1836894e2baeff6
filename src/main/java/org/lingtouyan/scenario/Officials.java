package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.ToldCadre;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Level;

/** Invented cadres who are sent somewhere, and the offices that send them. */
final class Officials {

    private static final List<String> PROVINCE = List.of(
            "省委组织部",
            "省农业农村厅",
            "省水利厅",
            "省交通运输厅",
            "省教育厅",
            "省财政厅",
            "省自然资源厅",
            "省林业和草原局",
            "省农村信用社联合社",
            "甘肃农业大学",
            "兰州大学",
            "省公路航空旅游投资集团");
    private static final List<String> CITY =
            List.of("市委组织部", "市发展和改革委员会", "市财政局", "市水务局", "市农业农村局", "市税务局", "市人民医院", "市教育局", "市供销合作社联合社", "市文体广电和旅游局");
    private static final List<String> COUNTY = List.of(
            "县委办公室",
            "县人民政府办公室",
            "县财政局",
            "县农牧局",
            "县水务局",
            "县林业局",
            "县教育局",
            "县卫生和计划生育局",
            "县交通运输局",
            "县国土资源局",
            "县人民法院",
            "县供销合作社",
            "县农村信用合作联社");
    private static final List<String> TITLES = List.of("科员", "副主任科员", "主任科员", "副科长", "科长", "工程师", "农艺师", "办公室主任");

    private final DivisionCode county;
    private final Chance chance;
    private final Chance able;
    private final List<DivisionCode> homes;
    private final Map<UUID, ToldCadre> told = new LinkedHashMap<>();

    /** @param able what they can do and where they come from is drawn from it, so that the rest stays as it was */
    Officials(DivisionCode place, Chance chance, Chance able, List<DivisionCode> homes) {
        this.county = place.at(Level.COUNTY);
        this.chance = chance;
        this.able = able;
        this.homes = homes;
    }

    /** An office and the level it is of, by the code of the list {@code postingUnit}. */
    record Office(String name, String level) {}

    /** Of ten that are sent to a village, one comes from the province, three from the city and six from the county. */
    Office office() {
        return switch (chance.weighted(12, 28, 60)) {
            case 0 -> ofProvince();
            case 1 -> ofCity();
            default -> ofCounty();
        };
    }

    Office ofProvince() {
        return new Office(chance.oneOf(PROVINCE), "02");
    }

    Office ofCity() {
        return new Office(chance.oneOf(CITY), "03");
    }

    Office ofCounty() {
        return new Office(chance.oneOf(COUNTY), "04");
    }

    /** Somebody of that office. */
    UUID of(Office office) {
        return of(office, chance.oneOf(TITLES));
    }

    UUID of(Office office, String title) {
        return of(office, title, chance, false);
    }

    /** Somebody who is ready for a posting and in none. */
    void candidate() {
        var office = new Office(able.oneOf(COUNTY), "04");
        of(office, able.oneOf(TITLES), able, true);
    }

    private UUID of(Office office, String title, Chance drawn, boolean ready) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var sex = drawn.in(80) ? "1" : "2";
        var name = Names.full(Names.surname("01", drawn), "01", sex, drawn);
        told.put(
                id,
                ToldCadre.named(county, name, null, office.name(), title, null)
                        .able(Trades.of(office.name()), languages(), home(), able.in(12) ? "COUNTY" : null, ready));
        return id;
    }

    private List<String> languages() {
        return able.in(45) ? Trades.languagesOf(county.countyCode()) : List.of();
    }

    /** Most are of the county itself. */
    private @Nullable DivisionCode home() {
        return homes.isEmpty() || able.in(15) ? null : able.oneOf(homes);
    }

    Map<UUID, ToldCadre> told() {
        return told;
    }
}
