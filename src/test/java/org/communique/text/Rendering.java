package org.communique.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes dates and numbers by rule, as the two languages do. */
final class Rendering {
    private static final String[] MONTHS = {
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม"
    };
    private static final String[] BRIEF = {
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
    };

    /** How a number is written. */
    enum Sort {
        PLAIN,
        BAHT,
        PERCENT,
        SCALED,
        WORDS,
        ORDINAL
    }

    private Rendering() {}

    static String thai(PartialDate date, Random random) {
        int month = value(date.month());
        int year = value(date.year()) + 543;
        String said = switch (random.nextInt(4)) {
            case 0 -> date.day() + " " + MONTHS[month - 1] + " " + year;
            case 1 -> date.day() + " " + BRIEF[month - 1] + " " + year;
            case 2 -> date.day() + " " + MONTHS[month - 1] + " พ.ศ. " + year;
            default -> date.day() + " " + BRIEF[month - 1] + " " + (year < 2600 ? year - 2500 : year);
        };
        return "เมื่อวันที่ " + (random.nextBoolean() ? thaiDigits(said) : said) + " ที่กรุงเทพฯ";
    }

    static String english(PartialDate date, Random random) {
        String month = PartialDate.monthName(value(date.month()));
        String cut = month.length() > 4 ? month.substring(0, 3) + "." : month;
        return "It was held on "
                + switch (random.nextInt(5)) {
                    case 0 -> date.day() + " " + month + " " + date.year();
                    case 1 -> month + " " + date.day() + ", " + date.year();
                    case 2 -> PartialDate.ordinal(value(date.day())) + " " + month + " " + date.year();
                    case 3 -> "the " + PartialDate.ordinal(value(date.day())) + " of " + month + " " + date.year();
                    default -> date.day() + " " + cut + " " + date.year();
                }
                + " in Bangkok.";
    }

    /** With another day, month or year. */
    static PartialDate changed(PartialDate date, Random random) {
        int day = value(date.day());
        int month = value(date.month());
        int year = value(date.year());
        return switch (random.nextInt(3)) {
            case 0 -> new PartialDate(year, month, day == 28 ? 1 : day + 1);
            case 1 -> new PartialDate(year, month == 12 ? 1 : month + 1, day);
            default -> new PartialDate(year + 1 + random.nextInt(5), month, day);
        };
    }

    /** Of any length up to twelve figures, short ones as often as long ones; not the look of a year. */
    static long anyNumber(Random random) {
        long most = (long) Math.pow(10, 1 + random.nextInt(12));
        long value = 11 + Math.abs(random.nextLong() % most);
        return value > 1_800 && value < 2_800 ? value + 5_000 : value;
    }

    static String thai(long value, Sort sort, Random random) {
        String figures = random.nextBoolean() ? String.format(Locale.ROOT, "%,d", value) : Long.toString(value);
        String digits = random.nextInt(4) == 0 ? thaiDigits(figures) : figures;
        return switch (sort) {
            case PLAIN -> "มีผู้เข้าร่วม " + digits + " คน";
            case BAHT -> "มูลค่า " + digits + " บาท";
            case PERCENT -> "เพิ่มขึ้นร้อยละ " + digits + " จากปีก่อน";
            case SCALED -> "จำนวน " + scaledThai(value) + " คน";
            case WORDS -> "จำนวน" + spelled(value, "th") + "คน";
            case ORDINAL -> "การประชุมครั้งที่ " + digits + " ที่กรุงเทพฯ";
        };
    }

    static String english(long value, Sort sort, Random random) {
        String figures = String.format(Locale.ROOT, "%,d", value);
        return switch (sort) {
            case PLAIN -> "with " + figures + " participants";
            case BAHT -> "worth " + figures + " baht";
            case PERCENT -> "rose by " + figures + (random.nextBoolean() ? " per cent" : "%");
            case SCALED, WORDS -> "in all " + (random.nextBoolean() ? spelled(value, "en") : figures) + " people";
            case ORDINAL -> "the " + figures + ending(value) + " meeting";
        };
    }

    /** 270,000 is 2 แสน 7 หมื่น. */
    private static String scaledThai(long value) {
        if (value >= 1_000_000 && value % 1_000_000 == 0) {
            long millions = value / 1_000_000;
            String[] names = {"แสนล้าน", "หมื่นล้าน", "พันล้าน"};
            long[] scales = {100_000, 10_000, 1_000};
            for (int i = 0; i < names.length; i++) {
                if (millions >= scales[i] && millions % scales[i] == 0) {
                    return millions / scales[i] + " " + names[i];
                }
            }
            return millions + " ล้าน";
        }
        if (value >= 10_000 && value < 1_000_000 && value % 10_000 == 0) {
            long tens = value / 10_000;
            return tens >= 10 && tens % 10 > 0 ? tens / 10 + " แสน " + tens % 10 + " หมื่น" : tens + " หมื่น";
        }
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String spelled(long value, String language) {
        return new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT)
                .format(value)
                .replace("\u200B", "");
    }

    private static String ending(long value) {
        String ordinal = PartialDate.ordinal((int) (value % 100));
        return ordinal.substring(ordinal.length() - 2);
    }

    private static String thaiDigits(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + '๐' : c)));
        return out.toString();
    }

    private static int value(@Nullable Integer field) {
        return field == null ? 0 : field;
    }
}
