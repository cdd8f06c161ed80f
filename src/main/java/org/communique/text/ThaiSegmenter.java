package org.communique.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts Thai at its spaces. Thai has no full stop: a space ends a sentence, a clause or a name alike, so these pieces are
 * smaller than sentences and the aligner decides which belong together. Nothing is cut inside brackets, between digits
 * and their unit, behind a preposition, or before a Latin word, where a space parts words and not clauses; behind a Latin
 * word or a year, or before a word that opens a clause, it may part both.
 */
public final class ThaiSegmenter implements Segmenter {
    /** Words that begin a sentence or a clause wherever they stand behind a space. */
    private static final List<String> OPENERS = List.of(
            "และ",
            "ซึ่ง",
            "โดย",
            "แต่",
            "รวมทั้ง",
            "รวมถึง",
            "ตลอดจน",
            "เพื่อ",
            "ด้วย",
            "ทั้งนี้",
            "นอกจากนี้",
            "ทั้งสอง",
            "ที่ประชุม",
            "ภายหลัง",
            "ภายใต้",
            "ส่วน",
            "พร้อม",
            "ในด้าน",
            "ด้าน",
            "สำหรับ",
            "ในการนี้",
            "ในโอกาส",
            "ขณะ",
            "ในขณะ",
            "จากนั้น",
            "ต่อมา",
            "อย่างไรก็",
            "อนึ่ง",
            "นับ",
            "คาด",
            "เป็น",
            "จะ");

    private static final Pattern YEAR = Pattern.compile("2[05]\\d\\d|๒[๐๕][๐-๙][๐-๙]");

    /** Prepositions that Thai writes with a space behind: “ณ กรุงเทพฯ”. */
    private static final List<String> PREPOSITIONS = List.of("ณ");

    private static final int LONGEST_OPENER = 12;

    @Override
    public List<Segment> segment(String document) {
        List<Segment> segments = new ArrayList<>();
        List<Span> paragraphs = Lines.paragraphs(document);
        for (int p = 0; p < paragraphs.size(); p++) {
            cut(document, paragraphs.get(p), p, segments);
        }
        return segments;
    }

    private static void cut(String document, Span paragraph, int number, List<Segment> out) {
        int start = paragraph.start();
        int depth = 0;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = document.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if ((c == ')' || c == ']') && depth > 0) {
                depth--;
            } else if (Lines.isBlank(c) && !Normalizer.isInvisible(c)) {
                int next = i;
                while (next < paragraph.end() && Lines.isBlank(document.charAt(next))) {
                    next++;
                }
                if (depth == 0 && next < paragraph.end() && parts(document, i, next, paragraph)) {
                    add(document, start, i, number, out);
                    start = next;
                }
                i = next - 1;
            }
        }
        add(document, start, paragraph.end(), number, out);
    }

    /** Whether a space parts two Thai pieces: Thai letters on both sides, and neither ๆ nor a name's second half. */
    private static boolean parts(String document, int before, int after, Span paragraph) {
        int last = before - 1;
        while (last > paragraph.start() && Normalizer.isInvisible(document.charAt(last))) {
            last--;
        }
        char left = document.charAt(last);
        char right = document.charAt(after);
        if (right == 'ๆ' || right == 'ฯ' || isPreposition(document, paragraph.start(), last + 1)) {
            return false;
        }
        boolean leftEnds =
                Thai.isLetter(left) || left == 'ๆ' || left == 'ฯ' || left == ')' || left == '”' || left == '"';
        boolean rightBegins = Thai.isLetter(right) || right == '“' || right == '"';
        if (!leftEnds && rightBegins && endsName(document, paragraph.start(), last + 1)) {
            return true;
        }
        if (!leftEnds && rightBegins && (Character.isLetterOrDigit(left) || left == '.')) {
            // A date, a time or a Latin name may end a clause; what follows then says so.
            String next = document.substring(after, Math.min(paragraph.end(), after + LONGEST_OPENER));
            return OPENERS.stream().anyMatch(next::startsWith);
        }
        return leftEnds && rightBegins;
    }

    /** Whether a Latin word or a year ends there: both may end a clause, where a number goes on with its unit. */
    private static boolean endsName(String document, int from, int end) {
        int start = end;
        while (start > from && !Lines.isBlank(document.charAt(start - 1))) {
            start--;
        }
        String word = document.substring(start, end);
        return word.length() >= 2
                && (word.chars().allMatch(c -> c < 0x250 && Character.isLetter(c))
                        || YEAR.matcher(word).matches());
    }

    private static boolean isPreposition(String document, int from, int end) {
        int start = end;
        while (start > from && !Lines.isBlank(document.charAt(start - 1))) {
            start--;
        }
        return PREPOSITIONS.contains(document.substring(start, end));
    }

    private static void add(String document, int start, int end, int paragraph, List<Segment> out) {
        Span span = Lines.strip(document, start, end);
        if (!span.isEmpty()) {
            out.add(new Segment(Lang.TH, span, span.of(document), paragraph));
        }
    }
}
