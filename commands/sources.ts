import { slashCommand } from '../src/discord/command.ts';
import { narrowing } from '../src/discord/question-command.ts';
import { renderSources } from '../src/discord/render/sources.ts';

export default slashCommand({
  name: 'sources',
  description: 'What is in the corpus: every article, newest first, with outlet, byline and day',
  seenBy: 'place',
  options: { private: narrowing.private },
  run: (_values, desk) => renderSources(desk.newsroom.articles(), 0),
});
