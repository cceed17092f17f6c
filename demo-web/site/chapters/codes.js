// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { bytesOf, decodeInBrowser, draw, element, milliseconds, onAction, pixelsOf, runOnServer, show, timed } from '../workshop.js';

const SIZE = 320;
const LARGEST = 1024;

/** Writes codes, and reads those in drawings, files and the camera's pictures. */
export function codes(workshop) {
  const { library } = workshop;
  const canvas = element('code');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const video = element('video');

  function write() {
    stopCamera();
    const { result, time } = timed(() => library.writeCode(element('code-text').value || ' ', SIZE));
    show('code-written', milliseconds(time));
    draw(canvas, result, SIZE, SIZE);
    result.release();
  }

  function mark({ spots }) {
    context.fillStyle = '#c4511f';
    for (const { x, y } of spots) {
      context.beginPath();
      context.arc(x, y, Math.max(4, canvas.width / 60), 0, 2 * Math.PI);
      context.fill();
    }
  }

  function read() {
    const view = pixelsOf(context, workshop, canvas.width, canvas.height);
    const { result, time } = timed(() => library.readCode(view, canvas.width, canvas.height));
    view.release();
    show('code-time', milliseconds(time));
    return result;
  }

  function readAndTell() {
    const found = read();
    if (found === null) {
      show('code-read', 'no code that I know', false);
    } else {
      show('code-read', `${found.format.replace('_', ' ')}: ${found.text}`, true);
      mark(found);
    }
  }

  async function readRemotely() {
    const view = pixelsOf(context, workshop, canvas.width, canvas.height);
    const body = bytesOf(view.array).slice();
    view.release();
    const { bytes, said } = await runOnServer('workshop', ['read-code', canvas.width, canvas.height], body);
    const text = new TextDecoder().decode(bytes);
    show('code-read', text === '' ? 'no code that I know' : text.replace(' ', ': ').replace('_', ' '), text !== '');
    show('code-remote', said);
  }

  async function open(file) {
    stopCamera();
    const picture = await decodeInBrowser(file, LARGEST);
    canvas.width = picture.width;
    canvas.height = picture.height;
    context.drawImage(picture.context.canvas, 0, 0);
    readAndTell();
  }

  function stopCamera() {
    for (const track of video.srcObject?.getTracks() ?? []) {
      track.stop();
    }
    video.srcObject = null;
    element('camera').textContent = 'Use the camera';
  }

  function look() {
    if (video.srcObject === null) {
      return;
    }
    if (video.videoWidth > 0) {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      context.drawImage(video, 0, 0);
      const found = read();
      if (found !== null) {
        stopCamera();
        show('code-read', `${found.format.replace('_', ' ')}: ${found.text}`, true);
        mark(found);
        return;
      }
    }
    requestAnimationFrame(look);
  }

  async function useCamera() {
    if (video.srcObject !== null) {
      write();
      return;
    }
    show('code-read', 'hold a code in front of the camera');
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    await video.play();
    element('camera').textContent = 'Stop the camera';
    look();
  }

  onAction(element('code-tab').form, 'submit', 'code-read', readAndTell);
  onAction(element('code-server'), 'click', 'code-remote', readRemotely);
  onAction(element('code-text'), 'input', 'code-written', write);
  onAction(element('code-file'), 'change', 'code-read', () => open(element('code-file').files[0]));
  if (navigator.mediaDevices?.getUserMedia !== undefined) {
    element('camera').hidden = false;
    onAction(element('camera'), 'click', 'code-read', useCamera);
  }
  write();
}
