import { slashCommand } from '../src/discord/command.ts';
import { QUESTION_TEXT } from '../src/discord/limits.ts';
import { narrowing, scopeOf, withinChoice } from '../src/discord/question-command.ts';
import { respond } from '../src/discord/respond.ts';

export default slashCommand({
  name: 'said',
  description: 'What somebody said, by the articles’ own words, on any subject or on one',
  seenBy: 'place',
  options: {
    speaker: {
      type: 'text',
      description: 'Who: pick from the list, which counts each one’s quotations',
      required: true,
      maxLength: QUESTION_TEXT,
      suggest: (newsroom, typed) => withinChoice(newsroom.suggestSpeakers(typed)),
    },
    about: { type: 'text', description: 'What about: the strike', maxLength: QUESTION_TEXT },
    ...narrowing,
  },
  run: (values, desk, circumstances) =>
    respond(
      desk,
      {
        type: 'said',
        speaker: values.speaker,
        ...(values.about === undefined ? {} : { about: values.about }),
        scope: scopeOf(desk.newsroom, values),
      },
      { circumstances, private: values.private === true },
    ),
});
