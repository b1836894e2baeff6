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
 * @param farthest how far from home they can be sent at the most, a code of the list {@code reach}: for the family's sake
 * @param mayBePosted whether their unit and they themselves are ready for a posting
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
        @Nullable String phone,
        @Nullable String farthest,
        boolean mayBePosted) {

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
                phone,
                null,
                false);
    }

    /** The same person, with what a posting or a pairing is weighed by. */
    public ToldCadre able(
            List<String> can, List<String> speaks, @Nullable DivisionCode from, @Nullable String reach, boolean ready) {
        return new ToldCadre(
                division,
                name,
                identityNumber,
                sex,
                birthDate,
                nationality,
                politics,
                education,
                unit,
                title,
                can,
                speaks,
                from,
                phone,
                reach,
                ready);
    }

    /** The same person, with the identity number that has become known. */
    ToldCadre numbered(IdentityNumber number) {
        return new ToldCadre(
                division,
                name,
                number,
                sex,
                birthDate,
                nationality,
                politics,
                education,
                unit,
                title,
                trades,
                languages,
                home,
                phone,
                farthest,
                mayBePosted);
    }

    /** The same person, with the day of birth where the sheet says it: it tells people of one name apart. */
    public ToldCadre born(@Nullable LocalDate day) {
        return new ToldCadre(
                division,
                name,
                identityNumber,
                sex,
                day,
                nationality,
                politics,
                education,
                unit,
                title,
                trades,
                languages,
                home,
                phone,
                farthest,
                mayBePosted);
    }
}
