package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * An account that may sign in: who it is, and the posts it may act in.
 *
 * @param demo made for the demonstration, refused wherever it is not one
 * @param sharesPassword under the one password of the demonstration, which nobody changes for everybody
 */
record Account(
        UUID id,
        String name,
        String displayName,
        String passwordHash,
        Safeguards safeguards,
        boolean demo,
        boolean sharesPassword,
        List<Post> posts) {

    static Account of(String name, String displayName, String passwordHash, Role role, DivisionCode division) {
        return of(name, displayName, passwordHash, List.of(Post.of(role, division, "设立账号")));
    }

    static Account of(String name, String displayName, String passwordHash, List<Post> posts) {
        return new Account(
                UuidCreator.getTimeOrderedEpoch(),
                name,
                displayName,
                passwordHash,
                Safeguards.ofNew(),
                false,
                false,
                List.copyOf(posts));
    }

    Account forDemo() {
        return new Account(id, name, displayName, passwordHash, safeguards, true, sharesPassword, posts);
    }

    Account sharingPassword() {
        return new Account(id, name, displayName, passwordHash, safeguards, demo, true, posts);
    }

    Account in(List<Post> itsPosts) {
        return new Account(id, name, displayName, passwordHash, safeguards, demo, sharesPassword, itsPosts);
    }

    /** Because somebody else has made it and knows it. */
    Account withPasswordToChange() {
        var toChange = new Safeguards(safeguards.passwordSetAt(), true, safeguards.secondFactor());
        return new Account(id, name, displayName, passwordHash, toChange, demo, sharesPassword, posts);
    }

    /** @throws org.lingtouyan.shared.Refusal DEMO_ACCOUNT where a change would shut out everybody who tries the demonstration */
    void requireOwnPassword() {
        if (sharesPassword) {
            throw AccessRefused.DEMO_ACCOUNT.because();
        }
    }

    List<Post> postsToday() {
        var today = Post.today();
        return posts.stream().filter(post -> post.heldOn(today)).toList();
    }

    /** Acting in the post asked for, if it is held today; without a wish in the first. */
    Optional<SignedIn> actingIn(@Nullable String wished) {
        return postsToday().stream()
                .filter(post -> wished == null || post.id().toString().equals(wished))
                .findFirst()
                .map(post -> SignedIn.in(post, this));
    }

    /** Without the hash, because records like to be logged. */
    @Override
    public String toString() {
        return "account " + name;
    }
}
