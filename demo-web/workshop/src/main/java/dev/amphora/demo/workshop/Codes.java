// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dev.amphora.api.Export;
import dev.amphora.api.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Barcodes, by ZXing as it is published. */
public final class Codes {
    private static final int DARK = 0xFF0E1117;
    private static final int LIGHT = 0xFFFFFFFF;

    private Codes() {}

    /** A place in a picture. */
    public record Spot(double x, double y) {}

    /**
     * A code in a picture.
     *
     * @param format such as {@code QR_CODE} or {@code EAN_13}
     * @param spots what the reader went by: the corner marks of a QR code, the ends of the line through a barcode
     */
    public record Found(String text, String format, List<Spot> spots) {}

    /** A QR code as a square picture. */
    @Export
    @View
    public static int[] writeCode(String text, int size) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            size,
                            size,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    2));
            if (code.getWidth() != size) {
                throw new IllegalArgumentException("the text needs a larger picture");
            }
            int[] pixels = new int[size * size];
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    pixels[y * size + x] = code.get(x, y) ? DARK : LIGHT;
                }
            }
            return pixels;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Looks for a code of any format that ZXing knows. */
    @Export
    public static Optional<Found> readCode(@View int[] pixels, int width, int height) {
        Pictures.checkSize(pixels, width, height);
        int[] colors = new int[pixels.length];
        for (int i = 0; i < colors.length; i++) {
            int pixel = pixels[i];
            colors[i] = pixel & 0xFF00FF00 | pixel << 16 & 0xFF0000 | pixel >> 16 & 0xFF;
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, colors)));
        try {
            Result result = new MultiFormatReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.ALSO_INVERTED, true));
            List<Spot> spots = new ArrayList<>();
            for (ResultPoint point : result.getResultPoints()) {
                spots.add(new Spot(point.getX(), point.getY()));
            }
            return Optional.of(
                    new Found(result.getText(), result.getBarcodeFormat().name(), spots));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
