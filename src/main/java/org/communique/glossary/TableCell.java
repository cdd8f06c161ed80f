package org.communique.glossary;

/** A cell of a table that people open in spreadsheets. */
public final class TableCell {
    private TableCell() {}

    /**
     * A cell that no spreadsheet takes for a formula: where it would begin with a sign of one, an apostrophe stands before
     * it. One that begins so already gets another, so that {@link #restored} is its exact inverse.
     */
    public static String neutral(String cell) {
        return isRisky(cell) ? "'" + cell : cell;
    }

    /** What {@link #neutral} was given. */
    static String restored(String cell) {
        return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
    }

    /** Apostrophes apart, it begins as a formula does, be it in the wide signs of an East Asian keyboard. */
    private static boolean isRisky(String cell) {
        int i = 0;
        while (i < cell.length() && cell.charAt(i) == '\'') {
            i++;
        }
        return i < cell.length() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(i)) >= 0;
    }
}
