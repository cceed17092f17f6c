// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath commons_math3
// @timeout 300
package libraries;

import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** commons-math3: Fourier transform, linear algebra, a differential equation, an optimum; all digits. */
public class CommonsMath {
    private static final class Oscillator implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public void computeDerivatives(double time, double[] state, double[] derivatives) {
            derivatives[0] = state[1];
            derivatives[1] = -state[0];
        }
    }

    public static void main(String[] args) throws Exception {
        double[] samples = new double[64];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (i * 37 % 64) / 7.0 + i % 5;
        }
        Complex[] spectrum =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(samples, TransformType.FORWARD);
        System.out.println(Arrays.toString(spectrum));
        RealMatrix matrix = new Array2DRowRealMatrix(new double[][] {{4, 1, 2}, {1, 3, 0}, {2, 0, 5}});
        System.out.println(Arrays.toString(new EigenDecomposition(matrix).getRealEigenvalues()));
        System.out.println(new LUDecomposition(matrix).getDeterminant() + " "
                + new SingularValueDecomposition(matrix).getNorm());
        System.out.println(new LUDecomposition(matrix).getSolver().solve(new ArrayRealVector(new double[] {1, 2, 3})));
        double[] state = {1, 0};
        new DormandPrince853Integrator(1e-8, 10, 1e-10, 1e-10).integrate(new Oscillator(), 0, state, 10, state);
        System.out.println(Arrays.toString(state));
        PointValuePair optimum = new SimplexOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(1000),
                        new ObjectiveFunction(
                                x -> (x[0] - 1) * (x[0] - 1) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0])),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {-1.2, 1}),
                        new NelderMeadSimplex(2));
        System.out.println(Arrays.toString(optimum.getPoint()) + " " + optimum.getValue());
    }
}
