package org.communique.checks;

import java.util.List;
import java.util.regex.Pattern;
import org.communique.bitext.Passage;
import org.communique.text.NumberMention;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts, told by the Thai classifier and the English noun behind it: ฝ่าย and “sides”. Two counts of one
 * thing in one sentence are one count, also where the numbers are small words.
 */
enum CountedThing {
    SIDE("ฝ่าย", "sides?|part(?:y|ies)"),
    COUNTRY("ประเทศ|ชาติ", "countr(?:y|ies)|nations?"),
    STATE("รัฐ(?!มนตรี|บาล|สภา)", "states?"),
    PROVINCE("จังหวัด", "provinces?"),
    PROJECT("โครงการ", "projects?|program(?:me)?s?|schemes?"),
    PERSON(
            "คน|ราย|ท่าน|นาย",
            "people|persons?|nationals?|citizens?|participants?|students?|officials?|workers?|soldiers?|victims?|survivors?"
                    + "|tourists?|children|women|men|members?|delegates?|experts?|teachers?|died|(?:were|was) (?:killed|injured)"),
    TIME("ครั้ง", "times|occasions?|visits?|rounds?|meetings?"),
    PAPER("ฉบับ", "documents?|agreements?|memorand(?:um|a|ums)|MOUs?|MoUs?|instruments?|declarations?|statements?"),
    AREA("ด้าน|สาขา", "areas?|aspects?|fields?|dimensions?|sectors?|pillars?"),
    POINT("ข้อ|ประการ|ประเด็น|เรื่อง", "points?|issues?|items?|aspects?|principles?|topics?|matters?"),
    GROUP("กลุ่ม", "groups?|clusters?"),
    COMPANY("บริษัท", "compan(?:y|ies)|firms?"),
    VESSEL("ลำ", "ships?|vessels?|boats?|aircraft|planes?|helicopters?"),
    SCHOLARSHIP("ทุน", "scholarships?");

    /** Characters behind a number that its noun stands in. */
    private static final int BEHIND = 40;

    private final Pattern thai;
    private final Pattern english;

    CountedThing(String thai, String english) {
        // โครงการสามโครงการ, ทั้งสองประเทศ: the classifier follows the number.
        this.thai = Pattern.compile("^\\s?(?:" + thai + ")");
        this.english = Pattern.compile(
                "^[\\s-](?:(?!and\\b|or\\b|of\\b|in\\b|to\\b)[\\p{L}’'-]{1,14}\\s){0,2}?(?:" + english + ")\\b");
    }

    private static final List<CountedThing> ALL = List.of(values());

    /** What a number of the release counts; null where it is none of these. */
    static @Nullable CountedThing ofThai(Passage source, NumberMention number) {
        String behind = behind(source, number.span());
        return ALL.stream()
                .filter(t -> t.thai.matcher(behind).find())
                .findFirst()
                .orElse(null);
    }

    /** Whether a number of the draft counts this. */
    boolean isOf(Passage target, NumberMention number) {
        return english.matcher(behind(target, number.span())).find();
    }

    /** Whether a number of the draft counts any of these. */
    static boolean isOfAny(Passage target, NumberMention number) {
        return ALL.stream().anyMatch(t -> t.isOf(target, number));
    }

    private static String behind(Passage passage, Span number) {
        int at = number.end() - passage.span().start();
        return passage.text().substring(at, Math.min(passage.text().length(), at + BEHIND));
    }
}
