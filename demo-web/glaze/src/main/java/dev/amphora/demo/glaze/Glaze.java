// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.glaze;

import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.browser.AnimationFrameCallback;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.TextRectangle;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** A glaze that grows by a reaction of two substances (Gray and Scott, 1984), and the page around it. */
public final class Glaze {
    private static final int WIDTH = 384;
    private static final int HEIGHT = 240;
    private static final int BRUSH = 5;
    private static final int SEEDS = 40;
    /** Frames over which figures are averages. */
    private static final int WINDOW = 20;

    /** Feed and kill rate of each pattern. */
    private enum Pattern {
        MEANDER("Meander", 0.029f, 0.057f),
        CORAL("Coral", 0.0545f, 0.062f),
        SPOTS("Spots that divide", 0.0367f, 0.0649f),
        WAVES("Waves", 0.014f, 0.045f),
        WORMS("Worms", 0.058f, 0.065f);

        private final String title;
        private final float feed;
        private final float kill;

        Pattern(String title, float feed, float kill) {
            this.title = title;
            this.feed = feed;
            this.kill = kill;
        }
    }

    /** Clay and slip, as red, green and blue. */
    private enum Style {
        BLACK_FIGURE("Black-figure", 0xC8693C, 0x17110E),
        RED_FIGURE("Red-figure", 0x1A1311, 0xD2703F),
        WHITE_GROUND("White-ground", 0xEFE4CF, 0x6B2E1E),
        AEGEAN("Aegean", 0x0D2C48, 0xE8F1EE);

        private final String title;
        private final int clay;
        private final int slip;

        Style(String title, int clay, int slip) {
            this.title = title;
            this.clay = clay;
            this.slip = slip;
        }
    }

    /** Two substances on a torus. Each row and column at the edge repeats the one at the opposite edge. */
    static final class Reaction {
        private static final float ADJACENT = 0.2f;
        private static final float DIAGONAL = 0.05f;
        private static final float SPREAD_A = 1.0f;
        private static final float SPREAD_B = 0.5f;
        private float[] a = new float[WIDTH * HEIGHT];
        private float[] b = new float[WIDTH * HEIGHT];
        private float[] nextA = new float[WIDTH * HEIGHT];
        private float[] nextB = new float[WIDTH * HEIGHT];

        Reaction() {
            clear();
        }

        void clear() {
            Arrays.fill(a, 1);
            Arrays.fill(b, 0);
        }

