// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import dev.amphora.api.Export;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Plane geometry, by the JTS Topology Suite as it is published. */
public final class Shapes {
    private static final int SEGMENTS_OF_A_QUARTER = 8;

    private Shapes() {}

    /**
     * What is drawn of a set of points. Rings are coordinates in turn, x and y, the first point again at the end.
     *
     * @param islands the rings of the discs around the points, united; holes too
     * @param provinces of the points
     * @param area of the islands
     * @param shore the length of all rings of the islands
     * @param pieces how many islands there are
     */
    public record Chart(List<double[]> islands, List<Province> provinces, double area, double shore, int pieces) {}

    /**
     * The land that is nearer to one point than to the others.
     *
     * @param site the point's number
     */
    public record Province(int site, List<double[]> rings) {}

    /**
     * Draws islands and their provinces.
     *
     * @param points coordinates in turn, x and y
     * @param radius of the disc around each
     */
    @Export
    public static Chart chart(double[] points, double radius, double width, double height) {
        GeometryFactory factory = new GeometryFactory();
        Map<Coordinate, Integer> sites = new LinkedHashMap<>();
        for (int i = 0; i + 1 < points.length; i += 2) {
            sites.putIfAbsent(new Coordinate(points[i], points[i + 1]), i / 2);
        }
        if (sites.isEmpty()) {
            return new Chart(List.of(), List.of(), 0, 0, 0);
        }
        Geometry land = factory.createMultiPointFromCoords(sites.keySet().toArray(new Coordinate[0]))
                .buffer(radius, SEGMENTS_OF_A_QUARTER)
                .intersection(factory.toGeometry(new Envelope(0, width, 0, height)));
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites.keySet());
        diagram.setClipEnvelope(new Envelope(0, width, 0, height));
        List<Province> provinces = new ArrayList<>();
        Geometry cells = diagram.getDiagram(factory);
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cell = cells.getGeometryN(i);
            Coordinate site = (Coordinate) cell.getUserData();
            // What is near enough to any point is near enough to the nearest one.
            Geometry disc = factory.createPoint(site).buffer(radius, SEGMENTS_OF_A_QUARTER);
            provinces.add(new Province(sites.get(site), rings(cell.intersection(disc))));
        }
        return new Chart(rings(land), provinces, land.getArea(), land.getLength(), land.getNumGeometries());
    }

    private static List<double[]> rings(Geometry geometry) {
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                rings.add(ring(polygon.getExteriorRing().getCoordinates()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole).getCoordinates()));
                }
            }
        }
        return rings;
    }

    private static double[] ring(Coordinate[] coordinates) {
        double[] ring = new double[2 * coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            ring[2 * i] = coordinates[i].getX();
            ring[2 * i + 1] = coordinates[i].getY();
        }
        return ring;
    }
}
