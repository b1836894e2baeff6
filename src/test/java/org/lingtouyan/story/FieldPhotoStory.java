package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A photograph that somebody wants at a visit: taken without a signal, sent after the visit, cut on the way, there once. */
@StoryTest
class FieldPhotoStory {

    private static final String VILLAGE = "621227101202";

    private final Environment environment;
    private final Caller officer;

    @Autowired
    FieldPhotoStory(Environment environment) {
        this.environment = environment;
        this.officer = Caller.of(environment).as("county-621227");
    }

    /** Of several pieces even when it has been made small. */
    private static FilePayload taken() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var chance = new Random(7);
        for (int at = 0; at < 640 * 480; at++) {
            image.setRGB(at % 640, at / 640, chance.nextInt(1 << 24));
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return new FilePayload("IMG_0001.jpg", "image/jpeg", out.toByteArray());
    }

    @Test
    void aPhotographGoesOnWhereTheNetworkWasCutAndStandsWithItsVisit() throws IOException {
        var household = FieldPhone.household(officer, VILLAGE, "央金");
        var path = "/api/households/" + household.path("id").asString() + "/visit-photos";
        try (var phone = new FieldPhone(environment, ServiceWorkerPolicy.BLOCK)) {
            phone.signIn("village-" + VILLAGE, officer.demoPassword());
            var pieces = new AtomicInteger();
            phone.page().route("**/api/visit-photos/*/pieces/**", route -> {
                if (pieces.getAndIncrement() == 1) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            phone.link("走访 央金家").first().click();
            phone.page().locator("input[type=file]").setInputFiles(taken());
            assertThat(phone.button("去掉第 1 张")).isVisible();
            phone.page().getByLabel("想说的一句话").fill("新圈舍盖好了");
            phone.offline(true);
            phone.button("存好").click();
            phone.sees("1 条记录在手机里");
            phone.offline(false);
            phone.sees("1 张照片在手机里");
            phone.page().waitForCondition(() -> pieces.get() > 1);
            assertThat(Caller.json(officer.get(path))).as("half of one is none").isEmpty();
            phone.page().navigate("/field/queue");
            phone.sees("照片 央金");
            phone.button("现在就送").click();
            assertThat(phone.page().getByText("照片 央金")).hasCount(0);
            assertThat(pieces.get())
                    .as("no piece that had arrived was sent again")
                    .isLessThan(12);
        }
        assertThat(Caller.json(officer.get(path))).hasSize(1);
        try (var visitor = Visitor.to(environment).signIn("county-621227")) {
            visitor.open("/households/" + household.path("id").asString());
            visitor.sees("新圈舍盖好了");
            assertThat(visitor.page().locator("button[aria-label='第 1 张照片'] img"))
                    .isVisible();
        }
    }
}
