// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Text IR in, text IR out. */
class PassesTest {
    private static final String SUPPORT =
            """
            import @host(i32) -> i32 from "host" "host"
            func @npe() { b0: unreachable }
            func @oob(%i:i32, %n:i32) { b0: unreachable }
            func @allocate(%c:i32, %s:i32) -> ref { b0: unreachable }
            func @reads(%o:ref) -> i32 { b0: %x:i32 = i32.load [field "f"] %o + 4  return %x }
            func @writesG(%o:ref) { b0: i32.store [field "g"] %o + 8, %o  return }
            """;

    /** Runs a pass on the function {@code f} and compares; the expectation's names and spaces do not matter. */
    private static void check(BiConsumer<LowFunction, MemoryEffects> pass, String before, String after) {
        LowProgram program = LowParser.parse(before + SUPPORT);
        LowVerifier.verify(program);
        LowFunction function = program.functions().get(0);
        pass.accept(function, new MemoryEffects(program));
        LowVerifier.verify(function);
        LowProgram expected = LowParser.parse(after + SUPPORT);
        assertEquals(LowPrinter.print(expected.functions().get(0)), LowPrinter.print(function));
    }

    private static void checkShared(String before, String after) {
        check(
                (f, effects) -> {
                    ShareExpressions.run(f, effects);
                    RemoveDeadCode.run(f);
                },
                before,
                after);
    }

