package org.lingtouyan.sheet;

/**
 * Where a row stands: in which of the sheets that are taken, and its number there. Kept as one number, so that rows of all
 * sheets follow one another and those of a first or only sheet bear just their own.
 */
record RowAt(int sheet, int row) {

    /** More rows than a sheet can have. */
    private static final int SHEET = 1 << 21;

    static final int MOST_SHEETS = Integer.MAX_VALUE / SHEET;

    static RowAt of(int position) {
        return new RowAt(position / SHEET, position % SHEET);
    }

    int position() {
        return sheet * SHEET + row;
    }
}
