package org.communique.glossary;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communique.bitext.Pairer;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.communique.qa.Policy;
import org.communique.qa.Reviewer;
import org.communique.text.Lang;

/** A termbase of 100,000 made-up concepts, and how long what depends on its size takes. */
public final class ManyConcepts {
    private static final int COUNT = 100_000;

    private ManyConcepts() {}

    /** Wordings are put together from the words of the starter glossary, so that letters and lengths are as in life. */
    public static Glossary made(int count, long seed) {
        Glossary starter = GlossaryFiles.bundled().glossary();
        List<String> thai = words(starter, Lang.TH);
        List<String> english = words(starter, Lang.EN);
        Random random = new Random(seed);
        List<Concept> concepts = new ArrayList<>(starter.concepts());
        for (int i = concepts.size(); i < count; i++) {
            List<Term> terms = new ArrayList<>();
            int variants = random.nextInt(3);
            for (int v = 0; v <= variants; v++) {
                TermStatus status = v == 0 ? TermStatus.PREFERRED : TermStatus.ADMITTED;
                terms.add(
                        new Term(Lang.TH, joined(thai, 2 + random.nextInt(3), "", random) + i, status, TermType.FULL));
                terms.add(new Term(
                        Lang.EN, joined(english, 2 + random.nextInt(3), " ", random) + " " + i, status, TermType.FULL));
            }
            if (random.nextInt(5) == 0) {
                terms.add(new Term(
                        Lang.EN, joined(english, 2, " ", random) + " x" + i, TermStatus.FORBIDDEN, TermType.FULL));
            }
            Domain domain = List.of(Domain.values()).get(random.nextInt(Domain.values().length));
            concepts.add(new Concept(
                    new ConceptId("made-" + i),
                    domain,
                    Scope.NONE,
                    Status.APPROVED,
                    domain.enforcement(),
                    terms,
                    null,
                    null,
                    null,
                    null));
        }
        return new Glossary("made " + seed, concepts);
    }

    private static List<String> words(Glossary glossary, Lang lang) {
        return glossary.concepts().stream()
                .flatMap(concept -> concept.terms().stream())
                .filter(term -> term.lang() == lang)
                .flatMap(term -> Arrays.stream(term.text().split("[ (),|]+")))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    private static String joined(List<String> words, int count, String between, Random random) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(words.get(random.nextInt(words.size())));
        }
        return String.join(between, some);
    }

    /** Prints the figures: processor time of the one thread, so that what else runs does not count. Returns how many concepts. */
    public static int figures() {
        Glossary many = made(COUNT, 1);
        System.out.println(many.concepts().size() + " concepts");
        for (int round = 0; round < 3; round++) {
            long began = cpu();
            new ThaiTermFinder(many);
            new EnglishTermFinder(many, word -> Set.of(word));
            System.out.printf("finders        %6d ms%n", millis(began));
        }
        long began = cpu();
        GlossarySearch search = GlossarySearch.of(many);
        System.out.printf("search, anew   %6d ms%n", millis(began));
        Concept one = many.concepts().get(7);
        Glossary next = many.with(List.of(one.withStatus(Status.RETIRED)));
        began = cpu();
        GlossarySearch after = search.with(next);
        System.out.printf("search, one    %6d ms%n", millis(began));
        Random random = new Random(2);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Concept concept = many.concepts().get(random.nextInt(COUNT));
            String text =
                    concept.terms().get(random.nextInt(concept.terms().size())).text();
            int start = random.nextInt(3) == 0 ? random.nextInt(text.length() / 2) : 0;
            String typed = text.substring(start, start + 1 + random.nextInt(Math.min(20, text.length() - start)));
            if (random.nextInt(4) == 0 && typed.length() > 5) {
                typed = typed.substring(0, 3) + "q" + typed.substring(4);
            }
            long asked = cpu();
            after.find(typed, each -> true, 1_000);
            if (i >= 500) {
                times.add(cpu() - asked);
            }
        }
        times.sort(null);
        System.out.printf(
                "search         p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6);
        Reviewer reviewer = Checks.reviewer(TestGrammar.shared());
        String release = "ปลัดกระทรวงการต่างประเทศหารือกับเอกอัครราชทูตสหรัฐฯ เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔";
        String draft =
                "The Permanent Secretary for Foreign Affairs met the Ambassador of the United States on 21 May 2021.";
        reviewer.review(release, draft, GlossaryFiles.bundled().glossary(), Policy.DEFAULT);
        Pairer pairer = reviewer.pairer();
        for (Glossary glossary : List.of(many, next)) {
            began = cpu();
            pairer.pair(release, draft, glossary);
            System.out.printf("pairing, first %6d ms%n", millis(began));
            began = cpu();
            reviewer.review(release, draft, glossary, Policy.DEFAULT);
            System.out.printf("review, first  %6d ms%n", millis(began));
            began = cpu();
            reviewer.review(release, draft, glossary, Policy.DEFAULT);
            System.out.printf("review, then   %6d ms%n", millis(began));
        }
        return many.concepts().size();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long millis(long began) {
        return (cpu() - began) / 1_000_000;
    }
}
