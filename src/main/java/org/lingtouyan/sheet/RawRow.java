package org.lingtouyan.sheet;

/** One row that is not blank: its number as the spreadsheet shows it, and its cells from column A on. */
record RawRow(int number, Cell[] cells) {

    Cell cell(int column) {
        return column < cells.length ? cells[column] : Cell.BLANK;
    }

    boolean blank() {
        for (var cell : cells) {
            if (!cell.blank()) {
                return false;
            }
        }
        return true;
    }
}
