package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * What a program signs in with instead of a person's password: some rights, in a part of one post's area, for a time. The
 * secret itself is shown once and kept nowhere.
 */
record ApiToken(
        UUID id,
        UUID account,
        UUID post,
        String name,
        Set<Right> rights,
        DivisionCode division,
        LocalDate expiresOn,
        @Nullable OffsetDateTime madeAt,
        @Nullable OffsetDateTime lastUsedAt) {

    static ApiToken of(
            SignedIn person, Post post, String name, Set<Right> rights, DivisionCode division, LocalDate expiresOn) {
        return new ApiToken(
                UuidCreator.getTimeOrderedEpoch(),
                person.account().id(),
                post.id(),
                name,
                rights,
                division,
                expiresOn,
                null,
                null);
    }

    /** The last day is still good. */
    boolean isGoodToday() {
        return !expiresOn.isBefore(Post.today());
    }
}
