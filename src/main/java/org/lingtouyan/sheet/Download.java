package org.lingtouyan.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** A workbook on its way to a browser: named, and written while it is read. */
public final class Download {

    private Download() {}

    /** From here on the response is a workbook, so refuse before; to be finished when all is written. */
    public static SheetExport begin(HttpServletResponse response, String fileName, String sheetName) {
        try {
            response.setContentType(SheetExport.MEDIA_TYPE);
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(fileName, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            return new SheetExport(response.getOutputStream(), sheetName);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
