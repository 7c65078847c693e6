#!/usr/bin/env node
// Old syntax on purpose: this file must run on any Node, to say that the Node is too old.
var need = [20, 19];
var have = process.versions.node.split('.').map(Number);
if (have[0] < need[0] || (have[0] === need[0] && have[1] < need[1])) {
  stop(
    'Cần Node.js ' +
      need.join('.') +
      ' trở lên, máy này đang dùng ' +
      process.versions.node +
      '. Cài bản mới tại https://nodejs.org.',
  );
} else if (!require('node:fs').existsSync(require('node:path').join(__dirname, '..', 'dist', 'main.cjs'))) {
  stop(
    'Bản cài đặt thiếu tệp dist/main.cjs. Nếu chạy từ mã nguồn: npm ci, rồi npm run build. Nếu không: cài lại gói khenthuong.',
  );
} else {
  require('../dist/main.cjs');
}

function stop(sentence) {
  process.stderr.write(`khenthuong: ${sentence}\n`);
  process.exitCode = 2;
}
