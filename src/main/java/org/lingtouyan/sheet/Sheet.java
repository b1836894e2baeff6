package org.lingtouyan.sheet;

import java.util.stream.Stream;

/** A sheet of an open workbook, whatever the format: read from the top as often as one likes, a row at a time. */
interface Sheet {

    String name();

    /**
     * The rows that hold anything. To be closed.
     *
     * @throws org.lingtouyan.shared.Refusal DAMAGED_WORKBOOK when it cannot be read; reading on may end so as well
     */
    Stream<RawRow> rows();
}
