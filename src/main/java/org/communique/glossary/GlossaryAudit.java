package org.communique.glossary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lang;
import org.communique.text.Normalizer;
import org.communique.text.Thai;

/**
 * What a terminologist should know before a termbase is used: rows that read well and still mislead the checks. Wordings
 * are compared as the finders compare them, so that a forbidden wording which could never be told from an accepted one
 * is found here and not by its silence.
 */
public final class GlossaryAudit {
    private static final Set<String> ENGLISH_FUNCTION_WORDS =
            Set.of("the", "a", "an", "of", "for", "in", "on", "at", "to", "by", "with", "and", "or", "from", "as");
    private static final Set<String> THAI_FUNCTION_WORDS = Set.of(
            "และ", "หรือ", "กับ", "แก่", "แด่", "ต่อ", "ของ", "แห่ง", "ใน", "ณ", "ที่", "ซึ่ง", "อัน", "ว่า", "ให้",
            "โดย", "เพื่อ", "จาก", "ถึง", "ด้วย", "ก็");

    private static final Pattern WORD_EDGES = Pattern.compile("[^\\p{L}\\p{M}]");

    private final List<RowProblem> problems = new ArrayList<>();

    private GlossaryAudit() {}

    /**
     * Everything there is to say of a folder of CSV files: what could not be read, what misleads, and files that are
     * not in their canonical form; by file and line.
     *
     * @throws IOException where there is no such folder, no CSV file in it, or one cannot be read
     */
    public static List<RowProblem> folder(Path folder) throws IOException {
        LoadedGlossary loaded = GlossaryFiles.load(folder);
        List<RowProblem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(rows(loaded.rows()));
        for (Path path : GlossaryFiles.files(folder)) {
            String file = path.toString();
            if (problems.stream().noneMatch(p -> p.file().equals(file))) {
                List<Concept> concepts = loaded.rows().stream()
                        .filter(row -> row.file().equals(file))
                        .map(GlossaryRow::concept)
                        .toList();
                canonical(file, Files.readAllBytes(path), GlossaryCsv.write(concepts), problems);
            }
        }
        problems.sort(Comparator.comparing(RowProblem::file).thenComparingInt(RowProblem::line));
        return problems;
    }

    /** What misleads in rows that were read. */
    public static List<RowProblem> rows(List<GlossaryRow> rows) {
        GlossaryAudit audit = new GlossaryAudit();
        Map<String, List<GlossaryRow>> claims = new HashMap<>();
        for (GlossaryRow row : rows) {
            audit.characters(row);
            audit.wordings(row);
            audit.forbidden(row);
            audit.claims(row, claims);
        }
        return audit.problems;
    }

    /** What misleads in one concept, whatever stands beside it. */
    public static List<String> reasons(Concept concept) {
        String prefix = prefix(concept);
        return rows(List.of(new GlossaryRow(concept, "", 1))).stream()
                .map(problem -> problem.reason().substring(prefix.length()))
                .toList();
    }

    private void characters(GlossaryRow row) {
        Concept concept = row.concept();
        List<String> texts =
                new ArrayList<>(concept.terms().stream().map(Term::text).toList());
        Validity validity = concept.validity();
        for (String text : new String[] {
            concept.note(), concept.source(), concept.definition(), validity == null ? null : validity.office()
        }) {
            if (text != null) {
                texts.add(text);
            }
        }
        for (String text : texts) {
            text.chars()
                    .filter(c -> Normalizer.isInvisible((char) c)
                            || Character.isISOControl(c)
                            || (Character.isSpaceChar(c) && c != ' '))
                    .findFirst()
                    .ifPresent(c -> report(row, "“%s” holds the invisible character U+%04X".formatted(text, c)));
            if (!java.text.Normalizer.isNormalized(text, Form.NFC)) {
                report(row, "“" + text + "” is not in NFC");
            }
            if (text.contains("\u0E4D\u0E32") || text.contains("\u0E40\u0E40")) {
                report(row, "“" + text + "” is typed with two characters for ำ or แ");
            }
            if (!text.equals(text.strip()) || text.contains("  ")) {
                report(row, "“" + text + "” has a space too many");
            }
        }
    }

