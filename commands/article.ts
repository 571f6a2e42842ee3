import { articleMeant } from '../src/discord/article-reference.ts';
import { slashCommand } from '../src/discord/command.ts';
import { cut, escapeLine } from '../src/discord/markdown.ts';
import { narrowing, suggestArticles } from '../src/discord/question-command.ts';
import { renderArticleCard } from '../src/discord/render/article-card.ts';
import { COLOUR, notice } from '../src/discord/render/parts.ts';

export default slashCommand({
  name: 'article',
  description: 'One article’s card: headline, outlet, byline, day, and who is quoted in it',
  seenBy: 'place',
  options: {
    article: {
      type: 'text',
      description: 'Which: pick one from the list',
      required: true,
      suggest: suggestArticles,
    },
    private: narrowing.private,
  },
  run: ({ article, private: alone = false }, desk) => {
    const card = desk.newsroom.article(articleMeant(desk.newsroom, article));
    if (card !== undefined) return { message: renderArticleCard(card), private: alone };
    const sentence = `No single article goes by “${escapeLine(cut(article, 100))}”. Pick one from the list, or see /sources.`;
    return { message: notice(sentence, COLOUR.notFound), private: true };
  },
});
