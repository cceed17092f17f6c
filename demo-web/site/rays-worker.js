// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import load from './module/workshop.js';

const ROWS = 8;

self.onmessage = async ({ data: { width, height, samples } }) => {
  try {
    const library = await load();
    const start = performance.now();
    for (let fromRow = 0; fromRow < height; fromRow += ROWS) {
      const view = library.traceRows(width, height, fromRow, Math.min(ROWS, height - fromRow), samples);
      const { array } = view;
      const pixels = new Uint8ClampedArray(array.buffer, array.byteOffset, array.byteLength).slice();
      view.release();
      self.postMessage({ fromRow, pixels, time: performance.now() - start }, [pixels.buffer]);
    }
  } catch (error) {
    self.postMessage({ error: error.message });
  }
};
