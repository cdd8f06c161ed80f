package org.communique.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import org.communique.desk.ReleaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the README: {@code mvn test -Dtest=ScreenshotsTest -Dcommunique.screenshots=docs/images}. */
@EnabledIfSystemProperty(named = "communique.screenshots", matches = ".+")
class ScreenshotsTest extends BrowserTest {
    @Test
    void releases_and_workbench() {
        Path folder = Path.of(System.getProperty("communique.screenshots", ""));
        ReleaseId second = releases.add("""
                ผู้ช่วยรัฐมนตรีประจำกระทรวงการต่างประเทศเยี่ยมชมหมู่บ้านญี่ปุ่นในจังหวัดพระนครศรีอยุธยา

                เมื่อวันที่ ๒๒ พฤษภาคม ๒๕๖๔ ที่น้ำตก ปู่ของผู้ใหญ่บ้านให้การต้อนรับ
                """, "", "thip");
        Page page = signedIn();

        page.locator(".releases a", with("เยี่ยมชมหมู่บ้าน")).click();
        assertThat(page.locator(".status-line")).containsText("Grammar check ready");
        Locator draft = page.getByText("Draft", new Page.GetByTextOptions().setExact(true))
                .first();
        draft.click();
        assertThat(page.getByText("Insert into the draft")).isVisible();
        shoot(page, Path.of("target", "draft-button.png"));

        page.navigate("http://127.0.0.1:" + port + "/");
        page.locator(".releases a", with("เน้นย้ำ")).click();
        assertThat(page.locator(".status-line")).containsText("Grammar check ready");
        assertThat(page.locator("li.finding", with("bilatral"))).isVisible();
        page.locator("communique-editor .cm-finding", with("Undersecretary"))
                .first()
                .hover();
        assertThat(page.locator("communique-editor .card")).isVisible();
        shoot(page, folder.resolve("workbench.png"));

        for (String scheme : List.of("light", "dark")) {
            page.evaluate("scheme => document.documentElement.setAttribute('theme', scheme)", scheme);
            page.locator("li[data-finding]").first().getByText("Set aside…").click();
            assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Here only")).isVisible();
            shoot(page, Path.of("target", "set-aside-" + scheme + ".png"));
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }

        page.navigate("http://127.0.0.1:" + port + "/");
        assertThat(page.locator(".releases")).containsText("errors");
        shoot(page, folder.resolve("releases.png"));
        assertThat(page.locator(".releases li")).hasCount(2);
        org.assertj.core.api.Assertions.assertThat(second.value()).isPositive();
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void shoot(Page page, Path to) {
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(to).setAnimations(ScreenshotAnimations.DISABLED));
    }
}
