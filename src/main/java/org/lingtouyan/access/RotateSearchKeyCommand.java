package org.lingtouyan.access;

import org.lingtouyan.access.SearchKeyTable.SearchKeyState;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code rotate-search-key}: a new key for what identity numbers are found by. */
@Component
@ConditionalOnProperty(name = "lingtouyan.command", havingValue = "rotate-search-key")
class RotateSearchKeyCommand implements ApplicationRunner {

    private static final long A_MOMENT = 500;

    private final SearchKeyRotation rotation;

    RotateSearchKeyCommand(SearchKeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        var state = rotation.begin();
        tell(state);
        while (state.beside() != null) {
            if (!rotation.goOn(this::told)) {
                Thread.sleep(A_MOMENT);
            }
            state = rotation.state();
        }
        System.out.printf(
                "rotate-search-key: done, numbers are found by key %d alone; the one before is needed only by backups%n",
                state.searched());
    }

    private boolean told() {
        tell(rotation.state());
        return true;
    }

    private static void tell(SearchKeyState state) {
        if (state.beside() != null) {
            System.out.printf(
                    "rotate-search-key: %s key %d, %d of %d%n",
                    state.beside() > state.searched() ? "filling in" : "clearing away",
                    state.beside(),
                    state.done(),
                    state.ofAll());
        }
    }
}
