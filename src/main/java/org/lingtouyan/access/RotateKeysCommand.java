package org.lingtouyan.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code rotate-keys}: a new master key, under which the keys of all records are wrapped anew. */
@Component
@ConditionalOnProperty(name = "lingtouyan.command", havingValue = "rotate-keys")
class RotateKeysCommand implements ApplicationRunner {

    private final KeyRotation rotation;

    RotateKeysCommand(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int version = rotation.rotate(step -> System.out.printf(
                "rotate-keys: %s in %s, %d keys wrapped by master key %d%n",
                step.table(), step.county(), step.wrapped(), step.version()));
        System.out.printf(
                "rotate-keys: done, all record keys are wrapped by master key %d; keep the older ones as long as backups%n",
                version);
    }
}
