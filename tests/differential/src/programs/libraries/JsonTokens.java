// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath jackson_core
// @costly
// @timeout 300
package libraries;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** jackson-core: writes and reads JSON token by token, from characters and bytes, with and without its many liberties. */
public class JsonTokens {
    public static void main(String[] args) throws IOException {
        JsonFactory factory = new JsonFactory();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            write(json);
        }
        System.out.println(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonFactory ascii = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = ascii.createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(json);
        }
        System.out.println(bytes.toString(StandardCharsets.UTF_8));
        read(factory.createParser(text.toString()));
        read(factory.createParser(bytes.toByteArray()));
        JsonFactory liberal = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        read(liberal.createParser("{a: 'x', /* hm */ b: [1, 2, ], }"));
        for (String wrong : new String[] {"{\"a\" 1}", "[1,]", "[01]", "\"a\\qb\"", "[1", "{\"a\": tru }", "[1] ]"}) {
            try {
                read(factory.createParser(wrong));
            } catch (JsonProcessingException e) {
                System.out.println(e.getMessage());
                System.out.println(e.getOriginalMessage() + " @" + e.getLocation().getLineNr() + ":"
                        + e.getLocation().getColumnNr());
            }
        }
        JsonPointer pointer = JsonPointer.compile("/a~1b/0/c~0d");
        System.out.println(pointer + " " + pointer.tail() + " " + pointer.getMatchingProperty() + " " + pointer.last());
    }

    private static void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", "\"quoted\" \\ / \b\f\n\r\t \u0001 ünï \u20ac \ud83d\ude00");
        json.writeNumberField("int", Integer.MIN_VALUE);
        json.writeNumberField("long", Long.MAX_VALUE);
        json.writeNumberField("double", 0.1 + 0.2);
        json.writeNumberField("float", 1.1e-20f);
        json.writeNumberField("decimal", new BigDecimal("12345678901234567890.0123456789"));
        json.writeFieldName("big");
        json.writeNumber(BigInteger.TWO.pow(100));
        json.writeBooleanField("yes", true);
        json.writeNullField("nothing");
        json.writeArrayFieldStart("array");
        json.writeArray(new int[] {1, -2, 3}, 0, 3);
        json.writeStartObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeBinaryField("binary", new byte[] {0, 1, 2, -1, -128});
        json.writeEndObject();
    }

    private static void read(JsonParser parser) throws IOException {
        try (parser) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                System.out.print(token + " ");
                if (token.isNumeric()) {
                    System.out.print(parser.getNumberType() + " " + parser.getNumberValue() + " " + parser.getDecimalValue());
                } else if (token == JsonToken.VALUE_STRING && "binary".equals(parser.currentName())) {
                    System.out.print(parser.getBinaryValue().length);
                } else if (token.isScalarValue()) {
                    System.out.print(parser.getText());
                }
                System.out.println(" " + parser.getParsingContext().pathAsPointer() + " "
                        + parser.currentTokenLocation().offsetDescription());
            }
        }
    }
}
