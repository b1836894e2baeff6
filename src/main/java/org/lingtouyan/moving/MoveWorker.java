package org.lingtouyan.moving;

import java.time.Duration;
import org.lingtouyan.shared.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works off the moves that wait, also those that a server which stopped has left behind. */
@Component
class MoveWorker extends BackgroundWork {

    private static final Duration REST = Duration.ofSeconds(1);

    private final Moves moves;

    MoveWorker(Moves moves, @Value("${lingtouyan.command:serve}") String command) {
        super(command);
        this.moves = moves;
    }

    @Override
    protected void begin() {
        inRounds("moves", REST, moves::doNext);
    }
}
