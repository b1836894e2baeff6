package org.lingtouyan.access;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;

/**
 * A person who has signed in, and the one post in which this request acts.
 *
 * @param rights those of the post, or of a token some of them
 * @param division the post's, or of a token a part of it
 * @param byToken a program with a token, which changes nothing about the account
 */
record SignedIn(Account account, Post post, Set<Right> rights, DivisionCode division, boolean byToken)
        implements Principal {

    static SignedIn in(Post post, Account account) {
        return new SignedIn(account, post, post.role().rights(), post.division(), false);
    }

    SignedIn with(ApiToken token) {
        var some =
                post.role().rights().stream().filter(token.rights()::contains).collect(Collectors.toUnmodifiableSet());
        return new SignedIn(account, post, some, token.division(), true);
    }

    Actor actor() {
        return new Actor(account.id(), account.name(), post.role(), Area.of(division), rights);
    }

    @Override
    public String getName() {
        return account.name();
    }
}
