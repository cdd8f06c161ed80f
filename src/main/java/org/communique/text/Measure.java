package org.communique.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Units that releases count in. Those of one dimension convert into one another, so that 14 วัน is two weeks and 2,500 ไร่
 * is 400 hectares. Names are parted by a comma; the Thai ones are patterns.
 */
enum Measure {
    MINUTE("minute", Dimension.TIME, "1", "นาที", "minute, min"),
    HOUR("hour", Dimension.TIME, "60", "ชั่วโมง, ชม.", "hour"),
    DAY("day", Dimension.TIME, "1440", "วัน(?!ที่|นี้|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)", "day"),
    WEEK("week", Dimension.TIME, "10080", "สัปดาห์, อาทิตย์", "week"),
    MONTH("month", Dimension.MONTHS, "1", "เดือน", "month"),
    YEAR("year", Dimension.MONTHS, "12", "ปี, ขวบ", "year"),
    DECADE("decade", Dimension.MONTHS, "120", "ทศวรรษ", "decade"),
    CENTURY("century", Dimension.MONTHS, "1200", "ศตวรรษ", "century, centurie"),

    SQUARE_WA("square wa", Dimension.AREA, "4", "ตารางวา, ตร\\.ว\\.", "square wa, sq wa, sq. wa"),
    NGAN("ngan", Dimension.AREA, "400", "งาน(?=\\s?\\d)", "ngan"),
    RAI("rai", Dimension.AREA, "1600", "ไร่", "rai"),
    HECTARE("hectare", Dimension.AREA, "10000", "เฮกตาร์, เฮกแตร์", "hectare, ha"),
    ACRE("acre", Dimension.AREA, "4046.86", "เอเคอร์", "acre"),
    SQUARE_METRE(
            "square metre",
            Dimension.AREA,
            "1",
            "ตารางเมตร, ตร\\.ม\\.",
            "square metre, square meter, sq.m., sq m, sqm"),
    SQUARE_KILOMETRE(
            "square kilometre",
            Dimension.AREA,
            "1000000",
            "ตารางกิโลเมตร, ตร\\.กม\\.",
            "square kilometre, square kilometer, sq.km., sq km, sqkm, km²"),

    CENTIMETRE("centimetre", Dimension.LENGTH, "0.01", "เซนติเมตร, ซม\\.", "centimetre, centimeter, cm"),
    METRE("metre", Dimension.LENGTH, "1", "เมตร(?!ิก)", "metre, meter"),
    KILOMETRE("kilometre", Dimension.LENGTH, "1000", "กิโลเมตร, กม\\.", "kilometre, kilometer, km"),
    MILE("mile", Dimension.LENGTH, "1609.34", "ไมล์", "mile"),

    KILOGRAM("kilogram", Dimension.MASS, "1", "กิโลกรัม, กก\\.", "kilogram, kilogramme, kg, kilo"),
    TON("ton", Dimension.MASS, "1000", "เมตริกตัน, ตัน(?!ที)", "ton, tonne, metric ton"),
    LITRE("litre", Dimension.VOLUME, "1", "ลิตร", "litre, liter"),
    DOSE("dose", Dimension.DOSES, "1", "โดส", "dose"),
    BARREL("barrel", Dimension.BARRELS, "1", "บาร์เรล", "barrel"),
    MEGAWATT("megawatt", Dimension.POWER, "1", "เมกะวัตต์, เมกกะวัตต์", "megawatt, mw");

    private enum Dimension {
        TIME,
        MONTHS,
        AREA,
        LENGTH,
        MASS,
        VOLUME,
        BARRELS,
        DOSES,
        POWER
    }

    private final String code;
    private final Dimension dimension;
    private final BigDecimal factor;
    private final String thai;
    private final String english;

    Measure(String code, Dimension dimension, String factor, String thai, String english) {
        this.code = code;
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
        this.thai = thai;
        this.english = english;
    }

    private static final Map<String, Measure> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(m -> m.code, m -> m));
    private static final Map<String, Measure> BY_ENGLISH = new HashMap<>();
    private static final Map<String, Measure> BY_THAI = new HashMap<>();

    static {
        for (Measure measure : values()) {
            for (String word : measure.english.split(", ", -1)) {
                BY_ENGLISH.put(word, measure);
            }
            for (String word : measure.thai.split(", ", -1)) {
                BY_THAI.put(word.replaceAll("\\(\\?.*$", "").replace("\\", ""), measure);
            }
        }
    }

    /** A pattern of all Thai names, longest first. */
    static String thaiNames() {
        return names(Arrays.stream(values())
                .flatMap(m -> Arrays.stream(m.thai.split(", ", -1)))
                .toList());
    }

    /** A pattern of all English names in the singular, longest first. */
    static String englishNames() {
        return names(Arrays.stream(values())
                .flatMap(m -> Arrays.stream(m.english.split(", ", -1)))
                .map(word -> word.replace(".", "\\.").replace(" ", "[\\s-]"))
                .toList());
    }

    private static String names(List<String> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    static @Nullable String codeOfThai(String name) {
        Measure measure = BY_THAI.get(name);
        return measure == null ? null : measure.code;
    }

    static @Nullable String codeOfEnglish(String name) {
        Measure measure = BY_ENGLISH.get(name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " "));
        return measure == null ? null : measure.code;
    }

    /** How many of the dimension's smallest unit a unit is; null where the two are of different kinds. */
    static @Nullable BigDecimal factor(String code, String other) {
        Measure mine = BY_CODE.get(code);
        Measure theirs = BY_CODE.get(other);
        return mine == null || theirs == null || mine.dimension != theirs.dimension ? null : mine.factor;
    }

    static boolean isMeasure(String code) {
        return BY_CODE.containsKey(code);
    }
}
