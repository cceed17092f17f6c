// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { element, milliseconds, onAction, runOnServer, sameBytes, show } from '../workshop.js';

/** A picture that comes row by row out of a worker. */
export function rays() {
  const canvas = element('scene');
  const context = canvas.getContext('2d');
  const progress = element('scene-progress');
  let worker;

  const settings = () => element('scene-size').value.split(' ').map(Number);

  function stop() {
    worker?.terminate();
    worker = undefined;
    element('scene-tab').textContent = 'Trace in a worker';
  }

  function trace() {
    if (worker !== undefined) {
      stop();
      show('scene-time', 'stopped');
      return;
    }
    const [width, height, samples] = settings();
    canvas.width = width;
    canvas.height = height;
    progress.value = 0;
    element('scene-tab').textContent = 'Stop';
    worker = new Worker(new URL('../rays-worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => {
      if (data.error !== undefined) {
        stop();
        show('scene-time', data.error, false);
        return;
      }
      context.putImageData(new ImageData(data.pixels, width), 0, data.fromRow);
      progress.value = (data.fromRow + data.pixels.length / width / 4) / height;
      if (progress.value === 1) {
        stop();
        show('scene-time', milliseconds(data.time));
      }
    };
    worker.onerror = (event) => {
      stop();
      show('scene-time', event.message ?? 'the worker failed', false);
    };
    worker.postMessage({ width, height, samples });
  }

  async function traceRemotely() {
    const [width, height, samples] = settings();
    show('scene-remote', 'under way…');
    const { bytes, said } = await runOnServer('workshop', ['trace', width, height, samples], '');
    const drawn = canvas.width === width && progress.value === 1;
    const same = drawn ? sameBytes(bytes, context.getImageData(0, 0, width, height).data) : undefined;
    if (!drawn) {
      canvas.width = width;
      canvas.height = height;
      context.putImageData(new ImageData(new Uint8ClampedArray(bytes.buffer), width), 0, 0);
    }
    show('scene-remote', `${said}${same === undefined ? '' : same ? '; the same pixels' : '; other pixels'}`, same);
  }

  onAction(element('scene-tab').form, 'submit', 'scene-time', trace);
  onAction(element('scene-server'), 'click', 'scene-remote', traceRemotely);
}
