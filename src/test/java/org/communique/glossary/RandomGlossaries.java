package org.communique.glossary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communique.text.Lang;

/** Glossaries drawn by seed, with what trips a format: quotes, separators, formula signs, markup, braces, line ends. */
final class RandomGlossaries {
    private static final List<String> THAI = List.of(
            "กระทรวง",
            "การ",
            "ต่างประเทศ",
            "น้ำ",
            "สหรัฐฯ",
            "กต.",
            "ที่ประชุม",
            "ความตกลง",
            "ผู้นำ",
            "เอเปค",
            "ๆ",
            "๑๒");
    private static final List<String> ENGLISH = List.of(
            "Ministry",
            "of",
            "Foreign",
            "Affairs",
            "U.S.",
            "MFA",
            "d'affaires",
            "Côte",
            "G77",
            "agreement",
            "the",
            "No. 5");
    private static final List<String> ODD = List.of(
            "=1+1",
            "+66",
            "-",
            "@x",
            "＝",
            "'",
            "'=a",
            "\"",
            ",",
            ";",
            "<b>",
            "&amp;",
            "]]>",
            "{acronym}",
            "${x}",
            "#{1}",
            "\\",
            "{0}",
            "😀",
            "\u00A0",
            "%s",
            "\uFEFFx",
            "x}");

    private final Random random;

    RandomGlossaries(long seed) {
        this.random = new Random(seed);
    }

    /** With nothing that CSV cannot hold. */
    List<Concept> plain(int count) {
        return concepts(count, false);
    }

    /** With what only TBX can hold. */
    List<Concept> rich(int count) {
        return concepts(count, true);
    }

    private List<Concept> concepts(int count, boolean rich) {
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Domain domain = one(List.of(Domain.values()));
            Map<String, Term> terms = new LinkedHashMap<>();
            add(terms, Lang.TH, TermStatus.PREFERRED, domain);
            while (sometimes()) {
                add(terms, Lang.TH, rich && sometimes() ? TermStatus.FORBIDDEN : TermStatus.ADMITTED, domain);
            }
            add(terms, Lang.EN, TermStatus.PREFERRED, domain);
            while (sometimes()) {
                add(terms, Lang.EN, sometimes() ? TermStatus.ADMITTED : TermStatus.FORBIDDEN, domain);
            }
            if (rich && sometimes()) {
                add(terms, Lang.EN, TermStatus.PREFERRED, domain);
            }
            List<Term> all = new ArrayList<>(terms.values());
            all.sort(TbxReader.TERMS);
            LocalDate from = sometimes() ? LocalDate.of(1990 + random.nextInt(40), 2, 28) : null;
            LocalDate to = sometimes() ? LocalDate.of(2031, 1, 1 + random.nextInt(30)) : null;
            String office = sometimes() ? text(ENGLISH) : null;
            List<Carried> carried = new ArrayList<>();
            while (rich && sometimes()) {
                carried.add(carried(one(all)));
            }
            carried.sort(TbxReader.ORDER);
            concepts.add(new Concept(
                    new ConceptId((sometimes() ? "" : "c-") + random.nextInt(1000) + "-" + i),
                    domain,
                    one(List.of(Scope.NONE, Scope.of("country:US"), Scope.of("institution:UN"))),
                    one(List.of(Status.values())),
                    one(List.of(Enforcement.values())),
                    all,
                    sometimes() ? prose() : null,
                    office == null && from == null && to == null ? null : new Validity(office, from, to),
                    sometimes() ? prose() : null,
                    sometimes() ? "https://example.org/?a=1&b=" + random.nextInt(9) : null,
                    carried));
        }
        concepts.sort((a, b) -> a.id().compareTo(b.id()));
        return concepts;
    }

    private Carried carried(Term term) {
        List<Supplier<Carried>> kinds = List.of(
                () -> new Carried(null, null, "<descrip type=\"example\">" + escaped() + "</descrip>"),
                () -> new Carried(
                        null, null, "<langSec xml:lang=\"fr\"><termSec><term>traité</term></termSec></langSec>"),
                () -> new Carried(term.lang(), null, "<admin type=\"owner\">" + escaped() + "</admin>"),
                () -> new Carried(
                        term.lang(), term.text(), "<termNote type=\"partOfSpeech\">" + "noun" + "</termNote>"),
                () -> new Carried(
                        term.lang(),
                        term.text(),
                        "<descripGrp><descrip type=\"context\">a <hi type=\"bold\">b</hi> " + escaped()
                                + "</descrip><admin type=\"source\">s</admin></descripGrp>"));
        return one(kinds).get();
    }

    private String escaped() {
        return text(ENGLISH)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void add(Map<String, Term> terms, Lang lang, TermStatus status, Domain domain) {
        String text = text(lang == Lang.TH ? THAI : ENGLISH);
        TermType type = sometimes() ? one(List.of(TermType.values())) : TermType.told(lang, domain, text);
        terms.putIfAbsent(lang + text, new Term(lang, text, status, type));
        if (terms.values().stream().noneMatch(t -> t.lang() == lang)) {
            throw new IllegalStateException("nothing drawn");
        }
    }

    private String text(List<String> words) {
        Function<Integer, String> word = i -> random.nextInt(4) == 0 ? one(ODD) : one(words);
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            text.append(i > 0 && random.nextBoolean() ? " " : "").append(word.apply(i));
        }
        return text.toString().strip();
    }

    private String prose() {
        return text(ENGLISH) + (sometimes() ? "\n" : " ") + text(THAI);
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
