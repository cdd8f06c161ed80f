package org.communique.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communique.desk.BadConcept;
import org.communique.desk.BadText;
import org.communique.desk.ConceptConflict;
import org.communique.desk.ConceptDesk;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.ImpactDesk;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryImport;
import org.communique.glossary.GlossaryImport.Kind;
import org.communique.glossary.LoadedGlossary;
import org.communique.glossary.RowProblem;
import org.communique.glossary.TermbaseFile;
import org.communique.glossary.TermbaseFile.Format;
import org.communique.qa.Impact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole glossary for programs: out in any form that is written, in from any form that is read. */
@RestController
@RequestMapping("/api/glossary")
class GlossaryApi {
    private static final Logger LOG = LoggerFactory.getLogger(GlossaryApi.class);

    /** Bytes of a file that is sent. */
    static final long LARGEST = 256L << 20;

    /** The header that says how many things an export left out; {@code /api/glossary/left-out} says which. */
    static final String LEFT_OUT = "Communique-Left-Out";

    private final GlossaryDesk glossary;
    private final ConceptDesk concepts;
    private final ImpactDesk impacts;

    GlossaryApi(GlossaryDesk glossary, ConceptDesk concepts, ImpactDesk impacts) {
        this.glossary = glossary;
        this.concepts = concepts;
        this.impacts = impacts;
    }

    /**
     * What an import does, or would do.
     *
     * @param glossary the version that it was held against; an import that names it is of this preview
     * @param applied whether it is done; false for a preview, and where it waits for a second person
     * @param waiting how many proposals wait for approval
     * @param already how many of these waited before
     * @param counts rows by kind
     * @param rows but those that change nothing
     * @param remarks what of the file is not kept, with its place
     * @param preview names this glossary and these bytes together: an import that gives it is of this preview
     * @param impact on the stored releases where the rows that would be taken are taken, or null where it was not asked for
     */
    record Answer(
            String glossary,
            boolean applied,
            int waiting,
            int already,
            Map<Kind, Integer> counts,
            List<Row> rows,
            List<String> remarks,
            String preview,
            @Nullable Told impact) {}

    /**
     * What the stored releases would say otherwise.
     *
     * @param releases how many have a draft
     * @param reviewed how many of them the rows can matter to
     * @param gaps how many of these could not be checked whole
     * @param groups by concept and check, those with the most differences first
     */
    record Told(int releases, int reviewed, int gaps, long appear, long disappear, List<Group> groups) {
        static Told of(Impact impact) {
            return new Told(
                    impact.texts(),
                    impact.reviewed(),
                    impact.gaps(),
                    impact.count(true),
                    impact.count(false),
                    impact.groups().stream().map(Group::of).toList());
        }
    }

    /** The findings of one check about one concept, and the titles of the releases that have them. */
    record Group(@Nullable String concept, String check, long appear, long disappear, List<String> releases) {
        static Group of(Impact.Group group) {
            ConceptId concept = group.concept();
            return new Group(
                    concept == null ? null : concept.value(),
                    group.check().value(),
                    group.count(true),
                    group.count(false),
                    group.differences().stream()
                            .map(difference -> difference.text().title())
                            .distinct()
                            .toList());
        }
    }

    /**
     * One row.
     *
     * @param line 1-based, 0 where there is none
     * @param reason why it clashes or is wrong, else empty
     * @param changes what would differ, for people
     */
    record Row(
            int number,
            Kind kind,
            @Nullable String id,
            @Nullable String thai,
            @Nullable String english,
            String file,
            int line,
            int column,
            String reason,
            List<String> changes) {
        static Row of(GlossaryImport.Row row) {
            var concept = row.concept();
            return new Row(
                    row.number(),
                    row.kind(),
                    concept == null ? null : concept.id().value(),
                    concept == null ? null : concept.thai(),
                    concept == null ? null : concept.english(),
                    row.place().file(),
                    row.place().line(),
                    row.place().column(),
                    row.place().reason(),
                    row.changes().stream()
                            .map(change -> change.field().name().toLowerCase(java.util.Locale.ROOT) + ": "
                                    + change.before() + " → " + change.after())
                            .toList());
        }
    }

    @GetMapping
    ResponseEntity<byte[]> export(@RequestParam(name = "format", defaultValue = "tbx") String format)
            throws IOException {
        Format form = form(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> lost = TermbaseFile.write(glossary.current().concepts(), form, out);
        return download("glossary." + extension(form), out.toByteArray(), lost);
    }

    /** What an export in this form leaves out, a line for each. */
    @GetMapping(path = "/left-out", produces = MediaType.APPLICATION_JSON_VALUE)
    List<String> leftOut(@RequestParam(name = "format", defaultValue = "tbx") String format) throws IOException {
        return TermbaseFile.write(glossary.current().concepts(), form(format), OutputStream.nullOutputStream());
    }

    private static Format form(String format) {
        return List.of(Format.values()).stream()
                .filter(each -> each.toString().equals(format))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The format is one of " + List.of(Format.values()) + "."));
    }

    static String extension(Format form) {
        return form == Format.TBX_DCT ? "tbx" : form.toString();
    }

    /** A file to keep, and in a header how much of the glossary its form left out. */
    static ResponseEntity<byte[]> download(String name, byte[] bytes, List<String> lost) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(LEFT_OUT, String.valueOf(lost.size()))
                .body(bytes);
    }