    private void wordings(GlossaryRow row) {
        Set<String> seen = new HashSet<>();
        Set<String> accepted = row.concept()
                .thaiTerms()
                .filter(term -> term.status() != TermStatus.FORBIDDEN)
                .map(term -> Claims.key(row.concept(), term))
                .collect(Collectors.toSet());
        for (Term term : row.concept().terms()) {
            String text = term.text();
            boolean thai = text.chars().anyMatch(c -> Thai.isThai((char) c));
            if (term.lang() == Lang.TH && !thai && term.type() != TermType.ACRONYM) {
                report(row, "the Thai wording “" + text + "” has no Thai in it");
            }
            if (term.lang() == Lang.EN && thai) {
                report(row, "the English wording “" + text + "” has Thai in it");
            } else if (isFunctionWords(term)) {
                report(row, "“" + text + "” is a function word and would be found everywhere");
            } else if (term.lang() == Lang.EN && tokens(text).isEmpty()) {
                report(row, "the English wording “" + text + "” has no word in it");
            }
            if (term.status() != TermStatus.FORBIDDEN && !seen.add(term.lang() + text)) {
                report(row, "the wording “" + text + "” stands twice");
            } else if (term.lang() == Lang.TH
                    && term.status() == TermStatus.FORBIDDEN
                    && accepted.contains(Claims.key(row.concept(), term))) {
                report(row, "the Thai wording “" + text + "” is both accepted and forbidden");
            }
            if (isMixed(text)) {
                report(row, "“" + text + "” has a letter of another alphabet that looks like a Latin one");
            }
        }
    }

    /** A word of Latin letters and of another alphabet's that look like them: it can never be found. */
    private static boolean isMixed(String text) {
        return WORD_EDGES.splitAsStream(text).anyMatch(word -> {
            Set<Character.UnicodeScript> scripts = word.codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(Character.UnicodeScript::of)
                    .collect(Collectors.toSet());
            return scripts.contains(Character.UnicodeScript.LATIN)
                    && (scripts.contains(Character.UnicodeScript.CYRILLIC)
                            || scripts.contains(Character.UnicodeScript.GREEK));
        });
    }

    private static boolean isFunctionWords(Term term) {
        if (term.lang() == Lang.TH) {
            return THAI_FUNCTION_WORDS.contains(term.text());
        }
        List<EnglishToken> all = EnglishTokens.of(term.text(), Set::of);
        return !all.isEmpty()
                && all.stream().allMatch(t -> !t.isAcronym() && ENGLISH_FUNCTION_WORDS.contains(t.folded()));
    }

    private void forbidden(GlossaryRow row) {
        row.concept()
                .forbidden()
                .forEach(bad -> row.concept()
                        .accepted()
                        .filter(good -> isInside(tokens(bad.text()), tokens(good.text())))
                        .findFirst()
                        .ifPresent(good -> report(
                                row,
                                "the forbidden “" + bad.text() + "” cannot be told from, or lies inside, the accepted “"
                                        + good.text() + "”")));
    }

    private void claims(GlossaryRow row, Map<String, List<GlossaryRow>> claims) {
        if (row.concept().status() != Status.APPROVED) {
            return;
        }
        Set<String> own = new HashSet<>();
        row.concept().thaiTerms().forEach(term -> {
            String key = Claims.key(row.concept(), term);
            if (!own.add(key)) {
                return;
            }
            List<GlossaryRow> rivals = claims.computeIfAbsent(key, k -> new ArrayList<>());
            rivals.stream()
                    .filter(other -> !Claims.takeTurns(row.concept(), other.concept()))
                    .findFirst()
                    .ifPresent(other -> report(
                            row,
                            "“" + term.text() + "” is claimed by "
                                    + other.concept().id() + " in the same scope (" + other.file() + ":" + other.line()
                                    + ")"));
            rivals.add(row);
        });
    }

    /** The words of a wording as the English finder compares them, plurals taken for singulars. */
    private static List<EnglishToken> tokens(String wording) {
        return EnglishTokens.of(wording, GlossaryAudit::singular).stream()
                .filter(t -> !t.isArticle())
                .toList();
    }

    private static Set<String> singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? Set.of(word, word.substring(0, word.length() - 1))
                : Set.of(word);
    }

    private static boolean isInside(List<EnglishToken> bad, List<EnglishToken> good) {
        for (int from = 0; from + bad.size() <= good.size(); from++) {
            boolean same = !bad.isEmpty();
            for (int i = 0; i < bad.size() && same; i++) {
                EnglishToken a = bad.get(i);
                EnglishToken b = good.get(from + i);
                same = a.isAcronym() == b.isAcronym() && a.lemmas().stream().anyMatch(b.lemmas()::contains);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static void canonical(String file, byte[] bytes, String canonical, List<RowProblem> problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.equals(canonical)) {
            return;
        }
        int same = 0;
        while (same < Math.min(text.length(), canonical.length()) && text.charAt(same) == canonical.charAt(same)) {
            same++;
        }
        int line = (int) text.substring(0, same).chars().filter(c -> c == '\n').count() + 1;
        int column = same - text.lastIndexOf('\n', same - 1);
        problems.add(new RowProblem(
                file, line, column, "not in canonical form from here on: “communique glossary export” rewrites it"));
    }

    private void report(GlossaryRow row, String reason) {
        problems.add(new RowProblem(row.file(), row.line(), 1, prefix(row.concept()) + reason));
    }

    private static String prefix(Concept concept) {
        return concept.id() + ": ";
    }
}
