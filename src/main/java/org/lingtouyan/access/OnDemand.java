package org.lingtouyan.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** The context of a request, looked up when somebody first asks: a static page asks for nobody. For one thread. */
final class OnDemand implements DeferredSecurityContext {

    private final Supplier<SecurityContext> lookup;
    private @Nullable SecurityContext context;

    OnDemand(Supplier<SecurityContext> lookup) {
        this.lookup = lookup;
    }

    @Override
    public SecurityContext get() {
        if (context == null) {
            context = lookup.get();
        }
        return context;
    }

    /** Asked by the filter that would save a new context into the session; ours is never to be saved there. */
    @Override
    public boolean isGenerated() {
        return false;
    }
}