    /**
     * Looks at a termbase file and, where asked, takes it in one change.
     *
     * @param name of the file, for its rows' places
     * @param apply whether to take it; else only a preview
     * @param accept numbers of clashing rows that are taken all the same
     * @param refuse numbers of rows that are left out; those that clash or are wrong are left out anyway
     * @param version the glossary of the preview that this follows; another one in force is a conflict
     * @param seen the preview that this follows, as it named itself; another file is a conflict too
     * @param impact whether to work out what it does to the stored releases, which takes a while
     */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Answer take(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "apply", defaultValue = "false") boolean apply,
            @RequestParam(name = "accept", defaultValue = "") Set<Integer> accept,
            @RequestParam(name = "refuse", defaultValue = "") Set<Integer> refuse,
            @RequestParam(name = "version", required = false) @Nullable String version,
            @RequestParam(name = "preview", required = false) @Nullable String seen,
            @RequestParam(name = "impact", defaultValue = "false") boolean impact,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            InputStream body,
            @AuthenticationPrincipal User user)
            throws IOException {
        Glossary inForce = glossary.current();
        if (version != null && !version.equals(inForce.version())) {
            throw new Changed("The glossary has changed since the preview. Look at it again.");
        }
        if (apply && !accept.isEmpty() && seen == null) {
            throw new IllegalArgumentException(
                    "A clashing row is taken only with the preview that showed it: name it as preview=….");
        }
        Sent sent = read(name, body, inForce.version());
        if (seen != null && !seen.equals(sent.preview())) {
            throw new Changed("The glossary or the file has changed since the preview. Look at it again.");
        }
        GlossaryImport preview = GlossaryImport.preview(sent.loaded(), inForce);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        preview.rows().forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        Set<Integer> accepted = accepted(preview, accept, refuse);
        List<Concept> changed = preview.changed(accepted);
        Told told = impact && !changed.isEmpty() ? Told.of(impacts.of(changed, (done, of) -> true)) : null;
        boolean applied = false;
        int waiting = 0;
        int already = 0;
        if (apply && !accepted.isEmpty()) {
            switch (concepts.apply(preview, accepted, reason, user)) {
                case Submitted.Stored stored -> applied = true;
                case Submitted.Proposed proposed -> {
                    already = proposed.already().size();
                    waiting = proposed.proposals().size() + already;
                }
            }
        }
        List<Row> rows = preview.rows().stream()
                .filter(row -> row.kind() != Kind.SAME)
                .map(Row::of)
                .toList();
        return new Answer(
                inForce.version(),
                applied,
                waiting,
                already,
                counts,
                rows,
                sent.loaded().remarks().stream().map(RowProblem::toString).toList(),
                sent.preview(),
                told);
    }

    /** What is new or changed, but what is refused, and what clashes where it is accepted. */
    private static Set<Integer> accepted(GlossaryImport preview, Set<Integer> accept, Set<Integer> refuse) {
        Map<ConceptId, Integer> rows = new HashMap<>();
        Set<Integer> accepted = new TreeSet<>();
        for (int number : Stream.concat(accept.stream(), refuse.stream()).toList()) {
            if (number < 0 || number >= preview.rows().size()) {
                throw new IllegalArgumentException("There is no row " + number + ".");
            }
        }
        for (GlossaryImport.Row row : preview.rows()) {
            boolean asked = accept.contains(row.number());
            Concept concept = row.concept();
            if (asked && refuse.contains(row.number())) {
                throw new IllegalArgumentException("Row " + row.number() + " is both accepted and refused.");
            }
            if (asked && concept == null) {
                throw new IllegalArgumentException("Row " + row.number() + " is wrong and cannot be taken: "
                        + row.place().reason());
            }
            boolean taken =
                    row.kind() == Kind.NEW || row.kind() == Kind.CHANGED || (asked && row.kind() == Kind.CLASHING);
            if (concept != null && taken && !refuse.contains(row.number())) {
                Integer earlier = rows.putIfAbsent(concept.id(), row.number());
                if (earlier != null) {
                    throw new IllegalArgumentException("Rows " + earlier + " and " + row.number()
                            + " are the same concept, " + concept.id() + "; refuse one of them.");
                }
                accepted.add(row.number());
            }
        }
        return accepted;
    }

    /** A file that was sent: what it says, and what names it together with the glossary that it is held against. */
    private record Sent(LoadedGlossary loaded, String preview) {}

    private static Sent read(String name, InputStream body, String version) throws IOException {
        Path file = Files.createTempFile("termbase", ".import");
        try {
            MessageDigest digest = sha256();
            digest.update(version.getBytes(StandardCharsets.UTF_8));
            try (OutputStream to = Files.newOutputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                long sum = 0;
                for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                    sum += count;
                    if (sum > LARGEST) {
                        throw new IllegalArgumentException("The file has more than " + (LARGEST >> 20) + " MB.");
                    }
                    to.write(buffer, 0, count);
                    digest.update(buffer, 0, count);
                }
            }
            return new Sent(TermbaseFile.read(name, file), HexFormat.of().formatHex(digest.digest(), 0, 8));
        } finally {
            Files.delete(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The glossary is not the one of the preview. */
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Changed(String message) {
            super(message);
        }
    }

    @ExceptionHandler({BadText.class, BadConcept.class, IllegalArgumentException.class})
    ProblemDetail bad(RuntimeException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
    }

    /** Else it would go to the page for browsers, which asks a program to sign in. */
    @ExceptionHandler(Exception.class)
    ProblemDetail failed(Exception failure) {
        if (failure instanceof ErrorResponse told) {
            return told.getBody();
        }
        LOG.error("a request of a program failed", failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "This failed; the server's log says why.");
    }

    @ExceptionHandler({Changed.class, ConceptConflict.class})
    ProblemDetail changed(RuntimeException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(failure.getMessage()));
    }
}
