/** What the routes of the REST API share, and what each request carries. */
import type { World } from '../state/world.ts';
import type { PrivilegedIntents } from '../testguild.ts';
import type { Faults } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Recorder } from './recorder.ts';

/** What the routes share. */
export interface RestContext {
  readonly world: World;
  readonly privileged: PrivilegedIntents;
  readonly gatewayUrl: string;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly recorder: Recorder;
}

/** What a request's handlers find in their context. */
export interface RestEnv {
  Variables: { body: unknown };
}
