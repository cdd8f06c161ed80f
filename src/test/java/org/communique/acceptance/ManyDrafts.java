package org.communique.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communique.evaluation.LabelledCase;
import org.communique.evaluation.LabelledRow;
import org.communique.evaluation.LabelledText;

/**
 * Generated releases with drafts of a page each, from the clean labelled segments: seeded, the same each time. Numbers
 * and countries that both sides have are exchanged for others in both, and what has no date gets one, so that most
 * sentences are new, as they are in an office. {@code main DIR COUNT SEED} writes them as pairs of files.
 */
final class ManyDrafts {
    private static final Path LABELLED = Path.of("src/test/resources/labelled");

    /** About 3,000 characters of English. */
    private static final int SEGMENTS = 16;

    /** Numbers that may be another as well: not of a year, a time, an ordinal or a name. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,:/-])(?<!COVID-)[2-9]\\d?(?![\\d.,:/-]|st|nd|rd|th|\\p{L})");

    private static final Map<String, String> COUNTRIES = new TreeMap<>(Map.of(
            "ญี่ปุ่น", "Japan",
            "เวียดนาม", "Viet Nam",
            "ฟิลิปปินส์", "the Philippines",
            "เยอรมนี", "Germany",
            "อินโดนีเซีย", "Indonesia",
            "กัมพูชา", "Cambodia",
            "ออสเตรเลีย", "Australia",
            "แคนาดา", "Canada",
            "บราซิล", "Brazil",
            "ฝรั่งเศส", "France"));

    private static final Pattern YEAR = Pattern.compile("\\d{4}|[๐-๙]{4}|วัน|เมื่อ|day");
    private static final String[] MONTHS = {"January", "March", "May", "July", "October"};
    private static final String[] THAI_MONTHS = {"มกราคม", "มีนาคม", "พฤษภาคม", "กรกฎาคม", "ตุลาคม"};

    private final List<LabelledRow> rows = new ArrayList<>();
    private final Random random;

    /** A release and its draft. */
    record Draft(String thai, String english) {}

    ManyDrafts(long seed) throws IOException {
        random = new Random(seed);
        for (LabelledCase labelled : LabelledText.read(LABELLED)) {
            if (labelled.isClean()) {
                labelled.rows().stream().filter(ManyDrafts::isPlain).forEach(rows::add);
            }
        }
    }

    private static boolean isPlain(LabelledRow row) {
        String thai = row.thai();
        String english = row.english();
        return thai != null && english != null && !thai.contains("\n") && !english.contains("\n");
    }

    Draft next() {
        StringBuilder thai = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (int i = 0; i < SEGMENTS; i++) {
            LabelledRow row = varied(rows.get(random.nextInt(rows.size())));
            thai.append(row.thai()).append('\n');
            english.append(row.english()).append('\n');
        }
        return new Draft(thai.toString(), english.toString());
    }

    private LabelledRow varied(LabelledRow row) {
        String thai = String.valueOf(row.thai());
        String english = String.valueOf(row.english());
        for (MatchResult found : NUMBER.matcher(english).results().toList()) {
            String number = found.group();
            String other = String.valueOf(2 + random.nextInt(97));
            if (once(thai, number) && once(english, number)) {
                thai = thai.replace(number, other);
                english = english.replace(number, other);
            } else if (once(thai, thaiDigits(number)) && once(english, number)) {
                thai = thai.replace(thaiDigits(number), thaiDigits(other));
                english = english.replace(number, other);
            }
        }
        List<Map.Entry<String, String>> all = List.copyOf(COUNTRIES.entrySet());
        for (Map.Entry<String, String> country : all) {
            Map.Entry<String, String> other = all.get(random.nextInt(all.size()));
            if (once(thai, country.getKey())
                    && once(english, country.getValue())
                    && !english.contains(country.getValue() + "ese")) {
                thai = thai.replace(country.getKey(), other.getKey());
                english = english.replace(country.getValue(), other.getValue());
                break;
            }
        }
        if (english.endsWith(".")
                && !YEAR.matcher(english).find()
                && !YEAR.matcher(thai).find()) {
            int day = 1 + random.nextInt(28);
            int month = random.nextInt(MONTHS.length);
            int year = 2010 + random.nextInt(15);
            thai = thai + " เมื่อวันที่ " + day + " " + THAI_MONTHS[month] + " " + (year + 543);
            english =
                    english.substring(0, english.length() - 1) + " on " + day + " " + MONTHS[month] + " " + year + ".";
        }
        return new LabelledRow(thai, english);
    }

    private static boolean once(String text, String words) {
        int at = text.indexOf(words);
        return at >= 0 && text.indexOf(words, at + 1) < 0;
    }

    private static String thaiDigits(String number) {
        StringBuilder thai = new StringBuilder();
        number.chars().forEach(digit -> thai.append((char) ('๐' + digit - '0')));
        return thai.toString();
    }

    /** Writes pairs of files. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        ManyDrafts drafts = new ManyDrafts(Long.parseLong(args[2]));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            Draft draft = drafts.next();
            Path into = Files.createDirectories(folder.resolve("%03d".formatted(i / 100)));
            Files.writeString(into.resolve("%05d.th.txt".formatted(i)), draft.thai());
            Files.writeString(into.resolve("%05d.en.txt".formatted(i)), draft.english());
        }
    }
}
