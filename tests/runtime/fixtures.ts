import { onTestFinished } from 'vitest';

import type { Runtime } from '../../src/runtime/runtime.ts';
import { createEchoRuntime } from './echo.ts';
import type { EchoParts } from './echo.ts';

/** An echoing runtime that is stopped after the test. */
export function echoRuntime(parts: EchoParts): Runtime {
  const runtime = createEchoRuntime(parts);
  onTestFinished(() => runtime.stop());
  return runtime;
}
