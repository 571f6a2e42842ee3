/** Articles laid out for ranking, as they come, change and go. */
import { expect, it } from 'vitest';
import { createMemoryLibrary } from '../../../src/answer/library/library.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { finish } from '../../../src/steps.ts';
import { articleOf } from '../../sentence/article-of.ts';

const SHIP = ['The ferry Aurelia sank off Kalvo.', 'Helen Straud said that it was overladen.'];
const MATCH = ['Pinewood won the cup.'];

const { library, add, remove } = createMemoryLibrary(createSegmentedIndex());
const put = (id: string, paragraphs: readonly string[]) =>
  add(annotate({ ...articleOf([...paragraphs]), id }));

/** What each sentence of the articles is made of. */
const wordsOf = (...ids: string[]) =>
  finish(library.views(ids)).map((view) =>
    Array.from({ length: view.count }, (_, index) =>
      view.sentence(index).words.map((word) => library.lexicon.norm(word)),
    ),
  );

it('lays out an article as it stands, however often it was laid out before', () => {
  put('a', SHIP);
  put('b', MATCH);
  const [ship, match] = [
    [
      ['ferry', 'aurelia', 'sank', 'kalvo'],
      ['helen', 'straud', 'said', 'overladen'],
    ],
    [['pinewood', 'won', 'cup']],
  ];
  expect(wordsOf('a', 'b')).toEqual([ship, match]);
  expect(wordsOf('b', 'a')).toEqual([match, ship]);
  put('a', MATCH);
  put('b', SHIP);
  expect(wordsOf('a', 'b')).toEqual([match, ship]);
  remove('a');
  expect(wordsOf('a', 'b')).toEqual([ship]);
});

it('tells who bears a name by any of its words', () => {
  put('c', [...SHIP, 'Straud owns the Aurelia.']);
  const [view] = finish(library.views(['c']));
  const bearers = (term: string) => view!.bearersOf(term).map((each) => view!.annotated.entities[each]!.name);
  expect(bearers('straud')).toEqual(['Helen Straud']);
  expect(bearers('helen')).toEqual(['Helen Straud']);
  expect(bearers('nobody')).toEqual([]);
  expect(view!.termsOf(view!.bearersOf('straud')[0]!)).toEqual(new Set(['helen', 'straud']));
});
