package org.communique.bitext;

import java.util.List;

/**
 * How likely a Thai piece begins what an English sentence renders. Thai has no full stop: a space parts sentences,
 * clauses and the members of a list alike, and the first word tells most.
 */
final class Opening {
    private static final double PARAGRAPH = 0.6;
    private static final double SENTENCE = 0.3;
    private static final double CLAUSE = -0.3;
    private static final double OTHER = -0.4;
    private static final double PHRASE = -1.5;
    private static final double BEHIND_TOPIC = -2.0;

    /** Words that a sentence begins with. */
    private static final List<String> SENTENCES = List.of(
            "นอกจากนี้",
            "นอกจากนั้น",
            "ทั้งนี้",
            "ในการนี้",
            "ในโอกาสนี้",
            "ในโอกาสเดียวกัน",
            "อนึ่ง",
            "ทั้งสองฝ่าย",
            "ทั้งสองประเทศ",
            "ที่ประชุม",
            "เมื่อวันที่",
            "ในด้าน",
            "สำหรับ",
            "ขณะเดียวกัน",
            "ในขณะเดียวกัน",
            "ขณะนี้",
            "ต่อมา",
            "จากนั้น",
            "ภายหลัง",
            "อย่างไรก็ดี",
            "อย่างไรก็ตาม",
            "ต่อข้อ",
            "ในช่วง",
            "ฝ่ายไทย");

    /** Words that a clause begins with which another sentence may render. */
    private static final List<String> CLAUSES = List.of(
            "และ",
            "ซึ่ง",
            "โดย",
            "แต่",
            "รวมทั้ง",
            "รวมถึง",
            "ตลอดจน",
            "พร้อม",
            "เพื่อ",
            "ส่วน",
            "จึง",
            "จะ",
            "ได้",
            "มี",
            "ขอ",
            "ถูก",
            "ย้ำ",
            "ยืนยัน",
            "เน้น",
            "คาด",
            "นับ",
            "ไม่",
            "ให้",
            "ด้วย",
            "หลัง",
            "ก่อน",
            "ทั้ง",
            "ขณะที่",
            "ในขณะที่",
            "เนื่องจาก",
            "เพราะ");

    /** What goes on with a clause: adjuncts of place and time, further members of a list. */
    private static final List<String> PHRASES = List.of(
            "ณ",
            "ค.ศ.",
            "พ.ศ.",
            "น.",
            "ที่",
            "ใน",
            "กับ",
            "ของ",
            "หรือ",
            "อาทิ",
            "เช่น",
            "ได้แก่",
            "ด้าน",
            "ว่า",
            "ตั้งแต่",
            "ระหว่าง",
            "ครั้งที่",
            "ผ่าน",
            "จำนวน",
            "เวลา",
            "ประจำ",
            "สมัยที่",
            "ตาม",
            "จาก",
            "แห่ง",
            "จังหวัด",
            "ประเทศ",
            "นคร",
            "กรุง");

    /** A topic that a sentence is opened with; what follows is that sentence. */
    private static final List<String> TOPICS = List.of("ในด้าน", "ด้าน", "สำหรับ");

    private static final int LONGEST_TOPIC = 40;

    private Opening() {}

    /**
     * Positive likely, negative unlikely.
     *
     * @param piece normalised
     * @param before the piece before it in its paragraph, normalised; empty at the paragraph's start
     */
    static double of(String piece, String before) {
        if (before.isEmpty()) {
            return PARAGRAPH;
        }
        if (isTopic(before)) {
            return BEHIND_TOPIC;
        }
        if (begins(piece, SENTENCES)) {
            return SENTENCE;
        }
        if (begins(piece, CLAUSES)) {
            return CLAUSE;
        }
        return begins(piece, PHRASES) ? PHRASE : OTHER;
    }

    private static boolean isTopic(String piece) {
        return SENTENCES.contains(piece) || (piece.length() <= LONGEST_TOPIC && begins(piece, TOPICS));
    }

    private static boolean begins(String piece, List<String> words) {
        return words.stream().anyMatch(piece::startsWith);
    }
}
