package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lingtouyan.Lingtouyan;
import org.lingtouyan.TestInstallation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The commands of the jar run beside a serving server, without a web server of their own. */
@SpringBootTest(
        classes = Lingtouyan.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "lingtouyan.command=nothing")
@ContextConfiguration(initializers = TestInstallation.class)
@DirtiesContext
class CommandStartTests {

    private final ApplicationContext application;

    @Autowired
    CommandStartTests(ApplicationContext application) {
        this.application = application;
    }

    @Test
    void aCommandStartsWithoutAWebServerAndAnnouncesNothing() {
        assertThat(application.getBeansOfType(Trail.class)).isNotEmpty();
        assertThat(application.getBeansOfType(Announcement.class)).isEmpty();
    }
}
