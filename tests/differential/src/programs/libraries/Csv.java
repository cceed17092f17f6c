// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath commons_csv
// @classpath commons_io
// @classpath commons_codec
// @costly
// @timeout 300
package libraries;

import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** commons-csv: reads records with headers, quotes, comments and several lines; writes them in three formats. */
public class Csv {
    private static final String TEXT =
            "# countries and what they export\n"
                    + "name, goods ,\"value\"\n"
                    + "Kolchis,\"gold, \"\"fleece\"\"\",1\n"
                    + "\n"
                    + "Lemnos,\"two\nlines\",-2.5\n"
                    + "Iolkos,,\n";

    public static void main(String[] args) throws Exception {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setIgnoreSurroundingSpaces(true)
                .setNullString("")
                .build();
        System.out.println(format);
        List<CSVRecord> records;
        try (CSVParser parser = format.parse(new StringReader(TEXT))) {
            System.out.println(parser.getHeaderMap() + " " + parser.getHeaderNames());
            records = parser.getRecords();
        }
        for (CSVRecord record : records) {
            System.out.println(record.getRecordNumber() + " " + record.getCharacterPosition() + " " + record.toMap());
            System.out.println(record.get("goods") + "|" + record.isSet("value") + record.isConsistent() + record.getComment());
        }
        try {
            records.get(0).get("colour");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        for (CSVFormat out : List.of(
                CSVFormat.RFC4180,
                CSVFormat.TDF,
                CSVFormat.MYSQL,
                CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).setDelimiter("::").build())) {
            StringBuilder text = new StringBuilder();
            try (CSVPrinter printer = new CSVPrinter(text, out)) {
                printer.printRecords(records);
                printer.printRecord("ünïcode", 1.5, null, 'c', "a\tb", "it's \"quoted\"");
            }
            System.out.println(text);
        }
        try (CSVParser broken = CSVParser.parse("a,\"b\nc", CSVFormat.DEFAULT)) {
            System.out.println(broken.getRecords());
        } catch (CSVException e) {
            System.out.println(e.getMessage());
        } catch (java.io.UncheckedIOException e) {
            System.out.println(e.getMessage());
        }
    }
}
