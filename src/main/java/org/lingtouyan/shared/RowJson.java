package org.lingtouyan.shared;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Rows as the JSON that the database reads and writes: columns by their names, bytes as {@code \x0a…}. */
public final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule()
                    .addSerializer(byte[].class, new BytesOut())
                    .addDeserializer(byte[].class, new BytesIn()))
            .build();

    /** What is null need not be said to write a row: reading it is a good part of writing. */
    private static final JsonMapper WRITING = MAPPER.rebuild()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
            .build();

    private RowJson() {}

    public static String write(List<?> rows) {
        return WRITING.writeValueAsString(rows);
    }

    public static <R> R read(String json, Class<R> type) {
        return MAPPER.readValue(json, type);
    }

    public static <R> R of(ObjectNode row, Class<R> type) {
        return MAPPER.treeToValue(row, type);
    }

    public static ObjectNode tree(Object row) {
        return MAPPER.valueToTree(row);
    }

    public static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    private static final class BytesOut extends StdSerializer<byte[]> {
        BytesOut() {
            super(byte[].class);
        }

        @Override
        public void serialize(byte[] bytes, JsonGenerator out, SerializationContext context) {
            out.writeString("\\x" + HexFormat.of().formatHex(bytes));
        }
    }

    private static final class BytesIn extends StdDeserializer<byte[]> {
        BytesIn() {
            super(byte[].class);
        }

        @Override
        public byte[] deserialize(JsonParser in, DeserializationContext context) {
            return HexFormat.of().parseHex(in.getString().substring(2));
        }
    }
}
