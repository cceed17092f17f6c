// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath jts
// @args 10000
// @stress-args 30
// @timeout 300
package libraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/** JTS: overlay, buffer, and the triangulation of random points. */
public class Triangulation {
    public static void main(String[] args) throws Exception {
        WKTReader reader = new WKTReader();
        Geometry a = reader.read("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))");
        Geometry b = reader.read("POLYGON((5 5, 15 5, 15 15, 5 15, 5 5), (7 7, 8 7, 8 8, 7 8, 7 7))");
        System.out.println(a.intersection(b));
        System.out.println(a.union(b));
        System.out.println(a.difference(b) + " " + a.symDifference(b).getArea() + " " + a.overlaps(b));
        // Sine and cosine on the JVM may differ in the last place.
        System.out.printf("%d %.9f%n", a.buffer(1.5).getNumPoints(), a.buffer(1.5).getArea());
        Random random = new Random(1);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < (args.length > 0 ? Integer.parseInt(args[0]) : 10_000); i++) {
            points.add(new Coordinate(random.nextDouble() * 1000, random.nextDouble() * 1000));
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(points);
        Geometry triangles = builder.getTriangles(new GeometryFactory());
        System.out.println(triangles.getNumGeometries() + " " + triangles.getArea() + " " + triangles.getGeometryN(7));
    }
}
