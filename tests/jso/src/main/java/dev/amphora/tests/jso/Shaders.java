// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Uint8Array;
import org.teavm.jso.webgl.WebGLProgram;
import org.teavm.jso.webgl.WebGLRenderingContext;
import org.teavm.jso.webgl.WebGLShader;

/** WebGL. */
public final class Shaders {
    private Shaders() {}

    /** Fills a canvas by a shader, and reads a pixel. */
    public static void main(String[] args) {
        HTMLCanvasElement canvas = (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
        WebGLRenderingContext gl = (WebGLRenderingContext) canvas.getContext("webgl");
        WebGLProgram program = gl.createProgram();
        attach(
                gl,
                program,
                WebGLRenderingContext.VERTEX_SHADER,
                "attribute vec2 at; void main() { gl_Position = vec4(at, 0, 1); }");
        attach(
                gl,
                program,
                WebGLRenderingContext.FRAGMENT_SHADER,
                "precision mediump float; uniform vec4 ink; void main() { gl_FragColor = ink; }");
        gl.linkProgram(program);
        gl.useProgram(program);
        gl.bindBuffer(WebGLRenderingContext.ARRAY_BUFFER, gl.createBuffer());
        float[] triangle = {-1, -1, 3, -1, -1, 3};
        gl.bufferData(
                WebGLRenderingContext.ARRAY_BUFFER,
                Float32Array.copyFromJavaArray(triangle),
                WebGLRenderingContext.STATIC_DRAW);
        int at = gl.getAttribLocation(program, "at");
        gl.enableVertexAttribArray(at);
        gl.vertexAttribPointer(at, 2, WebGLRenderingContext.FLOAT, false, 0, 0);
        gl.uniform4f(gl.getUniformLocation(program, "ink"), 1, 0.2f, 0, 1);
        gl.drawArrays(WebGLRenderingContext.TRIANGLES, 0, 3);
        Uint8Array pixel = new Uint8Array(4);
        gl.readPixels(10, 10, 1, 1, WebGLRenderingContext.RGBA, WebGLRenderingContext.UNSIGNED_BYTE, pixel);
        System.out.println("webgl: " + pixel.get(0) + " " + pixel.get(1) + " " + pixel.get(2) + " " + pixel.get(3)
                + " error " + gl.getError());
        System.out.println("done");
    }

    private static void attach(WebGLRenderingContext gl, WebGLProgram program, int type, String source) {
        WebGLShader shader = gl.createShader(type);
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        if (!gl.getShaderParameterb(shader, WebGLRenderingContext.COMPILE_STATUS)) {
            throw new IllegalStateException(gl.getShaderInfoLog(shader));
        }
        gl.attachShader(program, shader);
    }
}
