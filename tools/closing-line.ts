import type { Reporter } from 'vitest/node';

/**
 * Ends a test run with one plain line, `N passed, N failed`, for readers that know no test runner.
 * A file that could not be loaded, a failed hook and an error outside of every test count as failures.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(...[modules, unhandled]: Parameters<NonNullable<Reporter['onTestRunEnd']>>): void {
    let passed = 0;
    let failed = unhandled.length;
    let skipped = 0;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'skipped') skipped += 1;
        else failed += 1;
      }
    }
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
    process.stdout.write(`${passed} passed, ${failed} failed${rest}\n`);
  }
}
