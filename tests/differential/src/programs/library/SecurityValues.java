// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.math.BigInteger;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;

/** java.security: classes that hold values. */
public class SecurityValues {
    public static void main(String[] args) throws Exception {
        EllipticCurve curve = new EllipticCurve(
                new ECFieldFp(BigInteger.valueOf(23)), BigInteger.ONE, BigInteger.valueOf(4));
        System.out.println(curve.getField().getFieldSize() + " " + curve.getA() + " " + curve.getB() + " "
                + curve.equals(new EllipticCurve(new ECFieldFp(BigInteger.valueOf(23)), BigInteger.ONE,
                        BigInteger.valueOf(4))));
        ECPoint point = new ECPoint(BigInteger.ZERO, BigInteger.TWO);
        System.out.println(point.equals(new ECPoint(BigInteger.ZERO, BigInteger.TWO)) + " "
                + point.equals(ECPoint.POINT_INFINITY));
        System.out.println(RSAKeyGenParameterSpec.F4 + " "
                + new RSAPublicKeySpec(BigInteger.TEN, RSAKeyGenParameterSpec.F0).getPublicExponent());
        try {
            System.out.println(new EllipticCurve(
                    new ECFieldFp(BigInteger.valueOf(23)), BigInteger.valueOf(99), BigInteger.ONE));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new KeyPair(null, null).getPublic() + " " + new SignatureException("s") + " "
                + new InvalidParameterException("p") + " " + new CertificateException(new IllegalStateException("i")));
    }
}
