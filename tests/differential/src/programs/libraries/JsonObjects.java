// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath gson
// @costly
// @timeout 300
package libraries;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gson: objects of the program's classes from JSON and back, generics, records, enums, names, trees, adapters, mistakes. */
public class JsonObjects {
    enum Rank {
        @SerializedName("helmsman")
        HELMSMAN,
        ROWER
    }

    static class Argonaut {
        String name;
        int age;
        Rank rank = Rank.ROWER;
        List<String> skills = new ArrayList<>();
        transient String secret = "hidden";
        Double height;
        URI home;
    }

    record Ship(String name, int oars, Map<String, Argonaut> crew) {}

    static class Exposed {
        @Expose
        int shown = 1;

        int kept = 2;

        @SerializedName(value = "other", alternate = {"another"})
        @Expose
        String renamed = "x";
    }

    public static void main(String[] args) {
        Gson gson = new Gson();
        Argonaut jason = gson.fromJson("{\"name\":\"Iason\",\"age\":27,\"rank\":\"helmsman\",\"skills\":[\"lead\",\"sail\"],\"height\":1.85,\"home\":\"http://iolkos.gr/\",\"unknown\":[1,2]}", Argonaut.class);
        System.out.println(jason.name + " " + jason.age + " " + jason.rank + " " + jason.skills + " " + jason.secret + " " + jason.height + " " + jason.home.getHost());
        System.out.println(gson.toJson(jason));
        Map<String, Argonaut> crew = new LinkedHashMap<>();
        crew.put("first", jason);
        crew.put("second", new Argonaut());
        String ship = gson.toJson(new Ship("Argo", 50, crew));
        System.out.println(ship);
        Ship read = gson.fromJson(ship, Ship.class);
        System.out.println(read.name() + " " + read.oars() + " " + read.crew().get("first").skills);
        Gson pretty = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE).create();
        System.out.println(pretty.toJson(crew));
        Gson exposing = new GsonBuilder().excludeFieldsWithoutExposeAnnotation().create();
        System.out.println(exposing.toJson(new Exposed()) + " " + gson.fromJson("{\"another\":\"y\",\"kept\":9}", Exposed.class).renamed);
        List<Map<String, Integer>> table = gson.fromJson("[{\"a\":1},{\"b\":2,\"c\":3}]", new TypeToken<List<Map<String, Integer>>>() {}.getType());
        System.out.println(table + " " + table.get(1).get("c").intValue());
        System.out.println(gson.toJson(new Object[] {1, 2.5, "x\u2028<y>", null, 'c', true, new int[] {1, 2}, Long.MAX_VALUE, Rank.HELMSMAN}));
        System.out.println(gson.fromJson("[1,\"2\",3.5,{\"k\":[null,true]}]", Object.class));
        trees(gson);
        adapters();
        mistakes(gson);
    }

    private static void trees(Gson gson) {
        JsonObject object = JsonParser.parseString("{\"n\": 12345678901234567890, \"list\": [1, 2.50, \"t\"], \"deep\": {\"e\": {}}}").getAsJsonObject();
        object.addProperty("added", 'c');
        object.add("none", null);
        JsonArray list = object.getAsJsonArray("list");
        list.add(new JsonPrimitive(7));
        for (JsonElement element : list) {
            System.out.println(element + " " + element.isJsonPrimitive() + " " + element.getAsString());
        }
        System.out.println(object + " " + object.get("n").getAsBigInteger().bitLength() + " " + object.equals(JsonParser.parseString(object.toString())) + " " + object.keySet());
        System.out.println(gson.toJsonTree(Map.of("k", List.of(1, 2))));
    }

    private static void adapters() {
        Gson gson = new GsonBuilder()
                .registerTypeAdapter(Rank.class, (JsonSerializer<Rank>) (rank, type, context) -> new JsonPrimitive(rank.ordinal()))
                .create();
        System.out.println(gson.toJson(List.of(Rank.ROWER, Rank.HELMSMAN)) + " " + gson.toJson(new Argonaut()));
    }

    private static void mistakes(Gson gson) {
        for (String wrong : new String[] {"{\"age\":\"old\"}", "[1]", "{\"name\":{}}", "{\"age\":1", "{age:1}", "{\"rank\":\"captain\"}"}) {
            try {
                Argonaut argonaut = gson.fromJson(wrong, Argonaut.class);
                System.out.println(wrong + ": " + argonaut.age + " " + argonaut.rank);
            } catch (JsonParseException e) {
                System.out.println(wrong + ": " + e.getClass().getName() + " " + e.getMessage());
            }
        }
    }
}
