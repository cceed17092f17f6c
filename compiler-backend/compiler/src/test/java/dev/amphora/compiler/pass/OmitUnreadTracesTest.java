// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ClassRange;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OmitUnreadTracesTest {
    private static final int FLAG = 1 << 31;

    /** Exceptions have the class ids 5 to 9, strings 12. */
    private static final JavaClasses CLASSES =
            new JavaClasses(Map.of(), 5, 10, FLAG, Map.of("String.next", new ClassRange(12, 13)), Set.of("fetched"));

    private static final String RUNTIME =
            """
            func @alloc(%id:i32, %size:i32) -> ref { b0: unreachable }
            func @fail() { b0: %e:ref = new 16 class 5 @alloc throw %e }
            func @failOther() { b0: %e:ref = new 16 class 6 @alloc throw %e }
            """;

    /** Checks in which functions exceptions are made that need no trace. */
    private static void check(String text, String... expected) {
        LowProgram parsed = LowParser.parse(text + RUNTIME);
        LowProgram program = new LowProgram(
                new ArrayList<>(parsed.functions()),
                parsed.table(),
                parsed.exports(),
                parsed.staticBase(),
                parsed.staticImage(),
                parsed.initialPages(),
                parsed.maxPages(),
                parsed.shadowStackPointer(),
                parsed.allocationCursor(),
                parsed.stackLimit(),
                parsed.suspension(),
                CLASSES);
        program.functions().stream().filter(f -> f.name().startsWith("throw")).forEach(f -> f.setBounded(true));
        program.functions().stream()
                .filter(f -> f.name().startsWith("String"))
                .forEach(f -> f.setDeclared(List.of(new ClassRange(12, 13)), null));
        CallGraph.removeUnreferenced(program);
        LowVerifier.verify(program);
        OmitUnreadTraces.run(program);
        LowVerifier.verify(program);
        List<String> marked = new ArrayList<>();
        for (LowFunction function : program.functions()) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr.opcode() == Opcode.NEW && (instr.classId() & FLAG) != 0) {
                        marked.add(function.name());
                    }
                }
            }
        }
        assertEquals(List.of(expected), marked);
    }

    @Test
    void anExceptionThatItsHandlerForgets() {
        check(
                """
                func @f() {
                b0: unwind b2
                  call @fail()
                  return
                b2:
                  %e:ref = catch
                  return
                }
                export "f" @f
                """,
                "fail");
    }

    @Test
    void anExceptionThatNobodyCatchesIsPrinted() {
        check(
                """
                func @f() { b0: call @fail() return }
                export "f" @f
                """);
    }

    @Test
    void oneOfTwoWaysIsEnough() {
        check(
                """
                func @f() {
                b0: unwind b2
                  call @fail()
                  jump b1
                b1:
                  call @fail()
                  return
                b2:
                  %e:ref = catch
                  return
                }
                export "f" @f
                """);
    }

    @Test
    void aHandlerOfAnotherClassThrowsOn() {
        String text =
                """
                func @f() {
                b0: unwind b2
                  call @fail()
                  call @failOther()
                  return
                b2:
                  %e:ref = catch
                  %id:i32 = i32.load16_u [immutable] %e + 0
                  %six:i32 = const 6
                  %is:i32 = i32.eq %id, %six
                  branch %is b3 b4
                b3:
                  return
                b4:
                  throw %e
                }
                export "f" @f
                """;
        check(text, "failOther");
    }

    @Test
    void whatIsReturnedToAHostMayBeReadLater() {
        check(
                """
                func @g() -> ref {
                b0: unwind b2
                  call @failOther()
                  unreachable
                b2:
                  %e:ref = catch
                  return %e
                }
                export "g" @g
                """);
    }

    /**
     * Exceptions of the classes 5 and 6 are put into an array, by what somebody does with the element %x, which @get reads.
     *
     * @param reading the rest of a program in which @g is exported
     */
    private static void checkElements(String reading, String... expected) {
        check(
                """
                func @f(%a:ref) {
                b0: unwind b2
                  call @fail()
                  call @failOther()
                  return
                b2:
                  %e:ref = catch
                  call @add(%a, %e)
                  return
                }
                func @add(%a:ref, %o:ref) {
                b0: i32.store [array "OBJECT"] %a + 8, %o return
                }
                func @get(%a:ref, %i:i32) -> ref {
                b0:
                  %base:i32 = cast %a
                  %address:i32 = i32.add %base, %i
                  %x:ref = i32.load [array "OBJECT"] %address + 8
                  return %x
                }
                func @trace(%t:ref) {
                b0: %c:ref = i32.load [field "java.lang.Throwable.calls"] %t + 8 return
                }
                export "f" @f
                export "g" @g
                memory pages 1 16 shadow 16 cursor 24 static 1024 0000000000010000
                """
                        + reading,
                expected);
    }

    private static String element(String use) {
        return "func @g(%a:ref, %i:i32) { b0: %x:ref = call @get(%a, %i) " + use + " }\n";
    }

    @Test
    void elementsOfArraysAreFollowedToWhoReadsThem() {
        checkElements("func @g() { b0: return }", "fail", "failOther");
        checkElements(
                element("%m:ref = i32.load [field \"java.lang.Throwable.detailMessage\"] %x + 4 return"),
                "fail",
                "failOther");
        checkElements(element("call @trace(%x) return"));
        checkElements(element("throw %x"));
        checkElements("func @g(%a:ref, %i:i32) -> ref { b0: %x:ref = call @get(%a, %i) return %x }");
        checkElements(element("call @unknown(%x) return") + "import @unknown(ref) from \"m\" \"f\"\n");
        checkElements(element("call_indirect (ref) %i(%x) return"));
        checkElements(element("%o:i32 = const 8 memory.copy %a, %x, %o return"));
        checkElements(element("%n:i32 = cast %x i32.store [field \"address\"] %a + 4, %n return"));
    }

    @Test
    void elementsAreFollowedThroughFieldsAndOtherArrays() {
        String stored = element("i32.store [field \"Node.value\"] %a + 4, %x return");
        String read = "%y:ref = i32.load [field \"Node.value\"] %a + 4 ";
        checkElements(stored, "fail", "failOther");
        checkElements(stored + "func @h(%a:ref) { b0: " + read + "return }\nexport \"h\" @h\n", "fail", "failOther");
        checkElements(stored + "func @h(%a:ref) { b0: " + read + "call @trace(%y) return }\nexport \"h\" @h\n");
        checkElements(element("call @add(%a, %x) return"), "fail", "failOther");
        // An element of an array of arrays.
        checkElements(element("%y:ref = call @get(%x, %i) return"), "fail", "failOther");
        checkElements(element("%b:i32 = cast %x %c:i32 = i32.add %b, %i %y:ref = cast %c return"));
        String fetched =
                "func @h(%e:ref) { b0: %z:i32 = const 0 i32.store [static \"fetched\"] %z + 2000, %e return }\n"
                        + "func @k() { b0: unwind b2 call @throwThird() return b2: %e:ref = catch call @h(%e) return }\n"
                        + "func @throwThird() { b0: %e:ref = new 16 class 7 @alloc throw %e }\n"
                        + "export \"k\" @k\n";
        checkElements(element("call @trace(%x) return") + fetched);
        checkElements(element("return") + fetched, "throwThird", "fail", "failOther");
    }

    @Test
    void whatHasPassedTestsOfItsClassIsNoOtherException() {
        String id = "%id:i32 = i32.load16_u [immutable] %x + 0 %six:i32 = const 6 %is:i32 = i32.eq %id, %six ";
        String pattern = "func @g(%a:ref, %i:i32) { b0: %x:ref = call @get(%a, %i) " + id
                + "branch %is b1 b2 b1: call @trace(%x) return b2: return }\n";
        checkElements(pattern, "fail");
        String isNot =
                "%not:i32 = i32.ne %id, %six %null:i32 = const 0 %o:i32 = cast %x %there:i32 = i32.ne %o, %null ";
        String cast = element(
                id + isNot + "%fails:i32 = i32.and %not, %there check_not %fails @bad(%x) " + "call @trace(%x) return");
        checkElements(cast + "func @bad(%x:ref) { b0: unreachable }\n", "fail");
        // The bit of an interface that class 5 implements, and 6 does not.
        String bits = "%id:i32 = i32.load16_u [immutable] %x + 0 %bits:i32 = i32.load8_u [immutable] %id + 1024 "
                + "%none:i32 = i32.eqz %bits check_not %none @bad(%x) call @trace(%x) return";
        checkElements(element(bits) + "func @bad(%x:ref) { b0: unreachable }\n", "failOther");
        checkElements(element(bits) + "func @bad(%x:ref) { b0: call @trace(%x) unreachable }\n");
    }

    @Test
    void anElementOfAnotherIterationIsTestedForItself() {
        String loop =
                """
                func @g(%a:ref, %i:i32) {
                b0:
                  %none:ref = const 0
                  jump b1
                b1:
                  %before:ref = phi [b0: %none, b3: %x]
                  %x:ref = call @get(%a, %i)
                  %id:i32 = i32.load16_u [immutable] %x + 0
                  %six:i32 = const 6
                  %is:i32 = i32.eq %id, %six
                  branch %is b2 b3
                b2:
                  call @trace(%before)
                  jump b3
                b3:
                  branch %i b1 b4
                b4:
                  return
                }
                """;
        checkElements(loop);
        checkElements(loop.replace("@trace(%before)", "@trace(%x)"), "fail");
        checkElements(loop.replace("b3: %x]", "b3: %none]").replace("@trace(%before)", "@trace(%x)"), "fail");
        String select = element("%y:ref = select %x, %a, %i call @trace(%y) return");
        checkElements(select);
    }

    @Test
    void callsOfMethodsRunThoseOfTheClass() {
        String call = "%id:i32 = i32.load16_u [immutable] %x + 0 %row:i32 = const -4 %slot:i32 = i32.add %id, %row "
                + "call_indirect (ref) %slot(%x) candidates [@first, @second, @third] return";
        String methods =
                """
                func @first(%this:ref) { b0: call @trace(%this) return }
                func @second(%this:ref) { b0: return }
                func @third(%this:ref) { b0: call @trace(%this) return }
                table [null, @first, @second, @third]
                """;
        checkElements(element(call) + methods, "failOther");
        checkElements(element(call.replace("@first, ", "")) + methods, "fail", "failOther");
        checkElements(element(call.replace("%slot(%x)", "%i(%x)")) + methods);
        checkElements(
                element(call) + methods.replace("@first, @second, @third]", "@first, null, @third]"), "failOther");
        checkElements(element("call_indirect (ref, ref) %i(%a, %x) candidates [@pair] return")
                + "func @pair(%this:ref, %x:ref) { b0: call @trace(%x) return }\n");
    }

    @Test
    void whereAnotherClassIsDeclaredThereIsNoException() {
        checkElements(
                element("call @String.trace(%x) return")
                        + "func @String.trace(%s:ref) { b0: call @trace(%s) return }\n",
                "fail",
                "failOther");
        // If the call is reached, the object is a string.
        checkElements(
                element("call @String.length(%x) call @trace(%x) return")
                        + "func @String.length(%s:ref) { b0: return }\n",
                "fail",
                "failOther");
        checkElements(element("call @trace(%x) call @String.length(%x) return")
                + "func @String.length(%s:ref) { b0: return }\n");
        checkElements(
                element("i32.store [field \"String.next\"] %a + 4, %x call @trace(%x) return"), "fail", "failOther");
    }

    /** What is in the static field, by what somebody does with it. */
    private static void checkField(String reading, String... expected) {
        check(
                """
                func @f() {
                b0: unwind b2
                  call @fail()
                  return
                b2:
                  %e:ref = catch
                  %zero:i32 = const 0
                  i32.store [static "s"] %zero + 3000, %e
                  return
                }
                func @put(%o:ref, %x:ref) {
                b0: i32.store [field "kept"] %o + 8, %x return
                }
                export "f" @f
                export "g" @g
                """
                        + reading,
                expected);
    }

    @Test
    void fieldsAreFollowedToWhoReadsThem() {
        String read = "%zero:i32 = const 0 %e:ref = i32.load [static \"s\"] %zero + 3000 ";
        checkField("func @g() { b0: return }", "fail");
        checkField("func @g() { b0: " + read + "%m:ref = i32.load [field \"message\"] %e + 4 return }", "fail");
        checkField("func @g(%o:ref) { b0: " + read + "call @put(%o, %e) return }", "fail");
        String other = "%k:ref = i32.load [field \"kept\"] %o + 8 ";
        checkField(
                "func @g(%o:ref) { b0: " + read + "call @put(%o, %e) " + other + " call @put(%o, %k) return }", "fail");
        String trace = "%t:ref = i32.load [field \"java.lang.Throwable.calls\"] ";
        checkField("func @g(%o:ref) { b0: " + read + "call @put(%o, %e) " + other + trace + "%k + 4 return }");
        checkField("func @g() { b0: " + read + trace + "%e + 4 return }");
        checkField("func @g() { b0: " + read + "throw %e }");
        checkField("func @g() -> ref { b0: " + read + "return %e }");
        checkField("func @g(%a:ref) { b0: " + read + "i32.store [array \"ref\"] %a + 8, %e return }", "fail");
        checkField("func @g(%a:ref) { b0: " + read + "i32.store [array \"ref\"] %a + 8, %e "
                + "%o:ref = i32.load [array \"ref\"] %a + 8 " + trace + "%o + 4 return }");
        checkField("func @g() { b0: " + read.replace("static \"s\"", "any") + " return }");
    }

    @Test
    void calleesMayReadTheTraceOrOnlyTheMessage() {
        check(
                """
                func @f() {
                b0: unwind b2
                  call @fail()
                  return
                b2:
                  %e:ref = catch
                  %m:ref = call @message(%e)
                  return
                }
                func @g() {
                b0: unwind b2
                  call @failOther()
                  return
                b2:
                  %e:ref = catch
                  %m:ref = call @trace(%e)
                  return
                }
                func @message(%e:ref) -> ref {
                b0:
                  %m:ref = i32.load [field "java.lang.Throwable.detailMessage"] %e + 4
                  return %m
                }
                func @trace(%e:ref) -> ref {
                b0:
                  %m:ref = i32.load [field "java.lang.Throwable.calls"] %e + 8
                  return %m
                }
                export "f" @f
                export "g" @g
                """,
                "fail");
    }

    @Test
    void anotherExceptionMayLeadToAHandlerThatReadsTheFirst() {
        check(
                """
                func @f(%n:i32) {
                b0:
                  %none:ref = const 0
                  jump b1
                b1:
                  %saved:ref = phi [b0: %none, b3: %e]
                  jump b5
                b5: unwind b2
                  call @fail()
                  call @failOther()
                  return
                b2:
                  %e:ref = catch
                  %id:i32 = i32.load16_u [immutable] %e + 0
                  %five:i32 = const 5
                  %is:i32 = i32.eq %id, %five
                  branch %is b3 b4
                b3:
                  jump b1
                b4:
                  %m:ref = i32.load [field "java.lang.Throwable.calls"] %saved + 8
                  return
                }
                export "f" @f
                """,
                "failOther");
    }

    @Test
    void checksGetAThrowerOfTheirOwn() {
        check(
                """
                func @f(%a:ref) {
                b0: unwind b2
                  check_nonzero %a @throwNull
                  return
                b2:
                  %e:ref = catch
                  return
                }
                func @g(%a:ref) { b0: check_nonzero %a @throwNull return }
                func @throwNull() { b0: %e:ref = new 16 class 7 @alloc throw %e }
                export "f" @f
                export "g" @g
                """,
                "throwNull without trace");
    }

    @Test
    void whatAFactoryReturnsIsFollowedToItsCallers() {
        String factories =
                """
                func @make() -> ref { b0: %e:ref = new 16 class 5 @alloc return %e }
                func @makeAnd(%n:i32) -> ref {
                b0: branch %n b1 b2
                b1:
                  %m:i32 = const 0
                  %again:ref = call @makeAnd(%m)
                  return %again
                b2:
                  %e:ref = call @make()
                  return %e
                }
                """;
        String forgets =
                """
                func @f(%n:i32) {
                b0: unwind b2
                  %e:ref = call @makeAnd(%n)
                  throw %e
                b2:
                  %c:ref = catch
                  return
                }
                export "f" @f
                """;
        check(factories + forgets, "make");
        check(
                factories + forgets
                        + """
                        func @g(%n:i32) { b0: %e:ref = call @makeAnd(%n) throw %e }
                        export "g" @g
                        """);
        check(
                factories + forgets
                        + """
                        func @g() {
                        b0:
                          %e:ref = call @make()
                          %m:ref = i32.load [field "java.lang.Throwable.calls"] %e + 8
                          return
                        }
                        export "g" @g
                        """);
        check(factories + forgets + "export \"make\" @make\n");
    }

    @Test
    void unknownCallsReachFunctionsOfTheirType() {
        String text =
                """
                func @f(%n:i32) {
                b0: unwind b2
                  %e:ref = call @make(%n)
                  throw %e
                b2:
                  %c:ref = catch
                  call_indirect (i32) %n(%n)
                  return
                }
                func @make(%n:i32) -> ref { b0: %e:ref = new 16 class 5 @alloc return %e }
                export "f" @f
                table [null, @make]
                """;
        check(text, "make");
        check(text.replace("call_indirect (i32)", "%o:ref = call_indirect (i32) -> ref"));
    }
}
