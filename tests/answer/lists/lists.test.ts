import { expect, test } from 'vitest';
import { createMemoryLibrary } from '../../../src/answer/library/library.ts';
import { listsOf } from '../../../src/answer/lists/lists.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

const ferry = annotate(articleOf(['The ferry sank off Kalvo on Monday.']));

test('articles are listed newest first, of one day by title, undated last, as they are now', () => {
  const { library, add, remove } = createMemoryLibrary(createSegmentedIndex());
  const addOne = (id: string, published: string | null) =>
    add({
      ...ferry,
      article: { ...ferry.article, id, published, title: { ...ferry.article.title, text: id } },
    });
  addOne('later', '2024-01-05');
  addOne('undated', null);
  addOne('b', '2024-01-07');
  const { articles } = listsOf(library);
  const listed = () => articles.get().map(({ from }) => from.article);
  expect(listed()).toEqual(['b', 'later', 'undated']);
  addOne('a', '2024-01-07');
  remove('later');
  expect(listed()).toEqual(['a', 'b', 'undated']);
});

test('an article that has not changed keeps its entry, and one that has gets another', () => {
  const { library, add } = createMemoryLibrary(createSegmentedIndex());
  const addOne = (id: string) => add({ ...ferry, article: { ...ferry.article, id } });
  addOne('same');
  addOne('changed');
  const { articles } = listsOf(library);
  const entryOf = (id: string) => articles.get().find(({ from }) => from.article === id);
  const before = [entryOf('same'), entryOf('changed')];
  addOne('changed');
  expect(entryOf('same')).toBe(before[0]);
  expect(entryOf('changed')).not.toBe(before[1]);
});
