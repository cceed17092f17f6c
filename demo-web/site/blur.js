// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// The blur of Pictures.java, written by hand in JavaScript, to compare with.

const BOXES = 3;

/** Blurs pixels, an Int32Array, in place. */
export function blur(pixels, width, height, sigma) {
  const turned = new Int32Array(pixels.length);
  const ideal = Math.trunc(Math.sqrt((12 * sigma * sigma) / BOXES + 1));
  const lower = ideal - (ideal % 2 === 0 ? 1 : 0);
  const lowerCount = Math.round((12 * sigma * sigma - BOXES * (lower * lower + 4 * lower + 3)) / (-4 * lower - 4));
  for (let box = 0; box < BOXES; box++) {
    const radius = ((box < lowerCount ? lower : lower + 2) / 2) | 0;
    boxBlur(pixels, turned, width, height, radius);
    boxBlur(turned, pixels, height, width, radius);
  }
}

function boxBlur(from, to, width, height, radius) {
  const size = 2 * radius + 1;
  const half = (size / 2) | 0;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const last = row + width - 1;
    let red = half;
    let green = half;
    let blue = half;
    let alpha = half;
    for (let i = -radius; i <= radius; i++) {
      const pixel = from[Math.min(Math.max(row + i, row), last)];
      red += pixel & 0xff;
      green += (pixel >> 8) & 0xff;
      blue += (pixel >> 16) & 0xff;
      alpha += pixel >>> 24;
    }
    for (let x = 0, at = y; x < width; x++, at += height) {
      to[at] = ((alpha / size) << 24) | ((blue / size) << 16) | ((green / size) << 8) | ((red / size) | 0);
      const leaves = from[Math.max(row + x - radius, row)];
      const enters = from[Math.min(row + x + radius + 1, last)];
      red += (enters & 0xff) - (leaves & 0xff);
      green += ((enters >> 8) & 0xff) - ((leaves >> 8) & 0xff);
      blue += ((enters >> 16) & 0xff) - ((leaves >> 16) & 0xff);
      alpha += (enters >>> 24) - (leaves >>> 24);
    }
  }
}
