package org.lingtouyan.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServerTest
class PagesTests {

    private final Caller nobody;

    @Autowired
    PagesTests(Environment environment) {
        this.nobody = Caller.of(environment);
    }

    @Test
    void whatIsNeitherAPageNorAFileIsNotFound() {
        var missing = nobody.get("/no-such-file.js");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Caller.reason(missing)).isEqualTo("NOT_FOUND");
        assertThat(nobody.as("province").get("/api/no-such-thing").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAddressOfTheConsoleIsAnsweredWithItsOnePageThatBrowsersAskForAgain() {
        assumeThat(getClass().getResource("/static/index.html"))
                .as("the web part is built")
                .isNotNull();
        for (var address : new String[] {"/", "/index.html", "/households", "/map/621227000000/2018-12"}) {
            var page = nobody.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }
}
