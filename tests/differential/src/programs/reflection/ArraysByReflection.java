// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Array;

/** Elements of arrays by java.lang.reflect.Array: conversions, and what is thrown for which mistake. */
public class ArraysByReflection {
    interface Action {
        Object run() throws Throwable;
    }

    static void show(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable thrown) {
            System.out.println(what + ": " + thrown);
        }
    }

    public static void main(String[] args) {
        show("len null", () -> Array.getLength(null));
        show("len str", () -> Array.getLength("x"));
        show("len", () -> Array.getLength(new int[3]));
        show("get null", () -> Array.get(null, 0));
        show("get str", () -> Array.get("x", 0));
        show("get oob", () -> Array.get(new int[2], 5));
        show("get neg", () -> Array.get(new String[2], -1));
        show("get b", () -> Array.get(new byte[]{7}, 0).getClass()+""+Array.get(new char[]{'q'},0)+Array.get(new boolean[]{true},0));
        show("getInt char", () -> Array.getInt(new char[]{'a'},0));
        show("getInt long", () -> Array.getInt(new long[]{1},0));
        show("getInt Obj", () -> Array.getInt(new Integer[]{1},0));
        show("getDouble", () -> Array.getDouble(new float[]{1.5f},0));
        show("getByte short", () -> Array.getByte(new short[1],0));
        show("getBoolean int", () -> Array.getBoolean(new int[1],0));
        show("getInt str", () -> Array.getInt("x",0));
        show("getInt null", () -> Array.getInt(null,0));
        show("getInt oob", () -> Array.getInt(new int[1],1));
        show("set null", () -> {
            Array.set(null,0,1);
            return 1;
        });
        show("set str", () -> {
            Array.set("x",0,1);
            return 1;
        });
        show("set oob", () -> {
            Array.set(new int[1],1,1);
            return 1;
        });
        show("set mismatch", () -> {
            Array.set(new int[1],0,"x");
            return 1;
        });
        show("set int null", () -> {
            Array.set(new int[1],0,null);
            return 1;
        });
        show("set obj mismatch", () -> {
            Array.set(new String[1],0,1);
            return 1;
        });
        show("set widen", () -> {
            double[] d = new double[1]; Array.set(d,0,(byte)3);
            return d[0];
        });
        show("set narrow", () -> {
            Array.set(new byte[1],0,3);
            return 1;
        });
        show("set obj", () -> {
            Object[] o = new Number[1]; Array.set(o,0,3L);
            return o[0];
        });
        show("set obj null", () -> {
            Object[] o = {"x"}; Array.set(o,0,null);
            return o[0];
        });
        show("setInt long", () -> {
            long[] d = new long[1]; Array.setInt(d,0,5);
            return d[0];
        });
        show("setInt short", () -> {
            Array.setInt(new short[1],0,5);
            return 1;
        });
        show("setInt Object", () -> {
            Array.setInt(new Integer[1],0,5);
            return 1;
        });
        show("setChar int", () -> {
            int[] d = new int[1]; Array.setChar(d,0,'x');
            return d[0];
        });
        show("setBoolean", () -> {
            boolean[] d = new boolean[1]; Array.setBoolean(d,0,true);
            return d[0];
        });
        show("setBoolean int", () -> {
            Array.setBoolean(new int[1],0,true);
            return 1;
        });
        show("setDouble float", () -> {
            Array.setDouble(new float[1],0,1);
            return 1;
        });
        show("setInt null", () -> {
            Array.setInt(null,0,1);
            return 1;
        });
        show("setInt str", () -> {
            Array.setInt("s",0,1);
            return 1;
        });
        show("new neg", () -> Array.newInstance(int.class,-3));
        show("new void", () -> Array.newInstance(void.class,3));
        show("new null", () -> Array.newInstance(null,3));
        show("new", () -> Array.newInstance(String.class,3).getClass());
        show("new2", () -> ((int[][])Array.newInstance(int.class,2,3))[1].length);
        show("new2 arr", () -> Array.newInstance(int[].class,2,3).getClass());
        show("new unmentioned", () -> make(Thread.State.class, 2).length);
        show("new unmentioned rows", () -> make(Thread.State[].class, 3).getClass());
        show("new void2", () -> Array.newInstance(void.class,2,3));
        show("new empty", () -> Array.newInstance(int.class,new int[0]));
        show("new 256", () -> Array.newInstance(int.class,new int[256]));
        show("new null dims", () -> Array.newInstance(int.class,(int[])null));
        show("new null 2", () -> Array.newInstance(null,1,2));
        show("new neg2", () -> Array.newInstance(int.class,1,-2));
    }

    /** As generic code makes arrays: only the class object says of what. */
    @SuppressWarnings("unchecked")
    static <T> T[] make(Class<T> type, int length) {
        return (T[]) Array.newInstance(type, length);
    }
}
