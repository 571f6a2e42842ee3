// Plain JavaScript, so that Node reads no types before it knows where they have been taken out already.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./cli.ts');
