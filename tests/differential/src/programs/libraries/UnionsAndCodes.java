// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath jts
// @classpath zxing
// @timeout 600
package libraries;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Two libraries in one program: JTS has code that calls a method by reflection on whatever object it is given, ZXing keeps its
 * options in maps of objects.
 */
public class UnionsAndCodes {
    public static void main(String[] args) throws Exception {
        Geometry square = new WKTReader(new GeometryFactory()).read("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
        Geometry moved = AffineTransformation.translationInstance(2, 1).transform(square);
        Geometry union = UnaryUnionOp.union(List.of(square, moved));
        System.out.println(union.norm() + " " + union.getArea());
        BitMatrix code = new QRCodeWriter()
                .encode(union.toText(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 1));
        int dark = 0;
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                dark += code.get(x, y) ? 1 : 0;
            }
        }
        System.out.println(code.getWidth() + " " + dark);
    }
}
