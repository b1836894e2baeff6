package org.lingtouyan.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.AccountLists.Line;
import org.lingtouyan.access.AccountLists.PostLine;
import org.lingtouyan.access.Identities.Identity;
import org.lingtouyan.access.SignInEvent.Kind;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and closes accounts and gives posts, within the administrator's area and never for himself: an account of which a
 * post lies outside is somebody else's to administer, or a county's administrator could take over the province's.
 */
@Service
class AccountAdministration {

    private static final String NAME_PATTERN = "[^\\s\\p{Lu}]{1,64}";
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final AccountTable table;
    private final PostTable posts;
    private final AccountLists lists;
    private final SecondFactorTable secondFactors;
    private final Identities identities;
    private final SignInEvents events;
    private final Divisions divisions;

    AccountAdministration(
            Accounts accounts,
            AccountTable table,
            PostTable posts,
            AccountLists lists,
            SecondFactorTable secondFactors,
            Identities identities,
            SignInEvents events,
            Divisions divisions) {
        this.accounts = accounts;
        this.table = table;
        this.posts = posts;
        this.lists = lists;
        this.secondFactors = secondFactors;
        this.identities = identities;
        this.events = events;
        this.divisions = divisions;
    }

    /** @param account with the first password, which its owner changes at the first sign-in */
    @Transactional
    public void open(Actor administrator, Account account, Whence where) {
        if (!account.name().matches(NAME_PATTERN)) {
            throw AccessRefused.ACCOUNT_NAME_UNUSABLE.because();
        }
        requireText(account.displayName(), "displayName");
        account.posts().forEach(post -> requireGiveable(administrator, post));
        BrokenRule.told(() -> {
            table.addNew(account, administrator.account());
            return account;
        });
        events.note(Kind.ACCOUNT_MADE, account.id(), administrator.account(), where, account.name());
        account.posts().forEach(post -> noted(post, account.id(), administrator, where));
        accounts.forgetAfterCommit();
    }

    @Transactional
    public void give(Actor administrator, UUID account, Post post, Whence where) {
        require(administrator, account);
        requireGiveable(administrator, post);
        BrokenRule.told(() -> {
            posts.give(account, post, administrator.account());
            return post;
        });
        noted(post, account, administrator, where);
        accounts.forgetAfterCommit();
    }

    /** @param from the first day on which it is no longer held; today: at once */
    @Transactional
    public void end(Actor administrator, UUID account, UUID post, LocalDate from, Whence where) {
        require(administrator, account);
        if (from.isBefore(Post.today())) {
            throw AccessRefused.POST_DAYS_REVERSED.because();
        }
        var ended = postsOf(account).stream()
                .map(PostLine::post)
                .filter(each -> each.id().equals(post))
                .findFirst()
                .orElseThrow(RequestRefused.NOT_FOUND::because);
        if (posts.end(post, from, administrator.account()) == 1) {
            events.note(Kind.POST_ENDED, account, administrator.account(), where, text(ended) + " " + from);
        }
        accounts.forgetAfterCommit();
    }

    @Transactional
    public void close(Actor administrator, UUID account, Whence where) {
        require(administrator, account);
        table.close(account, administrator.account());
        events.note(Kind.ACCOUNT_CLOSED, account, administrator.account(), where, null);
        accounts.forgetAfterCommit();
    }

    /** The owner changes it at the next sign-in, because until then two people know it. */
    @Transactional
    public void resetPassword(Actor administrator, UUID account, String passwordHash, Whence where) {
        requireOwnPassword(require(administrator, account));
        table.changePassword(account, passwordHash, true);
        events.note(Kind.PASSWORD_RESET, account, administrator.account(), where, null);
        accounts.forgetAfterCommit();
    }

    /** For a phone that is lost, and its recovery codes with it. */
    @Transactional
    public void takeSecondFactor(Actor administrator, UUID account, Whence where) {
        require(administrator, account);
        secondFactors.remove(account);
        events.note(Kind.SECOND_FACTOR_OFF, account, administrator.account(), where, null);
        accounts.forgetAfterCommit();
    }

    @Transactional
    public void link(Actor administrator, UUID account, Identity identity, Whence where) {
        require(administrator, account);
        requireText(identity.issuer(), "issuer");
        requireText(identity.subject(), "subject");
        BrokenRule.told(() -> {
            identities.link(account, identity, administrator.account());
            return identity;
        });
        events.note(Kind.IDENTITY_LINKED, account, administrator.account(), where, identity.issuer());
    }

    @Transactional
    public void unlink(Actor administrator, UUID account, Whence where) {
        require(administrator, account);
        identities.unlink(account);
        events.note(Kind.IDENTITY_UNLINKED, account, administrator.account(), where, null);
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND or OWN_ACCOUNT unless this account is the administrator's to change */
    Line require(Actor administrator, UUID account) {
        var line = lists.line(administrator.area(), account).orElseThrow(RequestRefused.NOT_FOUND::because);
        if (account.equals(administrator.account())) {
            throw AccessRefused.OWN_ACCOUNT.because();
        }
        var held = postsOf(account).stream().filter(post -> !post.isOver()).toList();
        if (!held.stream()
                .allMatch(post -> administrator.area().contains(post.post().division()))) {
            throw AccessRefused.ACCOUNT_OF_ANOTHER_AREA.because();
        }
        return line;
    }

    private List<PostLine> postsOf(UUID account) {
        return lists.posts(List.of(account)).getOrDefault(account, List.of());
    }

    private void requireGiveable(Actor administrator, Post post) {
        divisions.require(post.division());
        if (!administrator.area().contains(post.division())) {
            throw RequestRefused.NOT_FOUND.because();
        }
        if (!post.role().fits(post.division().level())) {
            throw AccessRefused.ROLE_DOES_NOT_FIT.because();
        }
        requireText(post.basis(), "basis");
    }

    private void noted(Post post, UUID account, Actor administrator, Whence where) {
        events.note(Kind.POST_GIVEN, account, administrator.account(), where, text(post));
    }

    private static String text(Post post) {
        return post.role() + " " + post.division();
    }

    private static void requireOwnPassword(Line line) {
        if (line.sharesPassword()) {
            throw AccessRefused.DEMO_ACCOUNT.because();
        }
    }

    private static void requireText(@Nullable String text, String field) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw RequestRefused.INVALID_REQUEST.because(field);
        }
    }

    static Post post(Role role, DivisionCode division, PostWish wish, @Nullable UUID standInFor) {
        var from = Objects.requireNonNullElseGet(wish.firstDay(), Post::today);
        var to = wish.lastDay() == null ? null : wish.lastDay().plusDays(1);
        var basis = Objects.requireNonNullElse(wish.basis(), "").strip();
        return new Post(UuidCreator.getTimeOrderedEpoch(), role, division, from, to, standInFor, basis);
    }
}
