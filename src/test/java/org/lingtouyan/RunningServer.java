package org.lingtouyan;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.lingtouyan.installation.Home;
import org.lingtouyan.installation.Installation;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of its own on a free port, for tests that need another installation than the one all share. */
public final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningServer of(Home home, String... arguments) {
        var installation = Installation.prepare(home, arguments);
        var application = new SpringApplication(Lingtouyan.class);
        application.setDefaultProperties(Map.copyOf(installation.properties()));
        application.setRegisterShutdownHook(false);
        return new RunningServer(application.run(
                Stream.concat(Arrays.stream(installation.springArguments()), Stream.of("--server.port=0"))
                        .toArray(String[]::new)));
    }

    /** Nobody yet. */
    public Caller caller() {
        return Caller.of(context.getEnvironment());
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
