package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communique.checks.Checks;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckReport;
import org.communique.qa.Gap;
import org.communique.qa.Review;
import org.communique.report.Entry;
import org.communique.report.Heading;
import org.communique.report.ReportFormat;
import org.communique.report.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the flawed sample draft looks like in each form of report, to the letter. */
class ReportFilesTest {
    private static final Path CASE = Path.of("src/test/resources/corpus/strategic-dialogue");
    private static final Path EXPECTED = Path.of("src/test/resources/report");
    private static final Heading HEADING = new Heading(
            "0",
            "sample",
            1,
            Checks.all(Engine.GRAMMAR).stream().map(Check::info).toList());

    private static final Review FLAWED = Engine.review(
            Corpus.read(CASE.resolve("release.th.txt")), Corpus.read(CASE.resolve("draft-flawed.en.txt")));

    private static String written(ReportFormat format, Entry... entries) throws IOException {
        StringWriter out = new StringWriter();
        ReportWriter writer = format.writer(out, HEADING, false);
        for (Entry entry : entries) {
            writer.write(entry);
        }
        writer.end();
        return out.toString();
    }

    private static Entry flawed() {
        return new Entry.Reviewed("ข่าว/release 1.th.txt", "draft, flawed.en.txt", FLAWED, List.of());
    }

    /** A gap, a broken part, and a file that could not be read, with a character that XML cannot hold. */
    private static Entry[] missed() {
        Review none = new Review(
                FLAWED.bitext(),
                new CheckReport(List.of(), List.of(new Gap(new CheckId("language"), 3, "it took too long"))),
                List.of(),
                FLAWED.off(),
                FLAWED.fingerprints(),
                FLAWED.memo());
        return new Entry[] {
            new Entry.Reviewed("r.th.txt", "=d.en.txt", none, List.of("d.en.txt:2:5: no tab \u0001")),
            new Entry.Unread(null, null, List.of("stopped"))
        };
    }

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void the_flawed_draft_is_reported_to_the_letter(ReportFormat format) throws IOException {
        Path expected = EXPECTED.resolve("expected-flawed." + format.id());
        // The mark of UTF-8 is another test's; in the file nobody would see it.
        String report = written(format, flawed()).replaceFirst("^\uFEFF", "");
        if (Boolean.getBoolean("corpus.accept")) {
            Files.writeString(expected, report);
        }

        assertThat(expected).as("to write it, run with -Dcorpus.accept=true").exists();
        assertThat(report).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void what_was_not_looked_at_stands_in_every_form(ReportFormat format) throws IOException {
        assertThat(written(format, missed())).contains("it took too long", "no tab", "stopped");
    }

    @Test
    void sarif_is_valid_against_the_schema_of_the_standard() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(EXPECTED.resolve("sarif-schema-2.1.0.json")), InputFormat.JSON);

        for (String report : List.of(written(ReportFormat.SARIF, flawed()), written(ReportFormat.SARIF, missed()))) {
            assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(
                            report.replace("\"startLine\"", "\"line\"").replace("executionS", "s"), InputFormat.JSON))
                    .as("not everything passes")
                    .isNotEmpty();
        }
    }

    @Test
    void sarif_names_places_as_utf16_columns_and_files_as_uris() throws IOException {
        JsonNode run = JsonMapper.shared()
                .readTree(written(ReportFormat.SARIF, flawed()))
                .get("runs")
                .get(0);
        JsonNode first = run.get("results").get(0);

        assertThat(run.get("columnKind").stringValue()).isEqualTo("utf16CodeUnits");
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .isEqualTo("draft,%20flawed.en.txt");
        assertThat(first.at("/locations/0/physicalLocation/region/endColumn").intValue())
                .isEqualTo(15);
        assertThat(first.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .startsWith("%E0%B8%82")
                .endsWith("release%201.th.txt");
        assertThat(first.at("/partialFingerprints/communique~1v1").stringValue())
                .isEqualTo(FLAWED.fingerprints(FLAWED.report().findings().getFirst())
                        .here()
                        .value());
        assertThat(run.at("/tool/driver/rules")).hasSize(HEADING.checks().size());
        assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isTrue();
        assertThat(JsonMapper.shared()
                        .readTree(written(ReportFormat.SARIF, missed()))
                        .at("/runs/0/invocations/0/executionSuccessful")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"JUNIT", "CHECKSTYLE"})
    void xml_is_well_formed_whatever_stands_in_it(ReportFormat format) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written(format, missed()))));

        assertThat(document.getDocumentElement().getTextContent() + written(format, missed()))
                .contains("‹U+0001›");
    }

    @Test
    void junit_counts_cases_failures_and_errors() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written(ReportFormat.JUNIT, flawed(), missed()[0]))));

        for (int i = 0; i < 2; i++) {
            Element suite = (Element) document.getElementsByTagName("testsuite").item(i);
            assertThat(suite.getElementsByTagName("testcase").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
            assertThat(suite.getElementsByTagName("failure").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
            assertThat(suite.getElementsByTagName("error").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("errors")));
        }
    }

    @Test
    void github_gets_the_worst_ten_and_is_told_of_the_rest() throws IOException {
        String report = written(ReportFormat.GITHUB, flawed(), missed()[0]);

        assertThat(report.lines().filter(line -> line.startsWith("::"))).hasSize(10);
        assertThat(report)
                .startsWith("::error file==d.en.txt,title=not looked at::")
                .contains("file=draft%2C flawed.en.txt,line=1,")
                .contains("more are not shown here");
    }

    @Test
    void no_cell_of_a_spreadsheet_is_a_formula() throws IOException {
        assertThat(written(ReportFormat.CSV, missed()))
                .startsWith("\uFEFFdraft,")
                .contains("\n'=d.en.txt,")
                .doesNotContain("\n=");
    }
}
