// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.ir.Block;
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
import org.junit.jupiter.api.Test;

class OmitUnreadTracesTest {
    private static final int FLAG = 1 << 31;

    /** Exceptions have the class ids 5 to 9. */
    private static final JavaClasses CLASSES = new JavaClasses(Map.of(), 5, 10, FLAG);

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
    void whatIsInAnArrayOrReturnedMayBeReadLater() {
        check(
                """
                func @f() {
                b0: unwind b2
                  call @fail()
                  return
                b2:
                  %e:ref = catch
                  %zero:i32 = const 0
                  i32.store [array "ref"] %zero + 3000, %e
                  return
                }
                func @g() -> ref {
                b0: unwind b2
                  call @failOther()
                  unreachable
                b2:
                  %e:ref = catch
                  return %e
                }
                export "f" @f
                export "g" @g
                """);
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
        checkField("func @g(%a:ref) { b0: " + read + "i32.store [array \"ref\"] %a + 8, %e return }");
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
}
