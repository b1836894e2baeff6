package org.lingtouyan.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;

/** The description of Gansu that the scenario follows, read from the two tables beside it. */
final class Province {

    static final DivisionCode GANSU = new DivisionCode("620000000000");

    /** Places that published figures name: always with households, and poor villages where villages are meant. */
    static final List<String> NAMED_VILLAGES =
            List.of("621102110202", "620821100206", "620825100216", "623023104215", "621227101202");

    /** A township whose eleven villages are all poor villages. */
    static final String YONGXIN = "620421215";

    private Province() {}

    static List<County> counties() {
        var published = rows("pingliang.csv").collect(Collectors.toMap(row -> row[0], Province::published));
        return rows("counties.csv").map(row -> county(row, published)).toList();
    }

    private static County county(String[] row, Map<String, County.Published> published) {
        return new County(
                new DivisionCode(row[0] + "000000"),
                Arrays.stream(row, 2, 7).mapToDouble(Double::parseDouble).toArray(),
                Integer.parseInt(row[7]),
                Stream.of(row[8].split(" "))
                        .filter(part -> !part.isEmpty())
                        .map(Province::share)
                        .toList(),
                published.get(row[0]));
    }

    private static County.Published published(String[] row) {
        var poor = Arrays.stream(row, 3, 8).mapToInt(Integer::parseInt).toArray();
        return new County.Published(new int[] {Integer.parseInt(row[2])}, County.Published.fates(poor[0], poor));
    }

    /** What was published of the whole province and of places in it; an empty array where it was not. */
    record Given(int[] ruralPopulation, int[] registered, int[] poor) {

        int[] fates() {
            return County.Published.fates(registered[0], poor);
        }
    }

    static Map<String, Given> given() {
        return rows("province.csv")
                .collect(Collectors.toMap(
                        row -> row[0], row -> new Given(numbers(row[2]), numbers(row[3]), numbers(row[4]))));
    }

    private static int[] numbers(String cell) {
        return Stream.of(cell.split(" "))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static County.NationalityShare share(String part) {
        var halves = part.split(":");
        return new County.NationalityShare(halves[0], Integer.parseInt(halves[1]));
    }

    private static Stream<String[]> rows(String table) {
        try (var file = Province.class.getResourceAsStream("/scenario/gansu-2018/" + table)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
