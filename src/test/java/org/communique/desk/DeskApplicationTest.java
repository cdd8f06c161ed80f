package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desks as Spring puts them together, on an empty data folder. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = DeskApplicationTest.DeskOnly.class)
class DeskApplicationTest {
    /** Without the doors, which want a web server. */
    @Configuration
    @ComponentScan
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class DeskOnly {}

    @TempDir
    static Path folder;

    @Autowired
    ReleaseDesk releases;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    StartNotice notice;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("communique.data", () -> folder.resolve("data").toString());
    }

    @Test
    void the_sample_release_is_there_at_first_start() {
        assertThat(releases.list()).singleElement().satisfies(release -> {
            assertThat(release.title()).startsWith("ปลัดกระทรวงการต่างประเทศเน้นย้ำ");
            assertThat(releases.open(release.id()).draft()).startsWith("Undersecretary for Foreign Affairs");
        });
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void the_data_folder_is_for_its_owner_alone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_notice_has_address_folder_link_and_the_first_password() {
        assertThat(notice.lines("18100"))
                .anyMatch(line -> line.contains("http://localhost:18100/"))
                .anyMatch(line -> line.contains(folder.resolve("data").toString()))
                .anyMatch(line -> line.contains("http://localhost:18100/sign-in?link="))
                .anyMatch(line -> line.matches(".*Password: +([a-z2-9]{4}-){3}[a-z2-9]{4} .*"));
    }

    @Test
    void the_sample_is_not_made_final_while_its_errors_stand_and_its_list_line_tells_their_number() {
        ReleaseSummary sample = releases.list().getFirst();
        ErrorsStand refused = catchThrowableOfType(
                ErrorsStand.class,
                () -> releases.markFinal(sample.id(), releases.open(sample.id()).version(), "admin"));
        assertThat(refused.errors())
                .extracting(finding -> finding.check().value())
                .contains("date", "untranslated");
        assertThat(reviews.grammarReady()).isTrue();
        ReleaseSummary reviewed = releases.list().getFirst();
        assertThat(reviewed.errors()).isEqualTo(refused.errors().size());
        assertThat(reviewed.pending()).isFalse();
        assertThat(reviewed.segments()).isPositive();
    }
}
