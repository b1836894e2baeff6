package org.lingtouyan.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts on this thread: the signed-in person, or whoever background work was told to act as. */
@Component
public class Actors {

    private final ThreadLocal<Actor> appointed = new ThreadLocal<>();

    private final ThreadLocal<Area> looked = new ThreadLocal<>();

    /** The actor of this thread, or nobody: then the database shows no business row at all. */
    public Optional<Actor> current() {
        var area = looked.get();
        return whoActs().map(actor -> area == null ? actor : actor.in(area));
    }

    /** Where the actor may read and write, also while looking into a division that has ended. */
    Optional<Area> ownArea() {
        return whoActs().map(Actor::area);
    }

    /** From now on the thread only reads, and there instead of in the actor's area. */
    void look(Area area) {
        looked.set(area);
    }

    void lookNoMore() {
        looked.remove();
    }

    boolean onlyLooks() {
        return looked.get() != null;
    }

    private Optional<Actor> whoActs() {
        if (appointed.get() != null) {
            return Optional.of(appointed.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    /** @throws org.lingtouyan.shared.Refusal FORBIDDEN when nobody acts or the role lacks the right */
    public Actor require(Right right) {
        return current().filter(actor -> actor.may(right)).orElseThrow(RequestRefused.FORBIDDEN::because);
    }

    /** Does the work as that actor; a transaction begun inside sees that actor's area and bears that name. */
    public <T> T as(Actor actor, Supplier<T> work) {
        var before = appointed.get();
        appointed.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                appointed.remove();
            } else {
                appointed.set(before);
            }
        }
    }

    public void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }
}
