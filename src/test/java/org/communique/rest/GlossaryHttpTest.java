package org.communique.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communique.cli.GlossaryCommand;
import org.communique.desk.ConceptDesk;
import org.communique.desk.ConceptEdit;
import org.communique.desk.GlossaryChange;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.Role;
import org.communique.desk.User;
import org.communique.desk.UserDesk;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.GlossaryCsv;
import org.communique.glossary.TermbaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import picocli.CommandLine;

/** The glossary over HTTP, as a program and a reader without account get it; the program is our own shell. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GlossaryHttpTest {
    private static final User ADMIN = new User("admin", Role.ADMINISTRATOR);
    private static final User ANAN = new User("anan", Role.TERMINOLOGIST);

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("communique.data", () -> data.toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    UserDesk users;

    @Autowired
    ConceptDesk concepts;

    @Autowired
    GlossaryDesk glossary;

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private String token = "";

    @BeforeEach
    void user() {
        if (users.find("anan").isEmpty()) {
            users.add("anan", Role.TERMINOLOGIST);
            users.add("thip", Role.TRANSLATOR);
        }
        token = users.newToken("anan", "a test");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private record Ran(int code, String out, String err) {}

    private Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new GlossaryCommand(null))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }

    private Path termbase(String rows) throws IOException {
        return Files.writeString(folder.resolve("sent.csv"), "id,domain,th,en,en_forbidden,note,status\n" + rows);
    }

    @Test
    void without_a_good_token_nobody_gets_in() throws Exception {
        assertThat(get("/api/glossary").statusCode()).isEqualTo(401);
        HttpResponse<byte[]> refused = get("/api/glossary", "Authorization", "Bearer cq_wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(text(refused)).contains("an administrator makes one");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        long id = users.tokens().getLast().id();
        assertThat(get("/api/glossary", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        users.revokeToken(id);
        assertThat(get("/api/glossary", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_exported_is_the_glossary_in_force_and_twice_the_same_bytes() throws Exception {
        byte[] once = get("/api/glossary?format=tbx", "Authorization", "Bearer " + token)
                .body();
        assertThat(get("/api/glossary?format=tbx", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo(once);
        Path file = Files.write(folder.resolve("got.tbx"), once);
        assertThat(TermbaseFile.read(file).glossary().version())
                .isEqualTo(glossary.current().version());
        HttpResponse<byte[]> unknown = get("/api/glossary?format=exe", "Authorization", "Bearer " + token);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(text(unknown)).contains("tbx-dct");
    }

    @Test
    void the_shell_exports_a_folder_that_says_the_same() throws Exception {
        Path to = folder.resolve("exported");
        Ran ran = run("export", to.toString(), "--server", server(), "--token", token);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(glossary.current().concepts().size() + " concepts");
        assertThat(TermbaseFile.read(to).glossary().version())
                .isEqualTo(glossary.current().version());
    }

    @Test
    void the_shell_shows_what_an_import_would_do_and_then_does_it() throws Exception {
        Concept permsec = glossary.current()
                .find(new ConceptId("permanent-secretary-for-foreign-affairs"))
                .orElseThrow();
        Path file = termbase("""
                sent-one,other,คำส่งหนึ่ง,Sent one,,,approved
                sent-two,other,คำส่งสอง,Sent two,,,approved
                sent-clash,position,%s,Another,,,approved
                broken,nowhere,คำเสีย,Broken,,,approved
                """.formatted(permsec.thai()));
        Ran preview = run("import", file.toString(), "--server", server(), "--token", token);
        assertThat(preview.code()).as(preview.err()).isEqualTo(1);
        assertThat(preview.out())
                .contains("+ 0  sent.csv:2:1  sent-one  คำส่งหนึ่ง = Sent one")
                .contains("! 2  sent.csv:4:1")
                .contains("is claimed by " + permsec.id())
                .contains("x 3  sent.csv:5:8")
                .contains("2 new, 0 changed, 0 the same, 1 clashing, 1 wrong")
                .contains("Nothing was stored");
        assertThat(concepts.find(new ConceptId("sent-one"))).isEmpty();
        String version = glossary.current().version();
        Ran applied = run(
                "import",
                file.toString(),
                "--server",
                server(),
                "--token",
                token,
                "--apply",
                "--refuse",
                "1",
                "--reason",
                "from headquarters",
                "--version",
                version);
        assertThat(applied.out()).contains("Stored and in force.");
        assertThat(concepts.find(new ConceptId("sent-one"))).isPresent();
        assertThat(concepts.find(new ConceptId("sent-two"))).isEmpty();
        GlossaryChange change = concepts.changes(1).getFirst();
        assertThat(change.kind()).isEqualTo(GlossaryChange.Kind.IMPORT);
        assertThat(change.by()).isEqualTo("anan");
        assertThat(change.reason()).isEqualTo("from headquarters");
        Ran late =
                run("import", file.toString(), "--server", server(), "--token", token, "--apply", "--version", version);
        assertThat(late.code()).isEqualTo(2);
        assertThat(late.err()).contains("has changed since the preview");
        assertThat(concepts.find(new ConceptId("sent-two"))).isEmpty();
    }

    @Test
    void a_translators_import_waits_for_approval() throws Exception {
        Path file = termbase("sent-three,other,คำส่งสาม,Sent three,,,approved\n");
        String theirs = users.newToken("thip", "t");
        Ran ran = run("import", file.toString(), "--server", server(), "--token", theirs, "--apply");
        assertThat(ran.out()).contains("1 proposals wait for approval.");
        Ran again = run("import", file.toString(), "--server", server(), "--token", theirs, "--apply");
        assertThat(again.out()).contains("1 proposals wait for approval, 1 of them did before.");
        assertThat(concepts.find(new ConceptId("sent-three"))).isEmpty();
        assertThat(concepts.queue())
                .anyMatch(proposal -> proposal.edit().concept().english().equals("Sent three"));
    }

    @Test
    void the_shell_says_why_it_could_not_look_and_never_sends_a_token_in_the_clear() throws Exception {
        Path file = termbase("");
        assertThat(run("import", file.toString(), "--server", server(), "--token", "cq_no")
                        .err())
                .contains("the token is not good");
        assertThat(run("import", file.toString(), "--server", "http://198.51.100.7", "--token", token)
                        .err())
                .contains("for everybody to read");
        assertThat(run("import", file.toString(), "--server", "http://127.0.0.1:1", "--token", token)
                        .err())
                .contains("does not answer");
        assertThat(run("import", folder.resolve("none.csv").toString(), "--server", server(), "--token", token)
                        .err())
                .contains("there is no such file");
        assertThat(run("import", file.toString()).code()).isEqualTo(2);
    }

    @Test
    void the_page_is_for_those_who_are_signed_in_until_an_administrator_opens_it() throws Exception {
        HttpResponse<byte[]> closed = get("/glossary.html");
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(closed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
        assertThat(get("/glossary.tbx").statusCode()).isEqualTo(302);
        Concept hostile = GlossaryCsv.read(Map.of(
                        "id", "hostile",
                        "domain", "other",
                        "th", "คำร้าย<script>alert(1)</script>",
                        "en", "</td><img src=x onerror=alert(1)>",
                        "note", "\" onmouseover=\"alert(1)",
                        "status", "approved"))
                .rows()
                .getFirst()
                .concept();
        concepts.submit(new ConceptEdit(hostile, 0), "", ANAN);
        concepts.setOpenToAll(true, ADMIN);
        try {
            HttpResponse<byte[]> open = get("/glossary.html?q=%3Cscript%3E&status=approved");
            assertThat(open.statusCode()).isEqualTo(200);
            assertThat(open.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").doesNotContain("script"));
            assertThat(text(open))
                    .contains("คำร้าย&lt;script&gt;")
                    .contains("&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<script")
                    .doesNotContain("<img")
                    .doesNotContain("\" onmouseover");
            assertThat(text(get("/glossary.html?q=no+such+wording"))).contains("No concept found");
            assertThat(text(get("/glossary.html?domain=position&scope=country%3AUS")))
                    .contains("domain position, scope country:US");
            HttpResponse<byte[]> word = get("/glossary.docx?q=hostile&status=approved");
            assertThat(word.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"glossary.docx\"");
            HttpResponse<byte[]> some = get("/glossary.docx?domain=royal");
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(some.body()))) {
                List<Concept> royal = glossary.current().concepts().stream()
                        .filter(concept -> concept.domain().id().equals("royal"))
                        .toList();
                assertThat(document.getTables().getFirst().getRows()).hasSize(royal.size() + 1);
                String all = document.getTables().getFirst().getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .map(cell -> cell.getText())
                        .collect(Collectors.joining("\n"));
                royal.forEach(concept -> assertThat(all).contains(concept.thai(), concept.english()));
            }
            assertThat(get("/").statusCode()).isEqualTo(302);
            assertThat(get("/api/glossary").statusCode()).isEqualTo(401);
        } finally {
            concepts.setOpenToAll(false, ADMIN);
        }
        assertThat(get("/glossary.html").statusCode()).isEqualTo(302);
    }
}
