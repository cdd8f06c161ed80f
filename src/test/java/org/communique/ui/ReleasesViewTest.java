package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.communique.desk.ReleaseDesk;
import org.communique.desk.ReleaseId;
import org.communique.desk.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReleasesViewTest extends ViewTest {
    @Autowired
    ReleaseDesk releases;

    @BeforeEach
    void enter() {
        signIn("somchai", Role.TRANSLATOR);
    }

    @Test
    void the_sample_is_listed_at_first_start_and_leads_to_its_workbench() {
        ReleasesView view = navigate(ReleasesView.class);
        until(() -> view.list.isVisible());
        RouterLink link = find(RouterLink.class, view.list).all().getLast();
        assertThat(link.getText()).startsWith("ปลัดกระทรวงการต่างประเทศเน้นย้ำ");
        assertThat(link.getElement().getAttribute("lang")).isEqualTo("th");
        assertThat(link.getHref()).startsWith("release/");
        ListItem line = find(ListItem.class, view.list).all().getLast();
        assertThat(words(line)).contains("In work").contains("by admin");
    }

    @Test
    void counts_are_written_with_word_and_symbol() {
        ReleaseId id = releases.add("ข่าว\n", "News\n", "somchai");
        var summary = new org.communique.desk.ReleaseSummary(
                id,
                "ข่าว",
                org.communique.desk.ReleaseState.FINAL,
                java.time.Instant.EPOCH,
                "somchai",
                1,
                1,
                0,
                2,
                false);
        ReleasesView view = navigate(ReleasesView.class);
        view.show(List.of(summary));
        assertThat(words(view.list)).contains("● 1 error").contains("○ 2 hints").contains("✓ Final");
        assertThat(words(view.list)).doesNotContain("warning");
    }

    @Test
    void without_releases_the_sample_is_offered() {
        ReleasesView view = navigate(ReleasesView.class);
        int before = releases.list().size();
        until(() -> view.list.isVisible());
        view.show(List.of());
        assertThat(view.empty.isVisible()).isTrue();
        Button sample =
                find(Button.class, view.empty).withText("Open the sample").single();
        test(sample).click();
        until(() -> getCurrentView() instanceof WorkbenchView);
        assertThat(releases.list()).hasSize(before + 1);
    }

    @Test
    void a_new_release_is_stored_as_pasted_and_opened() {
        ReleasesView view = navigate(ReleasesView.class);
        test(view.add).click();
        NewReleaseDialog dialog = find(NewReleaseDialog.class).single();
        dialog.thai.setValue("กระทรวงการต่างประเทศแถลงข่าว\n\nเนื้อข่าว\u200b\n");
        dialog.english.setValue("The Ministry of Foreign Affairs held a press briefing.\n");
        test(dialog.create).click();
        until(() -> getCurrentView() instanceof WorkbenchView);
        var stored = releases.open(releases.list().getFirst().id());
        assertThat(stored.source()).isEqualTo("กระทรวงการต่างประเทศแถลงข่าว\n\nเนื้อข่าว\u200b\n");
        assertThat(stored.updatedBy()).isEqualTo("somchai");
    }

    @Test
    void a_release_without_thai_is_refused_with_the_reason_and_the_typed_text_stays() {
        ReleasesView view = navigate(ReleasesView.class);
        int before = releases.list().size();
        test(view.add).click();
        NewReleaseDialog dialog = find(NewReleaseDialog.class).single();
        dialog.english.setValue("A draft");
        test(dialog.create).click();
        until(() -> dialog.notice.isVisible());
        assertThat(dialog.notice.getText()).contains("release is empty");
        assertThat(dialog.english.getValue()).isEqualTo("A draft");
        assertThat(dialog.create.isEnabled()).isTrue();
        assertThat(releases.list()).hasSize(before);
    }
}
