package org.communique.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.communique.desk.ConceptDesk;
import org.communique.desk.Role;
import org.communique.desk.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A term goes from a translator's Workbench over the review queue into another translator's open Workbench. */
class GlossaryBrowserTest extends BrowserTest {
    private static final User ADMIN = new User("admin", Role.ADMINISTRATOR);

    @Autowired
    ConceptDesk concepts;

    @Test
    void the_glossary_fits_a_small_screen_and_is_dark_where_the_system_is_until_the_user_chooses() {
        Page page = signedIn();
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("http://127.0.0.1:" + port + "/glossary");
        Locator html = page.locator("html");
        assertThat(html).hasAttribute("theme", "dark");
        Locator first = page.locator("vaadin-grid [lang=th]").first();
        assertThat(first).isVisible();
        assertFits(page);

        page.getByText("◑ Light").click();
        assertThat(page.getByText("◐ Dark")).isVisible();
        page.reload();
        assertThat(page.getByText("◐ Dark")).isVisible();

        first.click();
        assertThat(page.locator(".concept h2")).isVisible();
        assertThat(page.locator("vaadin-grid")).isHidden();
        assertFits(page);
        page.getByText("‹ All concepts").click();
        assertThat(first).isVisible();

        page.setViewportSize(1280, 900);
        assertThat(page.locator("vaadin-grid").getByText("Scope")).isVisible();
        page.navigate("http://127.0.0.1:" + port + "/glossary.html?q=minister");
        assertThat(page.evaluate("async () => (await document.fonts.load(\"15px 'Noto Sans Thai'\", 'ก')).length"))
                .isEqualTo(1);
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate(
                        "() => document.documentElement.scrollWidth + document.querySelector('main').scrollWidth"))
                .isEqualTo(2 * 390);
    }

    @Test
    void a_term_is_proposed_from_the_workbench_approved_in_the_glossary_and_found_in_the_other_open_workbench() {
        long other = releases.add(
                        "ที่ประชุมรับทราบรายงานของคณะทำงานสวนลอยฟ้าเจริญกรุง",
                        "The Meeting took note of the report of the flying garden group.",
                        "admin")
                .value();
        long first = releases.add(
                        "คณะทำงานสวนลอยฟ้าเจริญกรุงประชุมเมื่อวานนี้",
                        "The Charoenkrung Sky Garden Working Group met yesterday.",
                        "admin")
                .value();
        // Every change takes two people: what is asked for in the Workbench waits.
        concepts.setTakesTwo(true, ADMIN);
        users.add("wandee", Role.TERMINOLOGIST);

        Page theirs = signedIn();
        open(theirs, other);
        assertThat(theirs.locator("communique-editor .cm-line").first()).containsText("flying garden group");
        Locator due = theirs.locator(
                "li[data-finding]", new Page.LocatorOptions().setHasText("Charoenkrung Sky Garden Working Group"));
        assertThat(due).hasCount(0);

        Page mine = signedIn();
        open(mine, first);
        mine.locator("communique-source").evaluate("""
                        source => {
                          const words = 'คณะทำงานสวนลอยฟ้าเจริญกรุง';
                          const at = source.view.state.doc.toString().indexOf(words);
                          source.view.dispatch({selection: {anchor: at, head: at + words.length}});
                        }""");
        select(mine, "Charoenkrung Sky Garden Working Group");
        mine.keyboard().press("Alt+g");
        Locator form = mine.getByRole(AriaRole.DIALOG);
        assertThat(form.getByLabel("Thai wordings")).hasValue("คณะทำงานสวนลอยฟ้าเจริญกรุง");
        assertThat(form.getByLabel("English wordings")).hasValue("Charoenkrung Sky Garden Working Group");
        choose(mine, form, "Domain", "organization");
        form.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(mine.getByText("waits for approval")).isVisible();

        concepts.setTakesTwo(false, ADMIN);
        mine.navigate("http://127.0.0.1:" + port + "/glossary-proposals");
        Locator proposal = mine.locator(
                ".proposal-list li", new Page.LocatorOptions().setHasText("Charoenkrung Sky Garden Working Group"));
        proposal.getByText("Approve", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator approving = mine.getByRole(AriaRole.DIALOG);
        assertThat(approving
                        .locator(".impact li", new Locator.LocatorOptions().setHasText("flying garden group"))
                        .first())
                .containsText("The Meeting took note");
        approving
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Approve").setExact(true))
                .click();

        assertThat(due).hasCount(1);
        assertThat(theirs.locator("communique-source .cm-term")
                        .filter(new Locator.FilterOptions().setHasText("คณะทำงานสวนลอยฟ้าเจริญกรุง"))
                        .first())
                .isVisible();

        mine.navigate("http://127.0.0.1:" + port + "/glossary");
        mine.getByLabel("Search in Thai or English").fill("sky gardn");
        Locator hit = mine.locator("vaadin-grid mark", new Page.LocatorOptions().setHasText("Sky Garden"));
        assertThat(hit.first()).isVisible();
        hit.first().click();
        assertThat(mine).hasURL(Pattern.compile(".*/glossary/charoenkrung-sky-garden-working-group"));
        assertThat(mine.locator(".examples mark", new Page.LocatorOptions().setHasText("คณะทำงานสวนลอยฟ้าเจริญกรุง"))
                        .first())
                .isVisible();
        assertThat(mine.locator(".examples")).containsText("not rendered");
        assertThat(concepts.changes(1).getFirst().concepts()).isOne();
    }

    private void open(Page page, long release) {
        page.navigate("http://127.0.0.1:" + port + "/release/" + release);
        assertThat(page.locator("communique-editor .cm-line").first()).isVisible();
    }

    private static void choose(Page page, Locator form, String label, String value) {
        form.locator("vaadin-select", new Locator.LocatorOptions().setHasText(label))
                .first()
                .click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText(value))
                .first()
                .click();
    }
}
