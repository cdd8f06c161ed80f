package org.communique.rest;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.desk.ConceptFilter;
import org.communique.desk.ConceptSearch;
import org.communique.desk.GlossaryDesk;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptHit;
import org.communique.glossary.Domain;
import org.communique.glossary.GlossaryDocx;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermbaseFile;
import org.communique.glossary.TermbaseFile.Format;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The glossary to read and to print, of any filter, for those who have no account where the administrator allows it. The page
 * is one document without scripts; a browser prints it, or writes it as PDF.
 */
@Controller
class GlossaryPages {
    /** Characters of a query: the longest wordings have two hundred. */
    private static final int LONGEST = 500;

    private static final List<String> HEADS = List.of("Thai", "English", "Not", "To know");

    private final ConceptSearch search;
    private final GlossaryDesk glossary;
    private final String fonts;

    GlossaryPages(ConceptSearch search, GlossaryDesk glossary) throws IOException {
        this.search = search;
        this.glossary = glossary;
        this.fonts = fonts();
    }

    /**
     * The Thai font that the frontend's bundle brings, for a reader whose machine has none: it is in the bundle under a name that
     * ends in a hash of what it holds. Empty where the program runs without its bundle.
     */
    private static String fonts() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (String weight : List.of("400", "600")) {
            for (Resource font : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/VAADIN/webapp/VAADIN/build/noto-sans-thai-thai-" + weight
                            + "-normal-*.woff2")) {
                rules.append("@font-face { font-family: 'Noto Sans Thai'; font-display: block; font-weight: ")
                        .append(weight)
                        .append("; src: url('/VAADIN/build/")
                        .append(font.getFilename())
                        .append("') format('woff2'); unicode-range: U+0E01-0E5B, U+200C-200D, U+25CC; }\n");
            }
        }
        return rules.toString();
    }

    /** What was asked for, as the address says it. What is no value of a filter is no filter. */
    private record Asked(String text, Optional<Domain> domain, String scope, Optional<Status> status) {
        static Asked of(String text, String domain, String scope, String status) {
            return new Asked(
                    text.substring(0, Math.min(text.length(), LONGEST)),
                    Domain.of(domain),
                    scope.substring(0, Math.min(scope.length(), LONGEST)),
                    Stream.of(Status.values())
                            .filter(each -> id(each).equals(status))
                            .findFirst());
        }

        ConceptFilter filter() {
            return new ConceptFilter(
                    domain.orElse(null), scope.isBlank() ? null : scope.strip(), orNull(status), false, id -> true);
        }

        private static @Nullable Status orNull(Optional<Status> status) {
            return status.orElse(null);
        }

        String query() {
            return "?q=" + encoded(text) + "&domain=" + domain.map(Domain::id).orElse("") + "&scope=" + encoded(scope)
                    + "&status=" + status.map(GlossaryPages::id).orElse("");
        }

        String inWords(int count) {
            List<String> words = new ArrayList<>(List.of(count == 1 ? "1 concept" : count + " concepts"));
            if (!text.isBlank()) {
                words.add("with “" + text + "”");
            }
            domain.ifPresent(one -> words.add("domain " + one.id()));
            if (!scope.isBlank()) {
                words.add("scope " + scope);
            }
            status.ifPresent(one -> words.add(id(one)));
            return String.join(", ", words);
        }
    }

    @GetMapping("/glossary.html")
    @ResponseBody
    ResponseEntity<String> page(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "domain", defaultValue = "") String domain,
            @RequestParam(name = "scope", defaultValue = "") String scope,
            @RequestParam(name = "status", defaultValue = "approved") String status) {
        Asked asked = Asked.of(text, domain, scope, status);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html(asked, found(asked)));
    }

    @GetMapping("/glossary.{form:docx|csv|xlsx|tbx}")
    ResponseEntity<byte[]> file(
            @PathVariable("form") String form,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "domain", defaultValue = "") String domain,
            @RequestParam(name = "scope", defaultValue = "") String scope,
            @RequestParam(name = "status", defaultValue = "") String status)
            throws IOException {
        Asked asked = Asked.of(text, domain, scope, status);
        List<Concept> concepts = found(asked);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> lost = List.of();
        if (form.equals("docx")) {
            GlossaryDocx.write("Glossary", asked.inWords(concepts.size()) + version(), HEADS, concepts, out);
        } else {
            lost = TermbaseFile.write(concepts, Format.valueOf(form.toUpperCase(Locale.ROOT)), out);
        }
        return GlossaryApi.download("glossary." + form, out.toByteArray(), lost);
    }

    private List<Concept> found(Asked asked) {
        return search.find(asked.text(), asked.filter(), Integer.MAX_VALUE).hits().stream()
                .map(ConceptHit::concept)
                .toList();
    }

    private String version() {
        return " · glossary " + glossary.current().version();
    }

    private String html(Asked asked, List<Concept> concepts) {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Glossary · Communiqué</title>
                <style>
                """).append(fonts).append("""
                :root { color-scheme: light dark; --faint: #5b6773; --line: #d9dfe6; --page: #ffffff; --text: #1d2733; --link: #1f4e79; }
                @media screen and (prefers-color-scheme: dark) { :root { --faint: #a3adb8; --line: #434b54; --page: #23282e; --text: #e4e8ec; --link: #8ab8e6; } }
                body { background: var(--page); color: var(--text); font: 15px/1.5 'Noto Sans Thai', system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
                form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
                input, select, button { font: inherit; padding: .3rem .5rem; max-width: 100%; box-sizing: border-box; }
                input { flex: 1 1 14rem; }
                a { color: var(--link); }
                table { border-collapse: collapse; width: 100%; }
                th { text-align: left; position: sticky; top: 0; background: var(--page); }
                th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; vertical-align: top; overflow-wrap: anywhere; }
                td:nth-child(1), td:nth-child(2) { width: 28%; }
                [lang=th] { font-size: 1.08em; line-height: 1.7; }
                .faint { color: var(--faint); }
                del { text-decoration-thickness: 1px; }
                @media (width < 700px) { table, tbody, tr, td { display: block; width: auto !important; } thead { display: none; } tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } td { border: 0; padding: 0; } }
                @media print { :root { color-scheme: light; } body { margin: 0; max-width: none; font-size: 10pt; } form, nav { display: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
                </style>
                </head>
                <body>
                <h1>Glossary</h1>
                """);
        form(page, asked);
        page.append("<p class=\"faint\">")
                .append(htmlEscape(asked.inWords(concepts.size()) + version()))
                .append("</p>\n<nav>");
        for (String form : List.of("docx", "xlsx", "csv", "tbx")) {
            page.append("<a href=\"/glossary.")
                    .append(form)
                    .append(htmlEscape(asked.query()))
                    .append("\">")
                    .append(form.toUpperCase(Locale.ROOT))
                    .append("</a> ");
        }
        page.append("</nav>\n");
        leftOut(page, concepts);
        if (concepts.isEmpty()) {
            return page.append(
                            "<p>No concept found. Type fewer letters, or take a filter away.</p>\n</body>\n</html>\n")
                    .toString();
        }
        page.append("<table>\n<thead><tr>");
        HEADS.forEach(head -> page.append("<th scope=\"col\">").append(head).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        concepts.forEach(concept -> row(page, concept));
        return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    /** Who takes a table home learns what is not in it. */
    private static void leftOut(StringBuilder page, List<Concept> concepts) {
        List<String> lost = new ArrayList<>();
        TermbaseFile.carriable(concepts, lost);
        if (lost.isEmpty()) {
            return;
        }
        page.append("<details class=\"faint\"><summary>XLSX and CSV leave out ")
                .append(lost.size() == 1 ? "1 thing" : lost.size() + " things")
                .append("; TBX has all</summary><ul>");
        lost.forEach(line -> page.append("<li>").append(htmlEscape(line)).append("</li>"));
        page.append("</ul></details>\n");
    }

    private static void form(StringBuilder page, Asked asked) {
        page.append("<form method=\"get\" action=\"/glossary.html\" role=\"search\">")
                .append("<input type=\"search\" name=\"q\" aria-label=\"Search in Thai or English\"")
                .append(" placeholder=\"Search in Thai or English\" value=\"")
                .append(htmlEscape(asked.text()))
                .append("\">");
        select(
                page,
                "domain",
                "Every domain",
                Stream.of(Domain.values()).map(Domain::id).toList(),
                asked.domain().map(Domain::id).orElse(""));
        page.append("<input name=\"scope\" aria-label=\"Scope\" placeholder=\"Scope, as country:US\" value=\"")
                .append(htmlEscape(asked.scope()))
                .append("\">");
        select(
                page,
                "status",
                "Every status",
                Stream.of(Status.values()).map(GlossaryPages::id).toList(),
                asked.status().map(GlossaryPages::id).orElse(""));
        page.append("<button>Search</button></form>\n");
    }

    private static void select(StringBuilder page, String name, String any, List<String> values, String chosen) {
        page.append("<select name=\"")
                .append(name)
                .append("\" aria-label=\"")
                .append(name)
                .append("\"><option value=\"\">")
                .append(any)
                .append("</option>");
        for (String value : values) {
            page.append("<option")
                    .append(value.equals(chosen) ? " selected" : "")
                    .append('>')
                    .append(value)
                    .append("</option>");
        }
        page.append("</select>");
    }

    private static void row(StringBuilder page, Concept concept) {
        page.append("<tr id=\"").append(concept.id()).append("\"><td lang=\"th\">");
        wordings(page, concept, Lang.TH, false);
        page.append("</td><td>");
        wordings(page, concept, Lang.EN, false);
        page.append("</td><td>");
        wordings(page, concept, Lang.EN, true);
        page.append("</td><td class=\"faint\">");
        Stream.of(
                        concept.scope().isNone() ? null : concept.scope().toString(),
                        concept.status() == Status.APPROVED ? null : id(concept.status()),
                        concept.definition(),
                        concept.note())
                .filter(remark -> remark != null)
                .forEach(remark ->
                        page.append("<div>").append(htmlEscape(remark)).append("</div>"));
        page.append("</td></tr>\n");
    }

    private static void wordings(StringBuilder page, Concept concept, Lang lang, boolean forbidden) {
        for (Term term : concept.terms()) {
            if (term.lang() == lang && (term.status() == TermStatus.FORBIDDEN) == forbidden) {
                String tag = forbidden ? "del" : term.status() == TermStatus.PREFERRED ? "strong" : "span";
                page.append("<div><")
                        .append(tag)
                        .append('>')
                        .append(htmlEscape(term.text()))
                        .append("</")
                        .append(tag)
                        .append("></div>");
            }
        }
    }

    private static String id(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
