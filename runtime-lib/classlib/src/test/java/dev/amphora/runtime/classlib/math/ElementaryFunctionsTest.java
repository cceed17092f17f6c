// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every function against {@link StrictMath}, bit for bit. */
class ElementaryFunctionsTest {
    @TestFactory
    Stream<DynamicTest> ofOneArgument() {
        return Stream.of(
                unary("sin", StrictMath::sin, Trigonometry::sin),
                unary("cos", StrictMath::cos, Trigonometry::cos),
                unary("tan", StrictMath::tan, Trigonometry::tan),
                unary("asin", StrictMath::asin, InverseTrigonometry::asin),
                unary("acos", StrictMath::acos, InverseTrigonometry::acos),
                unary("atan", StrictMath::atan, InverseTrigonometry::atan),
                unary("exp", StrictMath::exp, Exponential::exp),
                unary("expm1", StrictMath::expm1, Exponential::expm1),
                unary("log", StrictMath::log, Logarithm::log),
                unary("log10", StrictMath::log10, Logarithm::log10),
                unary("log1p", StrictMath::log1p, Logarithm::log1p),
                unary("cbrt", StrictMath::cbrt, Roots::cbrt),
                unary("sinh", StrictMath::sinh, Hyperbolic::sinh),
                unary("cosh", StrictMath::cosh, Hyperbolic::cosh),
                unary("tanh", StrictMath::tanh, Hyperbolic::tanh));
    }

    @TestFactory
    Stream<DynamicTest> ofTwoArguments() {
        return Stream.of(
                binary("atan2", StrictMath::atan2, InverseTrigonometry::atan2),
                binary("pow", StrictMath::pow, Power::pow),
                binary("hypot", StrictMath::hypot, Roots::hypot),
                binary("IEEEremainder", StrictMath::IEEEremainder, FloatingPoint::ieeeRemainder));
    }

    /** Where reduction cancels most: the doubles next to multiples of pi/2, of every magnitude. */
    @Test
    void nextToMultiplesOfHalfPi() {
        Differences sin = new Differences("sin");
        Differences cos = new Differences("cos");
        Differences tan = new Differences("tan");
        BigDecimal halfPi = new BigDecimal("1.570796326794896619231321691639751442098584699687552910487472296153908"
                + "203143104499314017412671058533991074043256641153323546922304775291115862679704064");
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal multiple = i < 1000
                    ? BigDecimal.valueOf(i)
                    : new BigDecimal(Math.rint(Math.scalb(random.nextDouble(1, 2), random.nextInt(200))));
            double x = halfPi.multiply(multiple).doubleValue();
            for (double angle : new double[] {x, Math.nextUp(x), Math.nextDown(x), -x}) {
                sin.check(StrictMath.sin(angle), Trigonometry.sin(angle), angle);
                cos.check(StrictMath.cos(angle), Trigonometry.cos(angle), angle);
                tan.check(StrictMath.tan(angle), Trigonometry.tan(angle), angle);
            }
        }
        // The double closest to a multiple of pi/2 of all (Muller et al., Handbook of Floating-Point Arithmetic).
        double closest = 0x1.6ac5b262ca1ffp849;
        sin.check(StrictMath.sin(closest), Trigonometry.sin(closest), closest);
        cos.check(StrictMath.cos(closest), Trigonometry.cos(closest), closest);
        tan.check(StrictMath.tan(closest), Trigonometry.tan(closest), closest);
        sin.verify();
        cos.verify();
        tan.verify();
    }

    private static DynamicTest unary(String name, DoubleUnaryOperator expected, DoubleUnaryOperator actual) {
        return dynamicTest(name, () -> Samples.compare(name, expected, actual));
    }

    private static DynamicTest binary(String name, DoubleBinaryOperator expected, DoubleBinaryOperator actual) {
        return dynamicTest(name, () -> Samples.compare(name, expected, actual));
    }
}