        void drop(int x, int y, int radius) {
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    if (dx * dx + dy * dy <= radius * radius) {
                        int at = Math.floorMod(y + dy, HEIGHT) * WIDTH + Math.floorMod(x + dx, WIDTH);
                        b[at] = 0.9f;
                        a[at] = 0.2f;
                    }
                }
            }
        }

        void step(float feed, float kill) {
            float[] thisA = a;
            float[] thisB = b;
            float[] otherA = nextA;
            float[] otherB = nextB;
            for (int y = 1; y < HEIGHT - 1; y++) {
                int row = y * WIDTH;
                for (int at = row + 1; at < row + WIDTH - 1; at++) {
                    int up = at - WIDTH;
                    int down = at + WIDTH;
                    float hereA = thisA[at];
                    float hereB = thisB[at];
                    float flowA = ADJACENT * (thisA[at - 1] + thisA[at + 1] + thisA[up] + thisA[down])
                            + DIAGONAL * (thisA[up - 1] + thisA[up + 1] + thisA[down - 1] + thisA[down + 1])
                            - hereA;
                    float flowB = ADJACENT * (thisB[at - 1] + thisB[at + 1] + thisB[up] + thisB[down])
                            + DIAGONAL * (thisB[up - 1] + thisB[up + 1] + thisB[down - 1] + thisB[down + 1])
                            - hereB;
                    float reacting = hereA * hereB * hereB;
                    otherA[at] = hereA + SPREAD_A * flowA - reacting + feed * (1 - hereA);
                    otherB[at] = hereB + SPREAD_B * flowB + reacting - (kill + feed) * hereB;
                }
            }
            wrap(otherA);
            wrap(otherB);
            a = otherA;
            b = otherB;
            nextA = thisA;
            nextB = thisB;
        }

        private static void wrap(float[] cells) {
            System.arraycopy(cells, (HEIGHT - 2) * WIDTH, cells, 0, WIDTH);
            System.arraycopy(cells, WIDTH, cells, (HEIGHT - 1) * WIDTH, WIDTH);
            for (int row = 0; row < HEIGHT * WIDTH; row += WIDTH) {
                cells[row] = cells[row + WIDTH - 2];
                cells[row + WIDTH - 1] = cells[row + 1];
            }
        }

        /** Paints the slip on the clay, lit from above on the left, as it stands out a little. */
        void paint(byte[] pixels, Style style) {
            float[] cells = b;
            for (int y = 1; y < HEIGHT - 1; y++) {
                for (int x = 1; x < WIDTH - 1; x++) {
                    int at = y * WIDTH + x;
                    float cover = Math.min(1, Math.max(0, (cells[at] - 0.08f) * 6));
                    float light = (cells[at + 1] - cells[at - 1] + cells[at + WIDTH] - cells[at - WIDTH]) * 150;
                    int shine = (int) Math.max(-60, Math.min(90, light));
                    int pixel = 4 * at;
                    pixels[pixel] = mix(style.clay >> 16, style.slip >> 16, cover, shine);
                    pixels[pixel + 1] = mix(style.clay >> 8, style.slip >> 8, cover, shine);
                    pixels[pixel + 2] = mix(style.clay, style.slip, cover, shine);
                    pixels[pixel + 3] = -1;
                }
            }
        }

        private static byte mix(int clay, int slip, float cover, int shine) {
            int from = clay & 0xFF;
            int to = slip & 0xFF;
            return (byte) Math.max(0, Math.min(255, from + (int) ((to - from) * cover) + shine));
        }
    }

    private final HTMLDocument document = HTMLDocument.current();
    private final Reaction reaction = new Reaction();
    private final byte[] pixels = new byte[4 * WIDTH * HEIGHT];
    private final AnimationFrameCallback nextFrame = this::frame;
    private Uint8ClampedArray view;
    private CanvasRenderingContext2D context;
    private HTMLElement rate;
    private HTMLElement time;
    private HTMLElement cells;
    private Pattern pattern = Pattern.MEANDER;
    private Style style = Style.BLACK_FIGURE;
    private int stepsPerFrame = 12;
    private boolean running = !prefersReducedMotion();
    private boolean painting;
    private int frames;
    private double windowStart;
    private double busy;
    private int seed = 20260;

    private Glaze() {}

    @JSBody(script = "return matchMedia('(prefers-reduced-motion: reduce)').matches;")
    private static native boolean prefersReducedMotion();

    @JSBody(params = "bytes", script = "return new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length);")
    private static native Uint8ClampedArray clamped(@JSByRef byte[] bytes);

    public static void main(String[] args) {
        new Glaze().open();
    }

    private void open() {
        HTMLElement main = document.createElement("main");
        main.appendChild(document.createElement("h1").withText("Glaze"));
        main.appendChild(document.createElement("p")
                .withText(
                        "Two substances react and spread. The arithmetic, the pixels, each element of this page and each of its"
                                + " listeners are Java, compiled to one WebAssembly module. Draw on the picture."));
        main.appendChild(picture());
        main.appendChild(controls());
        main.appendChild(figures());
        document.getBody().appendChild(main);
        sow();
        Window.requestAnimationFrame(nextFrame);
    }

    private HTMLElement picture() {
        HTMLCanvasElement canvas = (HTMLCanvasElement) document.createElement("canvas");
        canvas.setWidth(WIDTH - 2);
        canvas.setHeight(HEIGHT - 2);
        canvas.withAttr("role", "img").withAttr("aria-label", "A pattern that grows");
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
        canvas.addEventListener("pointerdown", (MouseEvent event) -> {
            painting = true;
            draw(canvas, event);
        });
        canvas.addEventListener("pointermove", (MouseEvent event) -> {
            if (painting) {
                draw(canvas, event);
            }
        });
        Window.current().addEventListener("pointerup", event -> painting = false);
        return canvas;
    }

    private void draw(HTMLCanvasElement canvas, MouseEvent event) {
        TextRectangle place = canvas.getBoundingClientRect();
        int x = (event.getClientX() - place.getLeft()) * WIDTH / Math.max(1, place.getWidth());
        int y = (event.getClientY() - place.getTop()) * HEIGHT / Math.max(1, place.getHeight());
        reaction.drop(x, y, BRUSH);
        if (!running) {
            show();
        }
    }

    private HTMLElement controls() {
        HTMLElement controls = document.createElement("form");
        HTMLSelectElement patterns = select(controls, "pattern", "Pattern");
        for (Pattern each : Pattern.values()) {
            option(patterns, each.title);
        }
        patterns.addEventListener("change", event -> pattern = Pattern.values()[patterns.getSelectedIndex()]);
        HTMLSelectElement styles = select(controls, "style", "Style");
        for (Style each : Style.values()) {
            option(styles, each.title);
        }
        styles.addEventListener("change", event -> {
            style = Style.values()[styles.getSelectedIndex()];
            show();
        });
        HTMLInputElement speed = (HTMLInputElement) document.createElement("input");
        speed.withAttr("type", "range")
                .withAttr("id", "speed")
                .withAttr("min", "1")
                .withAttr("max", "40");
        speed.setValue(String.valueOf(stepsPerFrame));
        speed.addEventListener("input", event -> stepsPerFrame = Integer.parseInt(speed.getValue()));
        labelled(controls, "speed", "Steps per frame", speed);
        HTMLElement buttons = document.createElement("p");
        HTMLButtonElement pause = button(buttons, "pause", running ? "Pause" : "Run");
        pause.onClick(event -> {
            running = !running;
            pause.withText(running ? "Pause" : "Run");
        });
        button(buttons, "sow", "Sow").onClick(event -> sow());
        button(buttons, "clear", "Clear").onClick(event -> {
            reaction.clear();
            show();
        });
        controls.appendChild(buttons);
        return controls;
    }

    private HTMLSelectElement select(HTMLElement controls, String id, String label) {
        HTMLSelectElement select = (HTMLSelectElement) document.createElement("select");
        select.setAttribute("id", id);
        labelled(controls, id, label, select);
        return select;
    }

    private void labelled(HTMLElement controls, String id, String label, HTMLElement control) {
        HTMLElement row = document.createElement("p");
        row.appendChild(document.createElement("label").withText(label).withAttr("for", id));
        row.appendChild(control);
        controls.appendChild(row);
    }

    private void option(HTMLSelectElement select, String title) {
        select.appendChild(document.createElement("option").withText(title));
    }

    private HTMLButtonElement button(HTMLElement row, String id, String label) {
        HTMLButtonElement button = (HTMLButtonElement) document.createElement("button");
        button.withText(label).withAttr("type", "button").withAttr("id", id);
        row.appendChild(button);
        return button;
    }

    private HTMLElement figures() {
        HTMLElement list = document.createElement("dl");
        rate = figure(list, "rate", "Frames per second");
        time = figure(list, "time", "Java, for each frame");
        cells = figure(list, "cells", "Cells computed per second");
        figure(list, "grid", "Grid").withText(WIDTH + " \u00d7 " + HEIGHT);
        return list;
    }

    private HTMLElement figure(HTMLElement list, String id, String title) {
        HTMLElement value = document.createElement("dd").withText("-").withAttr("id", id);
        list.appendChild(document.createElement("div")
                .withChild(document.createElement("dt").withText(title))
                .withChild(value));
        return value;
    }

    private void sow() {
        for (int i = 0; i < SEEDS; i++) {
            reaction.drop(random(WIDTH), random(HEIGHT), 2 + random(BRUSH));
        }
        show();
    }

    private int random(int limit) {
        seed = seed * 1_103_515_245 + 12_345;
        return (seed >>> 16) % limit;
    }

    private void frame(double now) {
        if (running) {
            double start = Performance.now();
            for (int i = 0; i < stepsPerFrame; i++) {
                reaction.step(pattern.feed, pattern.kill);
            }
            show();
            busy += Performance.now() - start;
            if (++frames == WINDOW) {
                tell(now);
            }
        }
        Window.requestAnimationFrame(nextFrame);
    }

    private void tell(double now) {
        double seconds = (now - windowStart) / 1000;
        rate.withText(format(WINDOW / seconds));
        time.withText(format(busy / WINDOW) + " ms");
        cells.withText(format((double) WINDOW * stepsPerFrame * WIDTH * HEIGHT / seconds / 1e6) + " million");
        windowStart = now;
        frames = 0;
        busy = 0;
    }

    private static String format(double number) {
        long tenths = Math.round(10 * number);
        return tenths / 10 + "." + tenths % 10;
    }

    /** Gives the canvas the pixels as they are in Java's memory. */
    private void show() {
        reaction.paint(pixels, style);
        if (view == null || view.getLength() == 0) {
            // The memory has grown; arrays stay where they are, views do not.
            view = clamped(pixels);
        }
        context.putImageData(new ImageData(view, WIDTH, HEIGHT), -1, -1);
    }
}
