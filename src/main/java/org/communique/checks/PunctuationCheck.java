package org.communique.checks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Marks rather than words: brackets and quotation marks without their other half, doubled words and spaces, spaces on
 * the wrong side, and dashes. A pair may be parted by a sentence's end, so it looks at blocks of lines, not at passages.
 */
final class PunctuationCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("punctuation"),
            Severity.HINT,
            "Brackets, quotation marks, doubled words and spaces, dashes in ranges",
            List.of(
                    Example.bad(
                            "การประชุมสุดยอดอาเซียน (ASEAN Summit)",
                            "The ASEAN Summit (the 38th and 39th was held online.",
                            "("),
                    Example.bad("หัวข้อ “ก้าวไปด้วยกัน”", "The theme was “Moving Forward’ this year.", "“"),
                    Example.bad(
                            "ความร่วมมือของทั้งสองประเทศ", "The cooperation of of the two countries grew.", "of of"),
                    Example.bad(
                            "กระทรวงการต่างประเทศ", "The M\u0456nistry of Foreign Affairs agreed.", "M\u0456nistry"),
                    Example.bad("ทั้งสองฝ่ายพบกัน", "The two  sides met.", "  "),
                    Example.bad("การค้า การลงทุน", "They discussed trade , investment and tourism.", " ,"),
                    Example.bad("ความสัมพันธ์ไทย-ไนจีเรีย", "They reviewed Thailand- Nigeria relations.", "- "),
                    Example.good(
                            "๑) การค้า ๒) การลงทุน",
                            "They discussed 1) trade, 2) investment, and (3) the ministers’ visit."),
                    Example.good(
                            "ระหว่างวันที่ ๒ – ๔ พฤศจิกายน",
                            "The “ASEAN Summit” took place during 2 – 4 November (in Bangkok) at 14.00 hrs."),
                    Example.good(
                            "ก่อนและหลังโควิด",
                            "He said that that had had an effect in the pre- and post-COVID-19 era.")));

    /** “1)”, “a)”, “iv)” count paragraphs. */
    private static final Pattern LIST_MARK =
            Pattern.compile("(?:^|[\\s;:,.])(?:\\d{1,3}(?:\\.\\d{1,2}){0,5}|\\p{L}|[ivx]{1,5})$");

    /** “that that” and “had had” may be right. */
    private static final Pattern DOUBLED_WORD = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}'’-])(the|a|an|of|to|and|or|in|on|at|for|with|by|from|between|as|is|are|was|were|be|will|"
                    + "its|their|this|these|which|has|have)[ \\u00A0]+\\1(?![\\p{L}\\p{N}'’-])");

    private static final Pattern DOUBLED_SPACE = Pattern.compile("(?<=[^\\s|])[ \\u00A0]{2,3}(?=[^\\s|])");

    private static final Pattern SPACE_BEFORE =
            Pattern.compile("(?<=[\\p{L}\\p{N})”’\"])[ \\u00A0]+(?=[,;](?:\\s|$)|\\.(?:\\s*$)|[)\\]](?!\\S))");

    /** The space stands on the wrong side of the mark; “.NET” and “.com” begin with theirs. */
    private static final Pattern SPACE_ON_WRONG_SIDE = Pattern.compile(
            "(?<=[\\p{L}\\p{N})”’\"])[ \\u00A0]+(?:[,;](?=\\p{L})|,(?=[“‘(\"])|\\.(?=\\p{Lu}\\p{Ll}+[\\s,]))");

    private static final Pattern SPACE_AFTER_OPENING = Pattern.compile("(?<=[(\\[])[ \\u00A0]+(?=\\S)");

    private static final Pattern NO_SPACE_AFTER = Pattern.compile(
            "(?<=(?<![@/.\\w])[\\p{L}]{3,30})[.](?=\\p{Lu}\\p{Ll}+[\\s,])|(?<=\\p{Ll}{2})[,;](?=\\p{L}{2})");

    private static final Pattern DOUBLED_MARK =
            Pattern.compile("(?<![,;:])(?:,{2,}|;{2,}|:{2,}|,\\.)(?![,;:.])|(?<!\\.)\\.\\.(?!\\.)");

    /** A space on one side only; in “pre- and post-COVID” the hyphen hangs on purpose. */
    private static final Pattern ONE_SIDED = Pattern.compile(
            "(?<=\\p{L}\\p{L})-[ \\u00A0](?=\\p{L})(?!(?:and|or|to|&)\\b)|(?<=\\p{Ll}\\p{Ll})[ \\u00A0]-(?=\\p{Lu}\\p{Ll})"
                    + "|(?<=\\d)-[ \\u00A0](?=\\d)|(?<=\\d)[ \\u00A0]-(?=\\d)");

    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\d\\p{L}/.,+-]|\\d )\\d{1,4}([ \\u00A0]?[-‑–—][ \\u00A0]?)\\d{1,4}(?![\\d/]|[ \\u00A0]?[-–—]|[.,]\\d)");

    private static final int MOST = 3;

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        Draft draft = new Draft(bitext);
        for (Span block : blocks(bitext.target())) {
            brackets(draft, block);
            quotes(draft, block);
        }
        each(draft, DOUBLED_WORD, "DOUBLED_WORD", m -> m.group(1), "The word stands here twice.");
        each(draft, DOUBLED_SPACE, "DOUBLED_SPACE", m -> " ", "Two spaces stand where one is enough.");
        each(draft, SPACE_BEFORE, "SPACE_BEFORE_MARK", m -> "", "No space stands before this mark.");
        each(
                draft,
                SPACE_ON_WRONG_SIDE,
                "SPACE_BEFORE_MARK",
                m -> m.group().strip() + " ",
                "The space stands before this mark instead of behind it.");
        each(draft, SPACE_AFTER_OPENING, "SPACE_AFTER_BRACKET", m -> "", "No space stands after an opening bracket.");
        each(draft, NO_SPACE_AFTER, "NO_SPACE_AFTER_MARK", m -> m.group() + " ", "A space is missing after this mark.");
        each(
                draft,
                DOUBLED_MARK,
                "DOUBLED_MARK",
                m -> m.group().equals(",.") ? "." : m.group().substring(0, 1),
                "This mark stands twice.");
        each(draft, ONE_SIDED, "ONE_SIDED_DASH", m -> m.group().strip(), "The dash has a space on one side only.");
        ranges(draft);
        quoteKinds(draft);
        for (OddCharacters odd : OddCharacters.in(draft.text)) {
            draft.add(odd.code(), odd.span(), odd.message(), odd.mend());
        }
        return draft.findings.stream();
    }

    /** Lines that are not blank, with no blank line between them. */
    private static List<Span> blocks(String text) {
        List<Span> blocks = new ArrayList<>();
        int start = -1;
        int end = 0;
        for (int line = 0; line < text.length(); ) {
            int next = line;
            while (next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '\r') {
                next++;
            }
            boolean blank = text.substring(line, next).isBlank();
            if (!blank) {
                start = start < 0 ? line : start;
                end = next;
            } else if (start >= 0) {
                blocks.add(new Span(start, end));
                start = -1;
            }
            line = next + (text.startsWith("\r\n", next) ? 2 : 1);
        }
        if (start >= 0) {
            blocks.add(new Span(start, end));
        }
        return blocks;
    }

    /** The draft, and what was found in it; furniture and what belongs to no segment is not reported. */
    private static final class Draft {
        final String text;
        final List<Finding> findings = new ArrayList<>();
        private final TreeMap<Integer, AlignedSegment> byStart = new TreeMap<>();

        Draft(Bitext bitext) {
            this.text = bitext.target();
            for (AlignedSegment segment : bitext.segments()) {
                Passage target = segment.target();
                if (target != null) {
                    byStart.put(target.span().start(), segment);
                }
            }
        }

        boolean add(String code, Span span, String message, @Nullable String mend) {
            Map.Entry<Integer, AlignedSegment> at = byStart.floorEntry(span.start());
            Passage target = at == null ? null : at.getValue().target();
            if (at == null || target == null || target.span().end() < span.end()) {
                return false;
            }
            findings.add(new Finding(
                    INFO.id(),
                    code,
                    Severity.HINT,
                    at.getValue().number(),
                    null,
                    span,
                    null,
                    message,
                    mend == null ? List.of() : List.of(new Fix(span, mend))));
            return true;
        }
    }

    private interface Mend {
        String of(MatchResult match);
    }

    private static void each(Draft draft, Pattern pattern, String code, Mend mend, String message) {
        Matcher matcher = pattern.matcher(draft.text);
        while (matcher.find()) {
            draft.add(code, new Span(matcher.start(), matcher.end()), message, mend.of(matcher));
        }
    }

    private static void brackets(Draft draft, Span block) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = block.start(); i < block.end(); i++) {
            char c = draft.text.charAt(i);
            if (c == '(' || c == '[') {
                open.push(i);
            } else if (c == ')' || c == ']') {
                Integer top = open.peek();
                if (top != null && draft.text.charAt(top) == (c == ')' ? '(' : '[')) {
                    open.pop();
                } else if (top != null) {
                    open.pop();
                    draft.add(
                            "UNPAIRED_BRACKET",
                            new Span(i, i + 1),
                            "This bracket closes one of the other kind.",
                            c == ')' ? "]" : ")");
                } else if (!isListMark(draft.text, block, i)) {
                    draft.add("UNPAIRED_BRACKET", new Span(i, i + 1), "This bracket closes what was not opened.", null);
                }
            }
        }
        open.descendingIterator()
                .forEachRemaining(
                        i -> draft.add("UNPAIRED_BRACKET", new Span(i, i + 1), "This bracket is not closed.", null));
    }

    private static boolean isListMark(String text, Span block, int bracket) {
        return LIST_MARK
                .matcher(text.substring(Math.max(block.start(), bracket - 12), bracket))
                .find();
    }

    private static void quotes(Draft draft, Span block) {
        int opened = -1;
        int straight = -1;
        for (int i = block.start(); i < block.end(); i++) {
            switch (draft.text.charAt(i)) {
                case '“' -> {
                    if (opened >= 0) {
                        unclosed(draft, opened, i);
                    }
                    opened = i;
                }
                case '”' -> {
                    if (opened < 0) {
                        draft.add(
                                "UNPAIRED_QUOTE",
                                new Span(i, i + 1),
                                "This quotation mark closes what was not opened.",
                                null);
                    }
                    opened = -1;
                }
                case '"' -> {
                    if (opened >= 0 && straight < 0) {
                        draft.add(
                                "UNPAIRED_QUOTE",
                                new Span(i, i + 1),
                                "What “ opened is closed with a straight mark.",
                                "”");
                        opened = -1;
                    } else if (i == block.start() || !Character.isDigit(draft.text.charAt(i - 1)) || straight >= 0) {
                        straight = straight < 0 ? i : -1; // 5" is a measure
                    }
                }
                default -> {}
            }
        }
        // A quotation of several paragraphs opens each and closes the last.
        int next = block.end();
        while (next < draft.text.length() && Character.isWhitespace(draft.text.charAt(next))) {
            next++;
        }
        if (opened >= 0 && !draft.text.startsWith("“", next)) {
            unclosed(draft, opened, block.end());
        }
        if (straight >= 0) {
            draft.add(
                    "UNPAIRED_QUOTE", new Span(straight, straight + 1), "This quotation mark has no other half.", null);
        }
    }

    private static void unclosed(Draft draft, int opened, int end) {
        Matcher single = Pattern.compile("(?<=[\\p{L}\\p{N}.,!?])’(?!\\p{L})")
                .matcher(draft.text)
                .region(opened, end);
        boolean inner = draft.text.substring(opened, end).indexOf('‘') >= 0;
        draft.add(
                "UNPAIRED_QUOTE",
                new Span(opened, opened + 1),
                !inner && single.find()
                        ? "What “ opened is closed with a single mark."
                        : "This quotation mark is not closed.",
                null);
    }

    /** Ranges of figures are written with one dash throughout. */
    private static void ranges(Draft draft) {
        Map<String, List<Span>> styles = new TreeMap<>();
        RANGE.matcher(draft.text).results().forEach(m -> {
            if (m.group(1).strip().length() == m.group(1).length() || m.group(1).length() == 3) {
                styles.computeIfAbsent(m.group(1).replace('\u00A0', ' ').replace('‑', '-'), s -> new ArrayList<>())
                        .add(new Span(m.start(1), m.end(1)));
            }
        });
        rarer(draft, styles, "MIXED_RANGE_DASH", "Elsewhere in the draft a range is written with another dash.", true);
    }

    /** One finding for a draft that has both straight and curly marks. */
    private static void quoteKinds(Draft draft) {
        Map<String, List<Span>> kinds = new TreeMap<>();
        Pattern.compile("[“\"](?=[^“”\"\\n]*[”\"])")
                .matcher(draft.text)
                .results()
                .forEach(m ->
                        kinds.computeIfAbsent(m.group(), s -> new ArrayList<>()).add(new Span(m.start(), m.end())));
        rarer(draft, kinds, "MIXED_QUOTES", "The draft mixes curly and straight quotation marks.", false);
    }

    private static void rarer(Draft draft, Map<String, List<Span>> ways, String code, String message, boolean mend) {
        if (ways.size() < 2) {
            return;
        }
        String usual = ways.entrySet().stream()
                .max(Comparator.<Map.Entry<String, List<Span>>>comparingInt(
                                e -> e.getValue().size())
                        .thenComparingInt(e -> -e.getValue().getFirst().start()))
                .orElseThrow()
                .getKey();
        int said = 0;
        for (Map.Entry<String, List<Span>> way : ways.entrySet()) {
            for (Span span : way.getValue()) {
                if (!way.getKey().equals(usual) && said < (mend ? MOST : 1)) {
                    said += draft.add(code, span, message, mend ? usual : null) ? 1 : 0;
                }
            }
        }
    }
}
