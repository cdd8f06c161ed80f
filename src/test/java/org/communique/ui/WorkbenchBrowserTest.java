package org.communique.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.communique.desk.ReleaseId;
import org.junit.jupiter.api.Test;

class WorkbenchBrowserTest extends BrowserTest {
    @Test
    void a_forbidden_wording_is_typed_found_mended_and_the_mend_is_kept() {
        ReleaseId sample = releases.list().getFirst().id();
        Page page = signedIn();
        page.locator(".releases a").first().click();

        Locator term = page.locator("communique-source .cm-term", with("ปลัดกระทรวงการต่างประเทศ"));
        assertThat(term.first()).isVisible();
        term.first().hover();
        assertThat(page.locator("communique-source .term-card").first())
                .containsText("Permanent Secretary for Foreign Affairs");

        Locator findings = page.locator("li[data-finding]", with("Undersecretary"));
        assertThat(findings).hasCount(1);

        // Set aside here, with a reason, and brought back.
        findings.getByText("Set aside…").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Here only")).isChecked();
        dialog.getByLabel("Why is it no mistake here?").fill("The embassy’s own wording");
        dialog.getByText("Set aside", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(findings).hasCount(0);
        Locator judged = page.locator("li.finding", with("The embassy’s own wording"));
        assertThat(judged).containsText("Here only");
        judged.getByText("Restore").click();
        assertThat(findings).hasCount(1);

        select(page, "Permanent Secretary");
        page.keyboard().type("Undersecretary");
        assertThat(findings).hasCount(2);
        assertThat(page.locator("communique-editor .cm-finding-error", with("Undersecretary")))
                .hasCount(2);

        // By the list, with the mouse.
        apply(findings.nth(1));
        assertThat(findings).hasCount(1);
        assertThat(draft(page)).contains("The Permanent Secretary for Foreign Affairs co-chaired");

        // One step of undo takes back one fix.
        page.keyboard().press("Control+z");
        assertThat(findings).hasCount(2);
        page.keyboard().press("Control+y");
        assertThat(findings).hasCount(1);

        // In the text, with the keyboard alone.
        page.keyboard().press("Control+Home");
        page.keyboard().press("F8");
        page.keyboard().press("Shift+F8");
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+.");
        Locator card = page.locator("communique-editor [role=dialog]");
        assertThat(card).containsText("Undersecretary");
        page.keyboard().press("Enter");
        assertThat(findings).hasCount(0);

        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        String mended = draft(page);
        assertThat(mended).startsWith("Permanent Secretary for Foreign Affairs Underscores");
        page.reload();
        assertThat(page.locator("communique-editor .cm-line").first())
                .containsText("Permanent Secretary for Foreign Affairs Underscores");
        assertThat(draft(page)).isEqualTo(mended);
        assertThat(releases.open(sample).draft()).isEqualTo(mended);
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void apply(Locator finding) {
        finding.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Apply"))
                .first()
                .click();
    }
}
