import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSegmentTable } from '../../src/archive/segment-table.ts';
import { opened } from './opened.ts';

test('an index that another process has replaced is kept no more, and that is said once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'segments-'));
  const [one, other] = [opened(folder), opened(folder)];
  const said: string[] = [];
  const bot = createSegmentTable(one.database, one.path, (message) => said.push(message));
  const doctor = createSegmentTable(other.database, other.path, (message) => said.push(message));
  bot.replace([], [{ number: 1, bytes: new Uint8Array([1]) }]);
  expect(said).toEqual([]);
  doctor.replace([1], [{ number: 2, bytes: new Uint8Array([2]) }]);
  expect(said).toEqual([expect.stringMatching(/^Another process .* the index .* until the next start\.$/)]);
  doctor.replace([1], [{ number: 3, bytes: new Uint8Array([3]) }]);
  expect(said).toHaveLength(1);
  expect(doctor.load().map(({ number }) => number)).toEqual([1]);
  one.close();
  other.close();
  rmSync(folder, { recursive: true });
});
