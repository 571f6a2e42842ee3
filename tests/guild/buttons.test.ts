import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEEDS_DIR } from '../../src/config.ts';
import type { Message } from '../../src/testguild/state/model.ts';
import { buttonsOf, isEphemeral, nodesOf, quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let body: string;
let answer: Message;
beforeAll(async () => {
  stage = await openStage();
  const article = stage.newsroom.articles()[0]!.from.article;
  body = await readFile(join(SEEDS_DIR, `${article}.txt`), 'utf8');
  answer = await ask({});
});
afterAll(() => stage.close());

const ask = async (options: Record<string, boolean>): Promise<Message> =>
  replyOf(
    await stage.asker.command(stage.channel, 'ask', {
      question: 'what happened in the strike in Baghdad?',
      ...options,
    }),
  );

describe('the buttons under an answer', () => {
  it('Context shows the sentences around a quotation, to the presser alone', async () => {
    const context = replyOf(await stage.other.click(answer, 'Context'));
    expect(isEphemeral(context)).toBe(true);
    const shown = quotesOf(context).join('\n').split('\n');
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toContain(quotesOf(answer)[0]);
    for (const sentence of shown) expect(body).toContain(sentence);
  });

  it('Context of each quotation shows that one', async () => {
    const ids = nodesOf(answer).flatMap((node) =>
      node.label === 'Context' && node.custom_id ? [node.custom_id] : [],
    );
    expect(ids.length).toBe(quotesOf(answer).length);
    for (const [i, id] of ids.entries()) {
      const context = replyOf(await stage.asker.click(answer, id));
      expect(quotesOf(context).join('\n').split('\n')).toContain(quotesOf(answer)[i]);
    }
  });

  it('marks what stands with a picture, which does not lead, in an answer and in its Context', async () => {
    const killed = replyOf(
      await stage.asker.command(stage.channel, 'who', { query: 'died in the drone strike' }),
    );
    const [report, caption] = nodesOf(killed).filter(({ accessory }) => accessory !== undefined);
    expect(JSON.stringify(report)).not.toContain('picture’s');
    expect(JSON.stringify(caption)).toContain('-# — a picture’s caption in Fox News Digital');
    const id = nodesOf({ components: [caption!] }).find(({ label }) => label === 'Context')?.custom_id;
    const context = textOf(replyOf(await stage.asker.click(killed, id!)));
    expect(context).toContain('a picture’s caption');
    expect(context).toMatch(/\(Murtadha [^\n]*\n-# the picture’s credit/);
    expect(context.match(/picture’s/g)).toHaveLength(2);
  });

  it('More brings the next quotations, for all where the asker presses', async () => {
    const more = replyOf(await stage.asker.click(answer, 'More'));
    expect(isEphemeral(more)).toBe(false);
    const why = textOf(replyOf(await stage.asker.click(more, 'Why this answer')));
    expect(why).toContain('Quotation 1');
    const before = quotesOf(answer);
    const next = quotesOf(more);
    expect(next.length).toBeGreaterThan(0);
    for (const quote of next) {
      expect(before).not.toContain(quote);
      expect(body).toContain(quote);
    }
  });

  it('More is for the presser alone where somebody else asked, or the answer was private', async () => {
    expect(isEphemeral(replyOf(await stage.other.click(answer, 'More')))).toBe(true);
    const hidden = await ask({ private: true });
    expect(isEphemeral(hidden)).toBe(true);
    expect(isEphemeral(replyOf(await stage.asker.click(hidden, 'More')))).toBe(true);
  });

  it('Sources names the articles of the answer', async () => {
    const sources = replyOf(await stage.asker.click(answer, 'Sources'));
    expect(textOf(sources)).toContain('Fox News Digital');
    expect(isEphemeral(sources)).toBe(true);
  });

  it('Why this answer tells the words that matched, to the presser alone', async () => {
    const why = replyOf(await stage.asker.click(answer, 'Why this answer'));
    expect(textOf(why)).toMatch(/strike/);
    expect(isEphemeral(why)).toBe(true);
  });

  it('work after a restart', async () => {
    const fresh = await ask({});
    await stage.restart();
    for (const label of ['Context', 'More', 'Sources', 'Why this answer']) {
      expect(buttonsOf(fresh)).toContain(label);
      const reply = replyOf(await stage.asker.click(fresh, label));
      expect(textOf(reply)).not.toMatch(/no longer/);
    }
  });
});
