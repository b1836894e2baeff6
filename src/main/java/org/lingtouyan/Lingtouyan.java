package org.lingtouyan;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.lingtouyan.installation.BackupCommands;
import org.lingtouyan.installation.Installation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The product: one server that prepares its installation, then serves or runs the one command it was given. */
@Modulithic(systemName = "Lingtouyan", sharedModules = "shared")
@EnableScheduling
@OpenAPIDefinition(info = @Info(title = "Lingtouyan", version = "0.1"))
@SpringBootApplication
public class Lingtouyan {

    public static void main(String[] args) {
        if (BackupCommands.ran(args)) {
            return;
        }
        var installation = Installation.prepare(args);
        if (installation.alreadyServing()) {
            installation.sayWhereItServes();
            return;
        }
        var application = new SpringApplication(Lingtouyan.class);
        application.setDefaultProperties(installation.properties());
        application.setWebApplicationType(installation.webApplicationType());
        application.setRegisterShutdownHook(true);
        var running = application.run(installation.springArguments());
        if (installation.webApplicationType() == WebApplicationType.NONE) {
            // a command is done when it returns; the clocks of the server would keep it alive
            running.close();
        }
    }
}
