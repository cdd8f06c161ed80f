package org.communique.checks;

/** How far two words are apart. */
final class EditDistance {
    private EditDistance() {}

    /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
    static int between(String a, String b) {
        int[] two = new int[b.length() + 1];
        int[] one = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            one[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, one[j] + 1), one[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], two[j - 2] + 1);
                }
            }
            int[] spare = two;
            two = one;
            one = row;
            row = spare;
        }
        return one[b.length()];
    }

    /** Whether two neighbouring letters changed places, and nothing else. */
    static boolean isSwap(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    /** Whether one may be a misspelling of the other: one edit in short words, two in those of seven letters or more. */
    static boolean isNear(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        if (Math.min(a.length(), b.length()) < 3 || Math.abs(a.length() - b.length()) > 2) {
            return false;
        }
        return between(a, b) <= (longest >= 7 ? 2 : 1);
    }
}
