package org.lingtouyan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.AccountLists.Line;
import org.lingtouyan.access.AccountLists.PostLine;
import org.lingtouyan.access.Identities.Identity;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;

/** What the administrator reads of an account: never its password, and of households nothing. */
@Component
class AccountPages {

    private final AccountLists lists;
    private final Accounts accounts;
    private final Divisions divisions;

    AccountPages(AccountLists lists, Accounts accounts, Divisions divisions) {
        this.lists = lists;
        this.accounts = accounts;
        this.divisions = divisions;
    }

    Page<AccountItem> list(Area area, @Nullable String sought, @Nullable String after, int limit) {
        var lines = lists.lines(area, sought == null ? null : sought.strip(), after, limit + 1);
        var page = lines.subList(0, Math.min(limit, lines.size()));
        var next = lines.size() > limit ? page.get(limit - 1).name() : null;
        return new Page<>(items(page), next);
    }

    AccountItem one(Area area, UUID account) {
        var line = lists.line(area, account).orElseThrow(RequestRefused.NOT_FOUND::because);
        return items(List.of(line)).get(0);
    }

    private List<AccountItem> items(List<Line> lines) {
        var posts = lists.posts(lines.stream().map(Line::id).toList());
        var names = accounts.displayNames(posts.values().stream()
                .flatMap(List::stream)
                .flatMap(post -> Stream.of(post.givenBy(), post.post().standInFor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> item(line, posts.getOrDefault(line.id(), List.of()), names))
                .toList();
    }

    private AccountItem item(Line line, List<PostLine> posts, Map<UUID, String> names) {
        return new AccountItem(
                line.id(),
                line.name(),
                line.displayName(),
                line.demo(),
                line.sharesPassword(),
                line.madeAt(),
                line.closedAt(),
                line.secondFactor(),
                line.lockedUntil(),
                line.lastSignedInAt(),
                line.identity(),
                posts.stream().map(post -> shown(post, names)).toList());
    }

    private PostShown shown(PostLine line, Map<UUID, String> names) {
        var post = line.post();
        return new PostShown(
                post.id(),
                post.role(),
                post.division(),
                divisions
                        .find(post.division())
                        .map(found -> divisions.pathText(found.code()))
                        .orElse(post.division().value()),
                post.validFrom(),
                post.lastDay(),
                state(line),
                post.standInFor() == null ? null : names.get(post.standInFor()),
                post.basis(),
                line.givenBy() == null ? null : names.get(line.givenBy()),
                line.givenAt());
    }

    private static State state(PostLine line) {
        if (line.isOver()) {
            return State.ENDED;
        }
        return line.post().heldOn(Post.today()) ? State.HELD : State.TO_COME;
    }

    /** Where a post stands today. */
    enum State {
        TO_COME,
        HELD,
        ENDED
    }

    record AccountItem(
            UUID id,
            String name,
            String displayName,
            boolean demo,
            boolean sharesPassword,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime closedAt,
            boolean secondFactor,
            @Nullable OffsetDateTime lockedUntil,
            @Nullable OffsetDateTime lastSignedInAt,
            @Nullable Identity identity,
            List<PostShown> posts) {}

    record PostShown(
            UUID id,
            Role role,
            DivisionCode division,
            String divisionPath,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            State state,
            @Nullable String standInFor,
            String basis,
            @Nullable String givenBy,
            OffsetDateTime givenAt) {}
}
