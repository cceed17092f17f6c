// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath zxing
// @args https://example.org/amphora?q=jar
// @stress-args hi
// @timeout 180
package libraries;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.EnumMap;
import java.util.Map;

/** ZXing encodes a QR code and decodes it again from its pixels. */
public class QrCode {
    public static void main(String[] args) throws Exception {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, 2);
        BitMatrix code = new QRCodeWriter().encode(args[0], BarcodeFormat.QR_CODE, 0, 0, hints);
        System.out.println(code.getWidth() + " x " + code.getHeight());
        System.out.print(code.toString("##", "  "));
        int scale = 3;
        int width = code.getWidth() * scale;
        int[] pixels = new int[width * width];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = code.get(x / scale, y / scale) ? 0xFF000000 : 0xFFFFFFFF;
            }
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        Result result = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
        System.out.println(result.getText() + " " + result.getBarcodeFormat() + " " + result.getResultPoints().length);
    }
}
