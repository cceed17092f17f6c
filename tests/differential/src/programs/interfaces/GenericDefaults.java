// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** JLS 9.4: a library of lazy sequences made of default methods of one generic interface. */
public class GenericDefaults {
    interface Seq<T> extends Iterable<T> {
        static <T> Seq<T> of(List<T> list) {
            return list::iterator;
        }

        static Seq<Integer> from(int start) {
            return () -> new Iterator<>() {
                int at = start;

                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Integer next() {
                    return at++;
                }
            };
        }

        default <R> Seq<R> map(Function<? super T, ? extends R> f) {
            return () -> {
                Iterator<T> it = iterator();
                return new Iterator<R>() {
                    @Override
                    public boolean hasNext() {
                        return it.hasNext();
                    }

                    @Override
                    public R next() {
                        return f.apply(it.next());
                    }
                };
            };
        }

        default Seq<T> filter(Predicate<? super T> p) {
            return () -> {
                Iterator<T> it = iterator();
                return new Iterator<T>() {
                    T ahead;
                    boolean ready;

                    @Override
                    public boolean hasNext() {
                        while (!ready && it.hasNext()) {
                            ahead = it.next();
                            ready = p.test(ahead);
                        }
                        return ready;
                    }

                    @Override
                    public T next() {
                        hasNext();
                        ready = false;
                        return ahead;
                    }
                };
            };
        }

        default List<T> take(int n) {
            List<T> list = new ArrayList<>();
            for (T t : this) {
                if (n-- == 0) {
                    break;
                }
                list.add(t);
            }
            return list;
        }

        default <A> A fold(A zero, BiFunction<? super A, ? super T, ? extends A> f) {
            A a = zero;
            for (T t : this) {
                a = f.apply(a, t);
            }
            return a;
        }
    }

    public static void main(String[] args) {
        Seq<Integer> primes = Seq.from(2).filter(n -> {
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    return false;
                }
            }
            return true;
        });
        System.out.println(primes.map(p -> p * p).filter(q -> q % 10 == 9).take(5));
        System.out.println(Seq.of(List.of("a", "bc", "def")).map(String::length).fold(0L, (a, b) -> a * 10 + b));
    }
}
