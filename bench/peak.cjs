// Required into a measured process: writes the greatest memory it held (MB) when it ends. The kernel's own mark of the
// address space is taken where there is one: `ru_maxrss` starts at that of the parent which forked the process.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK, String(peakKb() / 1024));
});

function peakKb() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
