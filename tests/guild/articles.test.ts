import { afterEach, describe, expect, it } from 'vitest';
import { createNewsroom } from '../../src/newsroom.ts';
import type { Message } from '../../src/testguild/index.ts';
import { buttonsOf, isEphemeral, nodesOf, quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';
import { articleOf, newsroomOfTowns, town } from './towns.ts';

let stage: Stage;
afterEach(() => stage.close());

async function over(...articles: readonly (readonly [file: string, text: string])[]): Promise<void> {
  const newsroom = createNewsroom();
  for (const [file, text] of articles) newsroom.add(articleOf(file, text));
  stage = await openStage({ newsroom });
}

const ask = async (question: string): Promise<Message> =>
  replyOf(await stage.asker.command(stage.channel, 'ask', { question }));

describe('a corpus of many articles', () => {
  it('is leafed through in place, and its menu opens a card of the page shown', async () => {
    stage = await openStage({ newsroom: newsroomOfTowns(23) });
    const first = replyOf(await stage.asker.command(stage.channel, 'sources'));
    expect(textOf(first)).toContain('23 articles in the corpus, page 1 of 3');
    await stage.asker.click(first, 'Next');
    const turned = stage.asker.messages(stage.channel).at(-1)!;
    expect(turned.id).toBe(first.id);
    expect(textOf(turned)).toContain('page 2 of 3');
    await stage.asker.click(turned, 'Next');
    const last = stage.asker.messages(stage.channel).at(-1)!;
    expect(textOf(last)).toContain('page 3 of 3');
    const menu = nodesOf(last).find((node) => node.custom_id === 'card');
    const shown = (menu?.options ?? []) as readonly { readonly label: string; readonly value: string }[];
    expect(shown.length).toBe(3);
    const card = replyOf(await stage.asker.select(last, 'card', [shown[0]!.value]));
    expect(textOf(card)).toContain(shown[0]!.label);
    await stage.asker.click(last, 'Back');
    expect(textOf(stage.asker.messages(stage.channel).find((one) => one.id === first.id)!)).toContain(
      'page 2 of 3',
    );
  });

  it('is narrowed to one article, by its title as well as by its choice', async () => {
    stage = await openStage({ newsroom: newsroomOfTowns(23) });
    for (const article of ['town-7', `Fire in ${town(7)}`]) {
      const exchange = await stage.asker.command(stage.channel, 'how-many', {
        query: 'people were injured',
        article,
      });
      const reply = replyOf(exchange);
      expect(quotesOf(reply)[0]).toContain(`A fire in ${town(7)} injured 17 people`);
    }
  });

  it('has an article taken away: buttons say that it is gone', async () => {
    const newsroom = createNewsroom();
    newsroom.add(articleOf('bridge.txt', 'The bridge in Elmton was opened by Mayor Jane Roe on Monday.\n'));
    const pools = ['Ardley', 'Borrow', 'Carn', 'Dunmow', 'Eskdale'].map(
      (name) => `The pool in ${name} was opened by Mayor Tom Hale on Friday.`,
    );
    newsroom.add(articleOf('pools.txt', `${pools.join('\n\n')}\n`));
    stage = await openStage({ newsroom });
    const answer = await ask('who opened the bridge in Elmton?');
    newsroom.remove('bridge');
    for (const label of ['Context', 'More', 'Sources', 'Why this answer', 'Ask a follow-up']) {
      const reply = replyOf(await stage.asker.click(answer, label));
      expect(textOf(reply), label).toMatch(/no longer|has changed/);
      expect(isEphemeral(reply), label).toBe(true);
    }
  });

  it('has an article taken away: what would follow it up is told so, before it is written and after', async () => {
    const newsroom = createNewsroom();
    newsroom.add(articleOf('bridge.txt', 'The bridge in Elmton was opened by Mayor Jane Roe on Monday.\n'));
    newsroom.add(articleOf('pool.txt', 'The pool in Carn was opened by Mayor Tom Hale on Friday.\n'));
    stage = await openStage({ newsroom });
    const question = 'who opened the bridge in Elmton?';
    const answer = replyOf(await stage.asker.command(stage.channel, 'ask', { question, private: true }));
    const opened = await stage.asker.click(answer, 'Ask here');
    newsroom.remove('bridge');
    const late = replyOf(await stage.asker.submitModal(opened, { question: 'when was that?' }));
    expect(textOf(late)).toMatch(/no longer holds what was quoted/);
    expect(quotesOf(late)).toEqual([]);
    const again = await stage.asker.click(answer, 'Ask here');
    expect(again.modal).toBeUndefined();
    expect(textOf(replyOf(again))).toMatch(
      /no longer holds what was quoted here\. Ask your question in full\./,
    );
  });
});

describe('an article', () => {
  it('that tries to ping and format is quoted to the letter, and does neither', async () => {
    const sentence =
      'Mayor Jane Roe told @everyone and <@1> in **Elmton** that `the bridge` is ||open|| at https://example.org/a_b_c and [here](https://evil.example).';
    await over(['bridge.txt', `${sentence}\n`]);
    const answer = await ask('what did Mayor Jane Roe say of the bridge in Elmton?');
    expect(quotesOf(answer)).toContain(sentence);
    expect(answer.mentions).toEqual([]);
    expect(answer.mention_everyone).toBe(false);
  });

  it('with a sentence too long for a message has it named and linked to, and never cut', async () => {
    const list = Array.from({ length: 600 }, (_, i) => `beam ${i}`).join(', ');
    const sentence = `The bridge in Elmton was opened by Mayor Jane Roe with ${list} and a speech.`;
    const url = 'https://example.org/bridge';
    await over(['bridge.md', `---\nurl: ${url}\n---\n\n${sentence}\n`]);
    const answer = await ask('who opened the bridge in Elmton?');
    expect(textOf(answer)).toContain('too long to show');
    expect(textOf(answer)).toContain(`](${url})`);
    expect(quotesOf(answer)).toEqual([]);
    expect(textOf(answer)).not.toContain('beam 1,');
    expect(buttonsOf(answer)).not.toContain('Context');
  });

  it('with a name of its file too long for Discord is chosen, narrowed to and shown all the same', async () => {
    const id = `bridge-${'x'.repeat(150)}`;
    await over([`${id}.txt`, 'The bridge in Elmton was opened by Mayor Jane Roe on Monday.\n']);
    const [choice] = await stage.asker.autocomplete(stage.channel, 'who', 'article', {
      query: 'x',
      article: 'bridge',
    });
    expect(choice!.value).not.toBe(id);
    const options = { query: 'opened the bridge', article: String(choice!.value) };
    const answer = replyOf(await stage.asker.command(stage.channel, 'who', options));
    expect(quotesOf(answer)[0]).toContain('Jane Roe');
    const sources = replyOf(await stage.asker.command(stage.channel, 'sources'));
    const card = replyOf(await stage.asker.select(sources, 'card', [String(choice!.value)]));
    expect(textOf(card)).toContain('The bridge in Elmton');
  });
});

describe('several articles', () => {
  it('that say the same are one answer, with the others counted', async () => {
    const one = 'Mayor Jane Roe opened the new bridge in Elmton on Monday before 300 guests.';
    const other =
      'On Monday the new bridge in Elmton was opened by Mayor Jane Roe, with 300 guests looking on.';
    await over(
      ['a.md', `---\noutlet: The Daily Record\npublished: 2023-05-01\n---\n\n${one}\n`],
      ['b.md', `---\noutlet: The Elm Courier\npublished: 2023-05-01\n---\n\n${other}\n`],
    );
    const answer = await ask('who opened the new bridge in Elmton?');
    expect(quotesOf(answer).length).toBe(1);
    expect([one, other]).toContain(quotesOf(answer)[0]);
    expect(textOf(answer)).toMatch(/also in one other source: The (Daily Record|Elm Courier)/);
  });

  it('whose accounts differ in a number are quoted side by side', async () => {
    await over(
      [
        'a.md',
        '---\noutlet: The Daily Record\npublished: 2023-05-01\n---\n\nTwelve workers were injured in the collapse of the bridge in Elmton.\n',
      ],
      [
        'b.md',
        '---\noutlet: The Elm Courier\npublished: 2023-05-01\n---\n\nFifteen workers were injured in the collapse of the bridge in Elmton.\n',
      ],
    );
    const answer = await ask('how many workers were injured in the collapse of the bridge in Elmton?');
    expect(textOf(answer)).toContain('Accounts differ');
    expect(quotesOf(answer).length).toBe(2);
  });
});
