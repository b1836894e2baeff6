package org.lingtouyan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Somebody at a desk who takes the steps of an exit: each dialog asks for a day, for who answers for it, and for what it needs. */
final class ExitDesk implements AutoCloseable {

    private final Visitor visitor;

    private ExitDesk(Visitor visitor) {
        this.visitor = visitor;
    }

    static ExitDesk of(Environment environment, String account) {
        return new ExitDesk(Visitor.to(environment).signIn(account).expectingRefusalsOf("/api/exits"));
    }

    Visitor visitor() {
        return visitor;
    }

    Page page() {
        return visitor.page();
    }

    ExitDesk open(String path) {
        visitor.open(path);
        return this;
    }

    void sees(String text) {
        visitor.sees(text);
    }

    /** Begins a deed by its button on the page. */
    ExitDesk begins(String deed) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(deed).setExact(true))
                .click();
        assertThat(dialog()).isVisible();
        return this;
    }

    Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    ExitDesk on(LocalDate day) {
        field("日期").fill(day.toString());
        return this;
    }

    ExitDesk fills(Map<String, String> fields) {
        fields.forEach((label, value) -> field(label).fill(value));
        return this;
    }

    ExitDesk chooses(String label, int option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(option));
        return this;
    }

    /** Somebody of the roster, found by name. */
    ExitDesk names(String label, String person) {
        var input = field(label);
        input.focus();
        input.pressSequentially(person);
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(person)))
                .first()
                .click();
        return this;
    }

    /** Somebody whom nobody has entered yet. */
    ExitDesk enters(String person) {
        dialog().getByText("名册里没有").click();
        dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("姓名"))
                .fill(person);
        press("登记");
        assertThat(dialog().getByText("已登记：" + person)).isVisible();
        return this;
    }

    void press(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Sends the dialog, and it is taken. */
    void done(String button) {
        press(button);
        assertThat(dialog()).isHidden();
    }

    /** Sends the dialog, and it is refused in words. */
    ExitDesk isTold(String refusal) {
        press("保存");
        assertThat(dialog().getByText(refusal)).isVisible();
        return this;
    }

    /** The address of a notice, as it is printed and passed on. */
    String linkOfNotice(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .getAttribute("href");
    }

    private Locator field(String label) {
        return dialog().getByLabel(Pattern.compile("^" + label));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
