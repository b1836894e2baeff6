package org.lingtouyan.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** An open workbook and its visible sheets. */
interface WorkbookReader extends Closeable {

    List<Sheet> sheets();

    @Override
    void close();

    /** @throws org.lingtouyan.shared.Refusal DAMAGED_WORKBOOK when it cannot be read */
    static WorkbookReader open(InputStream content) {
        try {
            var whole = new BufferedInputStream(content);
            whole.mark(Signature.LENGTH);
            var signature = Signature.of(whole.readNBytes(Signature.LENGTH));
            whole.reset();
            return signature == Signature.OLE ? XlsReader.open(whole) : XlsxReader.open(whole);
        } catch (IOException unreadable) {
            throw SheetRefused.DAMAGED_WORKBOOK.because();
        }
    }
}