    @Test
    void foldsConstantsAndNeutralOperands() {
        checkShared(
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %zero:i32 = const 0
                  %three:i32 = const 3
                  %four:i32 = const 4
                  %seven:i32 = i32.add %three, %four
                  %x:i32 = i32.add %a, %zero
                  %y:i32 = i32.add %x, %seven
                  %z:i32 = i32.sub %y, %four
                  %w:i32 = i32.eq %z, %zero
                  %v:i32 = i32.eqz %w
                  return %v
                }
                """,
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %zero:i32 = const 0
                  %three:i32 = const 3
                  %z:i32 = i32.add %a, %three
                  %w:i32 = i32.eqz %z
                  %v:i32 = i32.eqz %w
                  return %v
                }
                """
                        .replace("  %zero:i32 = const 0\n", ""));
    }

    @Test
    void sharesLoadsUntilSomethingMayWrite() {
        String text =
                """
                func @f(%o:ref, %p:ref) -> i32 {
                b0:
                  %x:i32 = i32.load [field "f"] %o + 4
                  BETWEEN
                  %y:i32 = i32.load [field "f"] %o + 4
                  %z:i32 = i32.add %x, %y
                  return %z
                }
                """;
        String shared =
                text.replace("  %y:i32 = i32.load [field \"f\"] %o + 4\n", "").replace("%x, %y", "%x, %x");
        for (String between : new String[] {
            "",
            "i32.store [field \"g\"] %p + 4, %x",
            "%r:i32 = call @reads(%p)",
            "call @writesG(%p)",
            "i32.store [field \"f\"] %o + 4, %x"
        }) {
            checkShared(text.replace("BETWEEN", between), shared.replace("BETWEEN", between));
        }
        for (String between : new String[] {
            "i32.store [field \"f\"] %p + 4, %p",
            "i32.store [any] %p + 4, %x",
            "%r:i32 = call @host(%x)",
            "%r:i32 = call_indirect (i32) -> i32 %x(%x)"
        }) {
            checkShared(text.replace("BETWEEN", between), text.replace("BETWEEN", between));
        }
    }

    @Test
    void loadsFindWhatWasStored() {
        checkShared(
                """
                func @f(%o:ref, %v:ref) -> ref {
                b0:
                  i32.store [field "f"] %o + 4, %v
                  %x:ref = i32.load [field "f"] %o + 4
                  return %x
                }
                """,
                """
                func @f(%o:ref, %v:ref) -> ref {
                b0:
                  i32.store [field "f"] %o + 4, %v
                  return %v
                }
                """);
    }

    @Test
    void loadsAreSharedAcrossLoopsThatDoNotWrite() {
        String text =
                """
                func @f(%o:ref, %n:i32) -> i32 {
                b0:
                  %one:i32 = const 1
                  %x:i32 = i32.load [field "f"] %o + 4
                  jump b1
                b1:
                  %i:i32 = phi [b0: %n, b2: %j]
                  branch %i b2 b3
                b2:
                  %j:i32 = i32.sub %i, %one
                  i32.store [field "ALIAS"] %o + 4, %i
                  jump b1
                b3:
                  %y:i32 = i32.load [field "f"] %o + 4
                  %z:i32 = i32.add %x, %y
                  return %z
                }
                """
                        .replace("%j:i32 = i32.sub %i, %one", "%j:i32 = i32.add %i, %one");
        checkShared(
                text.replace("ALIAS", "g"),
                text.replace("ALIAS", "g")
                        .replace("  %y:i32 = i32.load [field \"f\"] %o + 4\n", "")
                        .replace("%x, %y", "%x, %x"));
        checkShared(text.replace("ALIAS", "f"), text.replace("ALIAS", "f"));
    }

    @Test
    void dropsChecksThatAreDecided() {
        checkShared(
                """
                func @f(%o:ref, %i:i32, %n:i32) -> i32 {
                b0:
                  check_nonzero %o @npe
                  check_bounds %i, %n @oob
                  check_nonzero %o @npe
                  check_bounds %i, %n @oob
                  check_bounds %n, %i @oob
                  %new:ref = new 16 class 3 @allocate
                  check_nonzero %new @npe
                  i32.store [field "f"] %new + 4, %i
                  branch %i b1 b2
                b1:
                  check_nonzero %i @npe
                  return %i
                b2:
                  check_nonzero %i @npe
                  return %n
                }
                """,
                """
                func @f(%o:ref, %i:i32, %n:i32) -> i32 {
                b0:
                  check_nonzero %o @npe
                  check_bounds %i, %n @oob
                  check_bounds %n, %i @oob
                  %new:ref = new 16 class 3 @allocate
                  i32.store [field "f"] %new + 4, %i
                  branch %i b1 b2
                b1:
                  return %i
                b2:
                  check_nonzero %i @npe
                  return %n
                }
                """);
    }

    @Test
    void aCheckThatThrewHasDecidedNothing() {
        // The landing block is entered before the check of b0 has passed.
        String text =
                """
                func @f(%o:ref) -> i32 {
                b0:
                  %k:i32 = const 1
                  jump b1
                b1: unwind b2
                  check_nonzero %o @npe
                  return %k
                b2:
                  %e:ref = catch
                  check_nonzero %o @npe
                  return %k
                }
                """;
        checkShared(text, text);
    }

    @Test
    void hoistsWhatALoopDoesNotChange() {
        check(
                HoistInvariants::run,
                """
                func @f(%a:ref, %n:i32) -> i32 {
                b0:
                  %zero:i32 = const 0
                  %one:i32 = const 1
                  branch %n b1 b3
                b1:
                  %i:i32 = phi [b0: %zero, b2: %j]
                  %len:i32 = i32.load [immutable] %a + 4
                  %c:i32 = i32.lt_s %i, %len
                  branch %c b2 b3
                b2:
                  check_nonzero %a @npe
                  %g:i32 = i32.load [field "g"] %a + 8
                  %f:i32 = i32.load [field "f"] %a + 12
                  %t:i32 = i32.mul %n, %n
                  %q:i32 = i32.div_s %n, %g
                  i32.store [field "f"] %a + 12, %t
                  %j:i32 = i32.add %i, %one
                  jump b1
                b3:
                  return %n
                }
                """,
                """
                func @f(%a:ref, %n:i32) -> i32 {
                b0:
                  %zero:i32 = const 0
                  %one:i32 = const 1
                  branch %n b4 b3
                b1:
                  %i:i32 = phi [b2: %j, b4: %zero]
                  %c:i32 = i32.lt_s %i, %len
                  branch %c b2 b3
                b2:
                  check_nonzero %a @npe
                  %f:i32 = i32.load [field "f"] %a + 12
                  %q:i32 = i32.div_s %n, %g
                  i32.store [field "f"] %a + 12, %t
                  %j:i32 = i32.add %i, %one
                  jump b1
                b3:
                  return %n
                b4:
                  %len:i32 = i32.load [immutable] %a + 4
                  %g:i32 = i32.load [field "g"] %a + 8
                  %t:i32 = i32.mul %n, %n
                  jump b1
                }
                """);
    }

    @Test
    void joinsBlocksAndDecidesBranches() {
        check(
                (f, effects) -> {
                    SimplifyControlFlow.run(f);
                    RemoveDeadCode.run(f);
                },
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %k:i32 = const 5
                  switch %k [1: b1, 5: b2] b3
                b1: jump b4
                b2: jump b4
                b3: jump b4
                b4:
                  %p:i32 = phi [b1: %k, b2: %a, b3: %k]
                  jump b5
                b5: return %p
                }
                """,
                """
                func @f(%a:i32) -> i32 {
                b0: jump b1
                b1:
                  %p:i32 = phi [b0: %a]
                  return %p
                }
                """);
    }

    @Test
    void keepsBlocksApartThatALandingBlockTellsApart() {
        String text =
                """
                func @f(%a:i32) -> i32 {
                b0: unwind b2
                  %x:i32 = call @host(%a)
                  jump b1
                b1: unwind b2
                  %y:i32 = call @host(%x)
                  return %y
                b2:
                  %p:i32 = phi [b0: %a, b1: %IN]
                  %e:ref = catch
                  return %p
                }
                """;
        check((f, effects) -> SimplifyControlFlow.run(f), text.replace("%IN", "%x"), text.replace("%IN", "%x"));
        check(
                (f, effects) -> SimplifyControlFlow.run(f),
                text.replace("%IN", "%a"),
                """
                func @f(%a:i32) -> i32 {
                b0: unwind b1
                  %x:i32 = call @host(%a)
                  %y:i32 = call @host(%x)
                  return %y
                b1:
                  %p:i32 = phi [b0: %a]
                  %e:ref = catch
                  return %p
                }
                """);
    }

    @Test
    void keepsApartWhatALandingBlockNeeds() {
        String text =
                """
                func @f(%a:i32) -> i32 {
                b0: %x:i32 = i32.mul %a, %a  jump b1
                b1: unwind b2
                  %y:i32 = call @host(%x)
                  return %y
                b2:
                  %e:ref = catch
                  return %RESULT
                }
                """;
        check((f, effects) -> SimplifyControlFlow.run(f), text.replace("%RESULT", "%x"), text.replace("%RESULT", "%x"));
        check(
                (f, effects) -> SimplifyControlFlow.run(f),
                text.replace("%RESULT", "%a"),
                """
                func @f(%a:i32) -> i32 {
                b0: unwind b1
                  %x:i32 = i32.mul %a, %a
                  %y:i32 = call @host(%x)
                  return %y
                b1:
                  %e:ref = catch
                  return %a
                }
                """);
    }

    /** A loop over array {@code %a}, whose checks are those whose index is named in {@code left} afterwards. */
    private static void checkLoop(String begin, String step, String condition, String indices, String left) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (String index : indices.split(" ")) {
            before.append("  check_bounds %").append(index).append(", %n @oob\n");
            if ((" " + left + " ").contains(" " + index + " ")) {
                after.append("  check_bounds %").append(index).append(", %n @oob\n");
            }
        }
        String text =
                """
                func @f(%a:ref, %any:i32) {
                b0:
                  %zero:i32 = const 0
                  %one:i32 = const 1
                  %minus:i32 = const -1
                  %five:i32 = const 5
                  %n:i32 = i32.load [immutable] %a + 4
                  %last:i32 = i32.add %n, %minus
                  jump b1
                b1:
                  %i:i32 = phi [b0: %BEGIN, b2: %j]
                  %c:i32 = CONDITION
                  branch %c b2 b3
                b2:
                  %before:i32 = i32.add %i, %minus
                  %after:i32 = i32.add %i, %one
                CHECKS  %j:i32 = i32.add %i, %STEP
                  jump b1
                b3: return
                }
                """
                        .replace("BEGIN", begin)
                        .replace("STEP", step)
                        .replace("CONDITION", condition);
        check((f, effects) -> RemoveBoundsChecks.run(f), text.replace("CHECKS", before), text.replace("CHECKS", after));
    }

    @Test
    void dropsChecksThatTheLoopMakes() {
        checkLoop("zero", "one", "i32.lt_s %i, %n", "i after before", "after before");
        checkLoop("one", "one", "i32.lt_s %i, %n", "i after before", "after");
        checkLoop("zero", "one", "i32.lt_s %i, %last", "i after before", "before");
        checkLoop("last", "minus", "i32.ge_s %i, %zero", "i after before", "after before");
        checkLoop("last", "minus", "i32.gt_s %i, %zero", "i after before", "after");
    }

    @Test
    void keepsChecksThatMayFail() {
        checkLoop("any", "one", "i32.lt_s %i, %n", "i", "i");
        checkLoop("zero", "one", "i32.le_s %i, %n", "i", "i");
        checkLoop("zero", "one", "i32.lt_s %i, %any", "i", "i");
        // Steps of five may jump over the greatest number.
        checkLoop("zero", "five", "i32.lt_s %i, %n", "i", "i");
        checkLoop("n", "minus", "i32.ge_s %i, %zero", "i", "i");
        checkLoop("last", "minus", "i32.ne %i, %any", "i", "i");
        checkLoop("zero", "minus", "i32.lt_s %i, %n", "i", "i");
    }

    @Test
    void belowTheLesserIsBelowBoth() {
        String text =
                """
                func @f(%from:i32, %any:i32, %a:ref) {
                b0:
                  %zero:i32 = const 0
                  %n:i32 = i32.load [immutable] %a + 4
                  %choice:i32 = CHOICE
                  %end:i32 = select %any, %n, %choice
                  %c:i32 = i32.lt_s %from, %end
                  branch %c b1 b2
                b1:
                  %d:i32 = i32.ge_s %from, %zero
                  branch %d b3 b2
                b2: return
                b3:
                  check_bounds %from, %n @oob
                  return
                }
                """;
        for (String choice : new String[] {"i32.lt_s %any, %n", "i32.le_s %any, %n", "i32.gt_s %n, %any"}) {
            String chosen = text.replace("CHOICE", choice);
            check(
                    (f, effects) -> RemoveBoundsChecks.run(f),
                    chosen,
                    chosen.replace("  check_bounds %from, %n @oob\n", ""));
        }
        // The greater; and one compared as unsigned numbers.
        for (String choice : new String[] {"i32.gt_s %any, %n", "i32.lt_s %n, %any", "i32.lt_u %any, %n"}) {
            String chosen = text.replace("CHOICE", choice);
            check((f, effects) -> RemoveBoundsChecks.run(f), chosen, chosen);
        }
    }

    @Test
    void aLimitThatMayBeNegativeProvesNothing() {
        String text =
                """
                func @f(%i:i32, %n:i32, %a:ref) {
                b0:
                  check_bounds %i, %n @oob
                  %len:i32 = i32.load [immutable] %a + 4
                  %c:i32 = i32.lt_s %i, %len
                  branch %c b1 b2
                b1:
                  check_bounds %i, %len @oob
                  return
                b2: return
                }
                """;
        check((f, effects) -> RemoveBoundsChecks.run(f), text, text);
    }

    @Test
    void removesPhisAndCopiesThatChooseNothing() {
        check(
                (f, effects) -> SimplifyPhis.run(f),
                """
                func @f(%o:ref, %n:i32) -> ref {
                b0: jump b1
                b1:
                  %p:ref = phi [b0: %o, b2: %q]
                  jump b2
                b2:
                  %q:ref = phi [b1: %p, b2: %q]
                  %x:i32 = cast %q
                  %y:ref = cast %x
                  switch %n [0: b1, 1: b2] b3
                b3: return %y
                }
                """,
                """
                func @f(%o:ref, %n:i32) -> ref {
                b0: jump b1
                b1: jump b2
                b2:
                  %x:i32 = cast %o
                  switch %n [0: b1, 1: b2] b3
                b3: return %o
                }
                """);
    }

    @Test
    void aReferenceTakenAsANumberKeepsItsObjectAlive() {
        String text =
                """
                func @f(%n:i32) -> i32 {
                b0:
                  %r:ref = cast %n
                  %a:i32 = cast %r
                  %four:i32 = const 4
                  %p:i32 = i32.add %a, %four
                  %x:i32 = i32.load [field "f"] %p + 0
                  return %x
                }
                """;
        check((f, effects) -> SimplifyPhis.run(f), text, text);
    }
}
