// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// What the chapters share: the page's elements, pixels between Java's heap and a canvas, and the server.

export const element = (id) => document.getElementById(id);

export const milliseconds = (time) => `${time.toFixed(time < 10 ? 2 : 1)} ms`;

export const byteCount = (count) => `${count.toLocaleString('en')} bytes`;

/** Shows a figure; a verdict makes it green or red. */
export function show(id, text, verdict) {
  const target = element(id);
  target.textContent = text;
  target.classList.toggle('good', verdict === true);
  target.classList.toggle('error', verdict === false);
}

/** Calls a function and tells how long it took. */
export function timed(action) {
  const start = performance.now();
  const result = action();
  return { result, time: performance.now() - start };
}

/** Lets a button do something, once at a time; failures are shown where the result would be. */
export function onAction(target, event, figure, action) {
  let running = false;
  target.addEventListener(event, async (happened) => {
    happened.preventDefault();
    if (running) {
      return;
    }
    running = true;
    try {
      await action();
    } catch (error) {
      show(figure, error.message, false);
    } finally {
      running = false;
    }
  });
}

/** The bytes of a typed array, without a copy. */
export const bytesOf = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Draws a view of an int[] on Java's heap. */
export function draw(canvas, view, width, height) {
  const { array } = view;
  const pixels = new Uint8ClampedArray(array.buffer, array.byteOffset, array.byteLength);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
}

/** What a canvas shows, as an int[] on Java's heap. */
export function pixelsOf(context, { ArrayView, library }, width, height) {
  const { data } = context.getImageData(0, 0, width, height);
  const view = ArrayView.allocate(library, Int32Array, width * height);
  view.array.set(new Int32Array(data.buffer));
  return view;
}

/** A picture file, decoded by the browser, on a canvas of at most this size. */
export async function decodeInBrowser(file, largest) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, largest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return { context, width: canvas.width, height: canvas.height };
}

export function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Runs a module on the server that the page came from. */
export async function runOnServer(module, args, body) {
  const query = new URLSearchParams(args.map((arg) => ['arg', String(arg)]));
  const start = performance.now();
  const response = await fetch(`run/${module}?${query}`, { method: 'POST', body });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const time = performance.now() - start;
  if (!response.ok) {
    throw new Error(`the server says ${response.status}: ${new TextDecoder().decode(bytes).split('\n')[0]}`);
  }
  const run = /run;dur=([\d.]+)/.exec(response.headers.get('Server-Timing') ?? '');
  return {
    bytes,
    exitCode: Number(response.headers.get('Amphora-Exit-Code')),
    said: `${milliseconds(time)}${run === null ? '' : `, ${milliseconds(Number(run[1]))} of it in the module`}`,
  };
}
