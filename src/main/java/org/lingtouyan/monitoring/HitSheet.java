package org.lingtouyan.monitoring;

import static org.lingtouyan.sheet.Column.text;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.household.KnownHousehold;
import org.lingtouyan.household.KnownHouseholds;
import org.lingtouyan.household.KnownIdentities;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.springframework.stereotype.Component;

/**
 * Takes lists of departments in (部门筛查预警名单): each person who is on the register makes a clue about the household, to be
 * verified and concluded like any other; rows that match nobody go back with their reason. The same list again adds nothing.
 */
@Component
class HitSheet implements SheetTable {

    private static final String OTHER_RISK = "99";

    private static final List<Column> COLUMNS = Stream.concat(
                    SheetPlaces.COLUMNS.stream(),
                    Stream.of(
                            text("name", "姓名", "户主姓名", "人员姓名"),
                            text("identityNumber", "身份证号", "证件号码", "身份证号码", "公民身份号码")
                                    .secret(),
                            text("department", "部门", "来源部门", "筛查部门", "预警部门").needed(),
                            text("found", "疑点", "筛查结果", "预警内容", "预警信息", "疑点内容").needed(),
                            text("risks", "风险类型", "预警类型"),
                            Column.date("on", "发现时间", "筛查时间", "预警时间")))
            .toList();

    private final Episodes episodes;
    private final KnownHouseholds households;
    private final KnownIdentities identities;
    private final Divisions divisions;
    private final Codes codes;

    HitSheet(
            Episodes episodes,
            KnownHouseholds households,
            KnownIdentities identities,
            Divisions divisions,
            Codes codes) {
        this.episodes = episodes;
        this.households = households;
        this.identities = identities;
        this.divisions = divisions;
        this.codes = codes;
    }

    /** What a row tells: of whom, by number or by village and name, and what was found. */
    private record ToldHit(
            @Nullable IdentityNumber number,
            @Nullable DivisionCode village,
            @Nullable String name,
            String department,
            String found,
            List<String> risks,
            LocalDate on) {}

    @Override
    public String name() {
        return "monitoring";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var places = new SheetPlaces(divisions, context.uploader().area());
        var words = new SheetWords(codes);
        var told = new ArrayList<Optional<ToldHit>>();
        var faults = new ArrayList<Faults>();
        for (var row : rows) {
            var fault = new Faults();
            told.add(read(row, places, words, fault, context.dataDate()));
            faults.add(fault);
        }
        var homes = homes(told.stream().flatMap(Optional::stream).toList()).iterator();
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < told.size(); i++) {
            var hit = told.get(i);
            outcomes.add(
                    hit.isPresent()
                            ? outcome(hit.get(), homes.next())
                            : Outcome.rejected(null, faults.get(i).all()));
        }
        return outcomes;
    }

    private static Optional<ToldHit> read(
            SheetRow row, SheetPlaces places, SheetWords words, Faults faults, LocalDate dataDate) {
        var number = words.identityNumber("identityNumber", row, faults);
        var name = words.text("name", 60, row, faults);
        var village = number == null && faults.none() ? places.of(row, faults) : null;
        var department = words.needed("department", 100, row, faults);
        var found = words.needed("found", 1000, row, faults);
        var risks = words.codes(ClueWords.RISKS, "risks", row, faults);
        var said = row.date("on", faults);
        var on = said == null ? dataDate : said;
        if (on.isAfter(Here.today())) {
            faults.add("on", MonitoringRefused.CLUE_LIES_AHEAD);
        }
        if (number == null && name == null && faults.none()) {
            faults.add("name", MonitoringRefused.HIT_NAMES_NOBODY);
        }
        if (!faults.none() || department == null || found == null) {
            return Optional.empty();
        }
        return Optional.of(new ToldHit(
                number, village, name, department, found, risks.isEmpty() ? List.of(OTHER_RISK) : risks, on));
    }

    /** The households meant, one list a hit: none or several where it is not one. */
    private List<List<KnownHousehold>> homes(List<ToldHit> hits) {
        var numbers =
                hits.stream().flatMap(hit -> Stream.ofNullable(hit.number())).toList();
        var byNumber = identities.householdsOf(numbers).iterator();
        return hits.stream()
                .map(hit -> hit.number() != null
                        ? byNumber.next().flatMap(households::find).stream().toList()
                        : byName(hit))
                .toList();
    }

    private List<KnownHousehold> byName(ToldHit hit) {
        return hit.village() == null || hit.name() == null ? List.of() : households.ofHead(hit.village(), hit.name());
    }

    private Outcome outcome(ToldHit hit, List<KnownHousehold> homes) {
        if (homes.size() != 1) {
            var reason = homes.isEmpty() ? MonitoringRefused.HIT_MATCHES_NOBODY : MonitoringRefused.HIT_MATCHES_SEVERAL;
            return Outcome.rejected(
                    hit.village(), List.of(Fault.of(hit.number() == null ? "name" : "identityNumber", reason)));
        }
        var home = homes.get(0);
        var clue = new Clue(
                id(home.id(), hit),
                home.division(),
                home.id(),
                Source.DEPARTMENT,
                hit.on(),
                null,
                hit.department(),
                hit.risks(),
                hit.found());
        return episodes.hit(clue) ? Outcome.accepted(home.division()) : Outcome.unchanged(home.division());
    }

    /** What a department found of a household is found once, whatever day the list is sent again. */
    private static UUID id(UUID household, ToldHit hit) {
        return UuidCreator.getNameBasedSha1(household, hit.department() + "\n" + hit.found());
    }
}
