// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath scala
// @costly
// @timeout 300
package libraries;

import java.util.Arrays;
import scala.Function1;
import scala.Option;
import scala.Some;
import scala.Tuple2;
import scala.collection.StringOps;
import scala.collection.immutable.HashMap$;
import scala.collection.immutable.LazyList;
import scala.collection.immutable.LazyList$;
import scala.collection.immutable.List;
import scala.collection.immutable.Map;
import scala.collection.immutable.Nil$;
import scala.collection.immutable.Range$;
import scala.collection.immutable.Seq;
import scala.collection.immutable.TreeMap$;
import scala.collection.immutable.Vector;
import scala.collection.mutable.ArrayBuffer;
import scala.collection.mutable.ArrayBuffer$;
import scala.jdk.javaapi.CollectionConverters;
import scala.math.BigDecimal$;
import scala.math.BigInt;
import scala.math.BigInt$;
import scala.math.Numeric;
import scala.math.Ordering;
import scala.runtime.AbstractPartialFunction;
import scala.util.Either;
import scala.util.Left;
import scala.util.Right;
import scala.util.Try;
import scala.util.Try$;
import scala.util.matching.Regex;
import scala.util.hashing.MurmurHash3$;

/** Scala's standard library, called as compiled Scala calls it: immutable and mutable collections, numbers, options. */
public class ScalaLibrary {
    public static void main(String[] args) {
        List<Object> numbers = Range$.MODULE$.inclusive(1, 10).toList();
        System.out.println(numbers);
        System.out.println(numbers.map(x -> (Integer) x * 2).filter(x -> x % 3 != 0).mkString("[", "; ", "]"));
        System.out.println(numbers.sum((Numeric) Numeric.IntIsIntegral$.MODULE$) + " "
                + numbers.foldLeft("", (text, x) -> text + x) + " " + numbers.reverse().take(3));
        System.out.println(numbers.grouped(4).toList() + " " + numbers.sliding(3, 3).toList());
        System.out.println(numbers.groupBy(x -> (Integer) x % 3).get(2) + " " + numbers.partition(x -> (Integer) x > 4));
        System.out.println(((List<Object>) numbers.zipWithIndex()).drop(7) + " " + numbers.span(x -> (Integer) x < 3)._2());
        Vector<Object> vector = numbers.toVector().appendedAll(Range$.MODULE$.apply(11, 13));
        System.out.println(vector + " " + vector.length() + " " + vector.apply(5) + " " + vector.indexOf(11));
        Map<Object, Object> map = (Map<Object, Object>) (Map) HashMap$.MODULE$.empty();
        for (String word : "to be or not to be that is the question".split(" ")) {
            int count = (Integer) map.getOrElse(word, () -> 0);
            map = map.updated(word, count + 1);
        }
        Ordering<Object> byWord = (Ordering<Object>) (Ordering) Ordering.String$.MODULE$;
        System.out.println(map.size() + " " + map.keySet().toList().sorted(byWord) + " " + map.get("be") + map.get("x"));
        Map<Object, Object> sorted = (Map<Object, Object>) (Map) TreeMap$.MODULE$.from(map, byWord);
        System.out.println(sorted + " " + sorted.head() + " " + sorted.filter(entry -> (Integer) entry._2() > 1));
        LazyList<Object> powers = LazyList$.MODULE$.iterate(() -> BigInt$.MODULE$.apply(1), x -> ((BigInt) x).$times(
                BigInt$.MODULE$.apply(7)));
        System.out.println(powers.apply(30) + " " + powers.take(4) + " " + powers.take(4).toList());
        ArrayBuffer<Object> buffer = (ArrayBuffer<Object>) (ArrayBuffer) ArrayBuffer$.MODULE$.empty();
        for (int i = 0; i < 20; i++) {
            buffer.addOne(i * 7919 % 31);
        }
        buffer.remove(3, 10);
        System.out.println(buffer + " " + buffer.sorted((Ordering) Ordering.Int$.MODULE$));
        System.out.println(buffer.maxBy(x -> -(Integer) x, (Ordering) Ordering.Int$.MODULE$) + " " + buffer.hashCode());
        Option<Object> some = new Some<>("value");
        System.out.println(some + " " + some.map(x -> x + "s") + " " + Option.empty() + " " + Option.apply(null).isEmpty());
        Either<Object, Object> left = new Left<>("wrong");
        Either<Object, Object> right = new Right<>(7);
        System.out.println(left + " " + right.map(x -> (Integer) x + 1) + " " + left.map(x -> x) + " " + left.swap());
        Try<Object> failed = Try$.MODULE$.apply(() -> Integer.parseInt("x"));
        System.out.println(failed + " " + failed.recover(new AbstractPartialFunction<Throwable, Object>() {
            @Override
            public boolean isDefinedAt(Throwable e) {
                return e instanceof NumberFormatException;
            }

            @Override
            public <A extends Throwable, B> B applyOrElse(A e, Function1<A, B> otherwise) {
                return (B) (Object) e.getMessage().length();
            }
        }));
        Tuple2<Object, Object> pair = new Tuple2<>("a", 1);
        System.out.println(pair + " " + pair.swap() + " " + pair.hashCode() + " " + pair.equals(new Tuple2<>("a", 1)));
        System.out.println(BigDecimal$.MODULE$.apply("1.10").$plus(BigDecimal$.MODULE$.apply("2.205")) + " "
                + BigInt$.MODULE$.apply("123456789012345678901234567890").pow(2));
        System.out.println(CollectionConverters.asJava(vector.take(3)) + " "
                + CollectionConverters.asScala(Arrays.asList(3, 1, 2)).toList() + " "
                + MurmurHash3$.MODULE$.stringHash("scala"));
        System.out.println(new StringOps("Hello, World").capitalize() + " "
                + new StringOps("ab-c").split('-').length + " "
                + new Regex("(\\d+)-(\\d+)", (Seq<String>) (Seq) Nil$.MODULE$)
                        .findAllIn("1-2 and 33-44")
                        .toList());
        try {
            numbers.apply(99);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            Option.empty().get();
        } catch (java.util.NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
    }
}
