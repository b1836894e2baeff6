package org.lingtouyan.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.lingtouyan.shared.Refusal;

/** Looks through an uploaded file before anything else reads it: is it a workbook, is it whole, and is it harmless. */
final class WorkbookCheck {

    private static final int MOST_PARTS = 5_000;

    private static final XMLInputFactory XML = harmless();

    private WorkbookCheck() {}

    /** @throws Refusal with the reason a person can act on, unless this is a whole and harmless .xlsx or .xls */
    static void check(byte[] file) {
        if (file.length == 0) {
            throw SheetRefused.FILE_EMPTY.because();
        }
        switch (Signature.of(file)) {
            case ZIP -> checkZip(file);
            case OLE -> XlsCheck.check(file);
            default -> throw SheetRefused.NOT_A_WORKBOOK.because();
        }
    }

    private static void checkZip(byte[] file) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw SheetRefused.HOSTILE_WORKBOOK.because();
            }
            if (zip.getEntry("[Content_Types].xml") == null
                    || parts.stream().noneMatch(part -> part.getName().startsWith("xl/"))) {
                throw SheetRefused.NOT_A_WORKBOOK.because();
            }
            var budget = new UnpackingBudget();
            for (var part : parts) {
                check(zip, part, budget);
            }
        } catch (Exception damaged) {
            throw refusal(damaged);
        }
    }

    /** Whatever a reader stumbles over is the file's fault; what we have refused ourselves may come wrapped. */
    private static Refusal refusal(Exception damaged) {
        return damaged instanceof Refusal refused
                ? refused
                : damaged.getCause() instanceof Refusal within ? within : SheetRefused.DAMAGED_WORKBOOK.because();
    }

    private static void check(ZipFile zip, ZipArchiveEntry part, UnpackingBudget budget)
            throws IOException, XMLStreamException {
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw SheetRefused.OLD_OR_ENCRYPTED_WORKBOOK.because();
        }
        var name = part.getName().toLowerCase(Locale.ROOT);
        var isXml = name.endsWith(".xml") || name.endsWith(".rels");
        try (var content = budget.watch(zip.getInputStream(part), part)) {
            if (isXml && part.getSize() != 0) {
                checkXml(content, name);
            }
            content.skipRest();
        }
    }

    private static void checkXml(InputStream content, String name) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(content);
        try {
            var limits = new PartLimits(name);
            while (reader.hasNext()) {
                check(reader, reader.next(), limits);
            }
        } finally {
            reader.close();
        }
    }

    private static void check(XMLStreamReader reader, int event, PartLimits limits) {
        switch (event) {
            case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw SheetRefused.HOSTILE_WORKBOOK.because();
            case XMLStreamReader.START_ELEMENT -> limits.element(reader);
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> limits.text(reader.getTextLength());
            default -> {}
        }
    }

    private static XMLInputFactory harmless() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
