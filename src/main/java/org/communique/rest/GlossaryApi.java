package org.communique.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communique.desk.BadConcept;
import org.communique.desk.BadText;
import org.communique.desk.ConceptConflict;
import org.communique.desk.ConceptDesk;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryImport;
import org.communique.glossary.GlossaryImport.Kind;
import org.communique.glossary.LoadedGlossary;
import org.communique.glossary.TermbaseFile;
import org.communique.glossary.TermbaseFile.Format;
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

    private final GlossaryDesk glossary;
    private final ConceptDesk concepts;

    GlossaryApi(GlossaryDesk glossary, ConceptDesk concepts) {
        this.glossary = glossary;
        this.concepts = concepts;
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
     */
    record Answer(
            String glossary, boolean applied, int waiting, int already, Map<Kind, Integer> counts, List<Row> rows) {}

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
        Format form = List.of(Format.values()).stream()
                .filter(each -> each.toString().equals(format))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The format is one of " + List.of(Format.values()) + "."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TermbaseFile.write(glossary.current().concepts(), form, out);
        return download("glossary." + extension(form), out.toByteArray());
    }

    static String extension(Format form) {
        return form == Format.TBX_DCT ? "tbx" : form.toString();
    }

    static ResponseEntity<byte[]> download(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    /**
     * Looks at a termbase file and, where asked, takes it in one change.
     *
     * @param name of the file, for its rows' places
     * @param apply whether to take it; else only a preview
     * @param refuse numbers of rows that are left out; those that clash or are wrong are left out anyway
     * @param version the glossary of the preview that this follows; another one in force is a conflict
     */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Answer take(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "apply", defaultValue = "false") boolean apply,
            @RequestParam(name = "refuse", defaultValue = "") Set<Integer> refuse,
            @RequestParam(name = "version", required = false) @Nullable String version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            InputStream body,
            @AuthenticationPrincipal User user)
            throws IOException {
        Glossary inForce = glossary.current();
        if (version != null && !version.equals(inForce.version())) {
            throw new Changed("The glossary has changed since the preview. Look at it again.");
        }
        GlossaryImport preview = GlossaryImport.preview(read(name, body), inForce);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Set<Integer> accepted = new TreeSet<>();
        for (GlossaryImport.Row row : preview.rows()) {
            counts.merge(row.kind(), 1, Integer::sum);
            if ((row.kind() == Kind.NEW || row.kind() == Kind.CHANGED) && !refuse.contains(row.number())) {
                accepted.add(row.number());
            }
        }
        for (int number : refuse) {
            if (number < 0 || number >= preview.rows().size()) {
                throw new IllegalArgumentException("There is no row " + number + ".");
            }
        }
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
        return new Answer(inForce.version(), applied, waiting, already, counts, rows);
    }

    private static LoadedGlossary read(String name, InputStream body) throws IOException {
        Path file = Files.createTempFile("termbase", ".import");
        try {
            try (OutputStream to = Files.newOutputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                long sum = 0;
                for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                    sum += count;
                    if (sum > LARGEST) {
                        throw new IllegalArgumentException("The file has more than " + (LARGEST >> 20) + " MB.");
                    }
                    to.write(buffer, 0, count);
                }
            }
            return TermbaseFile.read(name, file);
        } finally {
            Files.delete(file);
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
