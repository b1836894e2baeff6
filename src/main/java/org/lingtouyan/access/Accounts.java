package org.lingtouyan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingtouyan.division.DivisionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts of this installation. What is read often is remembered for a minute, and forgotten at once when this
 * server changes an account; another server of the same database notices within that minute.
 */
@Component
public class Accounts {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int AT_MOST = 20_000;

    private final Cache<UUID, Optional<Account>> open = remembering();
    private final Cache<UUID, String> names = remembering();
    private final AccountTable table;
    private final PostTable posts;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final boolean demo;

    Accounts(
            AccountTable table,
            PostTable posts,
            TransactionTemplate transaction,
            MessageSource messages,
            @Value("${lingtouyan.demo.enabled:false}") boolean demo) {
        this.table = table;
        this.posts = posts;
        this.transaction = transaction;
        this.messages = messages;
        this.demo = demo;
    }

    /** How a person reads who it was, in the reader's language where the system itself acted. */
    public String displayName(UUID account) {
        return Objects.requireNonNull(displayNames(Set.of(account)).get(account));
    }

    /** A name for every account asked for, closed ones included. */
    public Map<UUID, String> displayNames(Set<UUID> accounts) {
        var locale = LocaleContextHolder.getLocale();
        var kept = names.getAllPresent(accounts);
        var missing = accounts.stream().filter(id -> !kept.containsKey(id)).collect(Collectors.toSet());
        var found = missing.isEmpty() ? Map.<UUID, String>of() : table.displayNames(missing);
        names.putAll(found);
        var all = new HashMap<UUID, String>();
        accounts.forEach(id -> all.put(id, kept.getOrDefault(id, found.getOrDefault(id, nameless(id, locale)))));
        return all;
    }

    /** An account that may act now: not closed, and no demo account outside a demonstration. */
    Optional<Account> open(UUID id) {
        return open.get(id, table::openById).filter(this::usable);
    }

    Optional<Account> openByName(String name) {
        return table.openByName(name).filter(this::usable);
    }

    Map<String, UUID> demoAccounts() {
        return table.demoAccounts();
    }

    boolean hasAnyOfItsOwn() {
        return table.hasAnyAccountOfItsOwn();
    }

    void add(List<Account> accounts) {
        transaction.executeWithoutResult(started -> table.add(accounts));
        forget();
    }

    /** From that day on the post is no longer held. */
    void endPost(UUID post, LocalDate from, UUID endedBy) {
        transaction.executeWithoutResult(started -> posts.end(post, from, endedBy));
        forget();
    }

    void renewDemoPassword(String passwordHash) {
        transaction.executeWithoutResult(started -> table.renewDemoPassword(passwordHash));
        forget();
    }

    /** An account and the division that is its area. */
    public record Seat(String name, String displayName, String division) {}

    /** Whose area is just one of these divisions. */
    public List<Seat> in(List<DivisionCode> divisions) {
        return posts.seats(divisions);
    }

    /** Whose area was a division that goes on as another: their area is that one now. In the transaction of that decision. */
    public void follow(DivisionCode from, DivisionCode to) {
        posts.follow(null, from, to);
    }

    /**
     * Of one account only, where a division goes on as several.
     *
     * @param name of the account, whose area is {@code from}
     * @return false if no such account has its area there now or later
     */
    public boolean follow(String name, DivisionCode from, DivisionCode to) {
        return table.openByName(name)
                .filter(account -> posts.seats(List.of(from)).stream()
                        .anyMatch(seat -> seat.name().equals(account.name())))
                .map(account -> {
                    posts.follow(account.id(), from, to);
                    return true;
                })
                .orElse(false);
    }

    void changePassword(UUID account, String passwordHash, boolean mustChange) {
        transaction.executeWithoutResult(started -> table.changePassword(account, passwordHash, mustChange));
        forget();
    }

    /** Within a transaction once it is through: whoever looks before sees what was, and must not keep that. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    /** To be called when accounts were changed and that is committed. */
    public void forget() {
        open.invalidateAll();
        names.invalidateAll();
    }

    private boolean usable(Account account) {
        return demo || !account.demo();
    }

    private String nameless(UUID account, Locale locale) {
        var key = account.equals(Actor.SYSTEM.account()) ? "account.system" : "account.unknown";
        return messages.getMessage(key, null, locale);
    }

    private static <V> Cache<UUID, V> remembering() {
        return Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(AT_MOST)
                .build();
    }
}
