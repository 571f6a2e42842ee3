/** What the bot does, and its commands as they are registered. */
import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { escapeLine } from '../markdown.ts';
import { COLOUR, type Message, message, text } from './parts.ts';

export function renderHelp(
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  articles: number,
): Message {
  const corpus =
    articles === 1
      ? 'one article, and only in its'
      : `${articles.toLocaleString('en')} articles, and only in their`;
  return message(COLOUR.neutral, [
    text('### On the Record'),
    text(
      `I answer questions about ${corpus} own words: every answer is whole sentences, quoted to the letter, with who said them and where they were published. Where the corpus does not hold the answer, I say so.`,
    ),
    text(commands.map(commandLine).join('\n')),
  ]);
}

function commandLine(data: RESTPostAPIApplicationCommandsJSONBody): string {
  if (data.type === ApplicationCommandType.Message) {
    return `- **${escapeLine(data.name)}**, under Apps in a message’s menu`;
  }
  const description = 'description' in data ? (data.description ?? '') : '';
  return `- **/${escapeLine(data.name)}** ${escapeLine(description)}`;
}
