// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

try {
  const { run } = await import('./module/Glaze.js');
  await run();
} catch (error) {
  const message = document.createElement('p');
  message.className = 'error';
  message.setAttribute('role', 'alert');
  message.textContent =
    `The module cannot run here: ${error.message}. It needs Chrome 137, Firefox 131, Safari 18.4 or newer, and is made by ` +
    './amphora build demo-web/glaze/src/main/java/dev/amphora/demo/glaze/Glaze.java -o demo-web/site/module';
  document.body.append(message);
}
