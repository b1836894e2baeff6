package org.lingtouyan.cadre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.division.DivisionCode;

/**
 * What is told of a person who works; codes of the lists {@code nationality}, {@code politics} (政治面貌), {@code education},
 * {@code trade} (专长) and {@code language}.
 *
 * @param division where their unit lies: of a village cadre the village, of a cadre of a county bureau the county
 * @param home where they come from
 */
public record ToldCadre(
        DivisionCode division,
        String name,
        @Nullable IdentityNumber identityNumber,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        @Nullable String politics,
        @Nullable String education,
        @Nullable String unit,
        @Nullable String title,
        List<String> trades,
        List<String> languages,
        @Nullable DivisionCode home,
        @Nullable String phone) {

    public ToldCadre {
        trades = List.copyOf(trades);
        languages = List.copyOf(languages);
    }

    /** Just who it is: as rosters of other things name somebody in passing. */
    public static ToldCadre named(
            DivisionCode division,
            String name,
            @Nullable IdentityNumber identityNumber,
            @Nullable String unit,
            @Nullable String title,
            @Nullable String phone) {
        return new ToldCadre(
                division,
                name,
                identityNumber,
                null,
                null,
                null,
                null,
                null,
                unit,
                title,
                List.of(),
                List.of(),
                null,
                phone);
    }
}
