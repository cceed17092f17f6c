// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath jackson_annotations
// @classpath jackson_core
// @classpath jackson_databind
// @unsupported throw
// @costly
// @timeout 300
package libraries;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** jackson-databind: records to JSON and back, with lists, maps, enums, several classes of one kind, adapters that annotations name, and trees. */
public class JacksonRecords {
    enum Rigging {
        SQUARE,
        @JsonProperty("fore-and-aft")
        FORE_AND_AFT
    }

    record Port(String name, double latitude, double longitude) {}

    record Sailor(@JsonProperty("called") String name, int age, @JsonIgnore String secret) {}

    record Ship(
            String name,
            Rigging rigging,
            List<Sailor> crew,
            Map<String, Port> ports,
            BigDecimal tons,
            long[] soundings,
            @JsonInclude(JsonInclude.Include.NON_NULL) String launched) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Box.class, name = "box")
    })
    sealed interface Shape permits Circle, Box {}

    record Circle(double radius) implements Shape {}

    record Box(double width, double height) implements Shape {}

    record Drawing(String title, List<Shape> shapes) {}

    /** With getters and setters, as before there were records. */
    public static class Voyage {
        private String from;
        private Integer days;
        public Boolean returned;

        public String getFrom() {
            return from;
        }

        public void setFrom(String from) {
            this.from = from;
        }

        public Integer getDays() {
            return days;
        }

        public void setDays(Integer days) {
            this.days = days;
        }
    }

    static class Hexadecimal extends StdSerializer<Integer> {
        Hexadecimal() {
            super(Integer.class);
        }

        @Override
        public void serialize(Integer value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString("0x" + Integer.toHexString(value));
        }
    }

    static class FromHexadecimal extends StdDeserializer<Integer> {
        FromHexadecimal() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Integer.decode(in.getText());
        }
    }

    static class Seconds extends StdConverter<Duration, String> {
        @Override
        public String convert(Duration value) {
            return value.toSeconds() + " s";
        }
    }

    static class FromSeconds extends StdConverter<String, Duration> {
        @Override
        public Duration convert(String text) {
            return Duration.ofSeconds(Long.parseLong(text.split(" ")[0]));
        }
    }

    /** Classes that only annotations name: some of the program, some of the library itself. */
    record Signal(
            @JsonSerialize(using = Hexadecimal.class) @JsonDeserialize(using = FromHexadecimal.class) Integer colour,
            @JsonSerialize(using = ToStringSerializer.class) long number,
            @JsonSerialize(converter = Seconds.class) @JsonDeserialize(converter = FromSeconds.class) Duration length,
            @JsonSerialize(contentUsing = ToStringSerializer.class) List<Integer> flags) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record SeaMark(String nearestPort, int depthBelow) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class, property = "@id")
    public static class Mate {
        public String name;
        public Mate friend;
    }

    public static void main(String[] args) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        records(mapper);
        kinds(mapper);
        beans(mapper);
        trees(mapper);
        collections(mapper);
        adapters(mapper);
        failures(mapper);
    }

    private static void records(ObjectMapper mapper) throws JsonProcessingException {
        Map<String, Port> ports = new LinkedHashMap<>();
        ports.put("home", new Port("Iolkos", 39.36, 22.94));
        ports.put("goal", new Port("Aia", 42.15, 41.67));
        Ship ship = new Ship(
                "Argo",
                Rigging.FORE_AND_AFT,
                List.of(new Sailor("Iason", 20, "afraid"), new Sailor("Mopsos", 55, null)),
                ports,
                new BigDecimal("12.50"),
                new long[] {7, -1, 1L << 60},
                null);
        String json = mapper.writeValueAsString(ship);
        System.out.println(json);
        System.out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(ship));
        Ship read = mapper.readValue(json, Ship.class);
        System.out.println(read.crew() + " " + read.ports() + " " + read.rigging() + " " + read.tons());
        System.out.println(read.soundings().length + " " + read.soundings()[2] + " " + read.launched());
        System.out.println(json.equals(mapper.writeValueAsString(read)));
        ObjectMapper sorted = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        System.out.println(sorted.writeValueAsString(ports));
    }

    private static void kinds(ObjectMapper mapper) throws JsonProcessingException {
        Drawing drawing = new Drawing("two", List.of(new Circle(1.5), new Box(2, 3)));
        String json = mapper.writeValueAsString(drawing);
        System.out.println(json);
        System.out.println(mapper.readValue(json, Drawing.class));
        System.out.println(mapper.readValue("{\"kind\":\"box\",\"height\":1,\"width\":4}", Shape.class));
    }

    private static void beans(ObjectMapper mapper) throws JsonProcessingException {
        Voyage voyage = mapper.readValue("{\"days\":40,\"from\":\"Lemnos\",\"returned\":true}", Voyage.class);
        System.out.println(voyage.getFrom() + " " + voyage.getDays() + " " + voyage.returned);
        voyage.setFrom("K\u00f6lchis \"east\"");
        voyage.setDays(null);
        System.out.println(mapper.writeValueAsString(voyage));
    }

    private static void trees(ObjectMapper mapper) throws JsonProcessingException {
        JsonNode tree = mapper.readTree("{\"a\":[1,2.5,{\"b\":null}],\"c\":\"text\",\"d\":true}");
        System.out.println(tree.at("/a/2/b").isNull() + " " + tree.path("a").get(1).asDouble() + " "
                + tree.path("missing").isMissingNode() + " " + tree.get("c").textValue());
        ObjectNode made = mapper.createObjectNode().put("x", 1).put("y", "two");
        ArrayNode list = made.putArray("list");
        list.add(3).add("four").addNull().addObject().put("five", 5.0);
        System.out.println(made);
        System.out.println(made.toPrettyString());
        System.out.println(mapper.treeToValue(mapper.readTree("{\"radius\":9,\"kind\":\"circle\"}"), Shape.class));
        System.out.println(mapper.valueToTree(new Port("Lemnos", 39.9, 25.1)).toString());
    }

    private static void collections(ObjectMapper mapper) throws JsonProcessingException {
        List<Sailor> crew = mapper.readValue(
                "[{\"called\":\"Orpheus\",\"age\":30},{\"age\":1,\"called\":\"Hylas\"}]", new TypeReference<>() {});
        System.out.println(crew);
        Map<Rigging, List<Integer>> byRigging =
                mapper.readValue("{\"SQUARE\":[1,2],\"fore-and-aft\":[]}", new TypeReference<>() {});
        System.out.println(byRigging);
        System.out.println(mapper.readValue("{\"a\":[1,\"x\",2.0,null,{}]}", Object.class));
        System.out.println(mapper.convertValue(Map.of("name", "Troy", "latitude", 1, "longitude", 2), Port.class));
    }

    private static void adapters(ObjectMapper mapper) throws JsonProcessingException {
        String json = mapper.writeValueAsString(new Signal(0xff8000, 1L << 62, Duration.ofMinutes(2), List.of(1, 2)));
        System.out.println(json);
        System.out.println(mapper.readValue(json, Signal.class));
        String mark = mapper.writeValueAsString(new SeaMark("Lemnos", 12));
        System.out.println(mark + " " + mapper.readValue(mark, SeaMark.class));
        Mate kastor = new Mate();
        kastor.name = "Kastor";
        kastor.friend = new Mate();
        kastor.friend.name = "Polydeukes";
        kastor.friend.friend = kastor;
        String mates = mapper.writeValueAsString(kastor);
        Mate read = mapper.readValue(mates, Mate.class);
        System.out.println(mates + " " + (read.friend.friend == read) + " " + read.friend.name);
    }

    private static void failures(ObjectMapper mapper) {
        String[] texts = {"{\"name\":1,\"depth\":2}", "{\"name\":", "{\"latitude\":\"north\"}", "[]"};
        for (String text : texts) {
            try {
                System.out.println(mapper.readValue(text, Port.class));
            } catch (JsonProcessingException e) {
                System.out.println(e.getClass().getName() + ": " + e.getMessage());
            }
        }
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            System.out.println(mapper.readValue(texts[0], Port.class));
        } catch (JsonProcessingException e) {
            System.out.println(e.getMessage());
        }
    }
}
