// Loaded into a child process before its program (plain JavaScript, so that it costs next to nothing).
// Writes down what the process had used at its first output, and at its end.
import { writeSync } from 'node:fs';

const write = process.stdout.write;
let first;
process.stdout.write = function (...args) {
  first ??= used();
  return write.apply(this, args);
};
process.on('exit', () => writeSync(3, JSON.stringify({ first, end: used() })));

function used() {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 2 ** 20 };
}
