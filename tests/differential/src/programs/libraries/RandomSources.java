// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath rng_api
// @classpath rng_core
// @classpath rng_simple
// @costly
// @timeout 300
package libraries;

import java.util.List;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Commons RNG: generators, made by the constructors of classes that an enum keeps, with seeds of several types; a jump. */
public class RandomSources {
    public static void main(String[] args) {
        List<RandomSource> sources = List.of(
                RandomSource.MT,
                RandomSource.MT_64,
                RandomSource.WELL_19937_C,
                RandomSource.XO_RO_SHI_RO_128_PP,
                RandomSource.SPLIT_MIX_64,
                RandomSource.PCG_XSH_RR_32,
                RandomSource.KISS,
                RandomSource.JSF_64,
                RandomSource.L64_X128_MIX);
        for (RandomSource source : sources) {
            UniformRandomProvider random = source.create(42L);
            System.out.println(source + " " + random.nextInt() + " " + random.nextLong() + " " + random.nextDouble() + " "
                    + random.nextFloat() + " " + random.nextInt(1000) + " " + random.nextLong(1L << 40) + " "
                    + random.nextBoolean());
        }
        System.out.println(RandomSource.MT.create(new int[] {1, 2, 3}).nextInt() + " "
                + RandomSource.MT.create(new long[] {7}).nextInt() + " " + RandomSource.SPLIT_MIX_64.create(5).nextLong());
        byte[] bytes = new byte[7];
        RandomSource.JDK.create(1L).nextBytes(bytes);
        System.out.println(new java.math.BigInteger(bytes));

        UniformRandomProvider jumped =
                ((JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_SS.create(3L)).jump();
        System.out.println(jumped.nextLong() + " " + RandomSource.XO_SHI_RO_256_SS.isJumpable());
        try {
            RandomSource.MT.create(new Object());
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage().substring(0, 34));
        }
        System.out.println(RandomSource.TWO_CMRES_SELECT.create(9L, 1, 2).nextInt());
    }
}
