import { describe, expect, it } from 'vitest';
import {
  commandEntries,
  commandInLine,
  fieldValue,
  filterCommands,
  initialFields,
  isComplete,
  optionValues,
  unusedOptions,
  validateFields,
} from '../../../src/testguild/page/model/commands.js';
import type { Command, CommandOption, Field } from '../../../src/testguild/page/types.d.ts';

const option = (name: string, type: number, more: Partial<CommandOption> = {}): CommandOption => ({
  type,
  name,
  description: `The ${name}`,
  ...more,
});

const command = (name: string, description: string, options: CommandOption[] = [], type = 1): Command => ({
  id: `id-${name}`,
  application_id: 'app',
  type,
  name,
  description,
  options,
});

const who = command('who', 'Who did something', [
  option('query', 3, { required: true, max_length: 20 }),
  option('sentences', 4, { min_value: 1, max_value: 10 }),
  option('private', 5),
]);
const whole = command('whole', 'All of it');
const shelf = command('shelf', 'Books, and who wrote them', [
  option('list', 1, { description: 'Lists the books', options: [option('page', 4)] }),
  option('admin', 2, { options: [option('clear', 1, { description: 'Clears the shelf' })] }),
]);
const find = command('Find it', '', [], 3);
const entries = commandEntries([whole, who, shelf, find]);

const field = (fieldOption: CommandOption, text: string, picked?: string | number): Field => ({
  option: fieldOption,
  text,
  ...(picked === undefined ? {} : { picked }),
});

describe('commandEntries', () => {
  it('gives each subcommand an entry, and leaves message commands out', () => {
    expect(entries.map(({ name }) => name)).toEqual(['shelf admin clear', 'shelf list', 'who', 'whole']);
  });
});

describe('filterCommands', () => {
  it('puts names that begin so before names and descriptions that hold it', () => {
    expect(filterCommands(entries, 'who').map(({ name }) => name)).toEqual(['who', 'whole']);
    expect(filterCommands(entries, 'list').map(({ name }) => name)).toEqual(['shelf list']);
    expect(filterCommands(entries, 'clears').map(({ name }) => name)).toEqual(['shelf admin clear']);
  });

  it('finds nothing where nothing fits', () => {
    expect(filterCommands(entries, 'zebra')).toEqual([]);
  });
});

describe('isComplete', () => {
  const named = (name: string) => entries.find((entry) => entry.name === name)!;

  it('is what is named in full and asks for nothing', () => {
    expect(isComplete(named('whole'), 'Whole')).toBe(true);
    expect(isComplete(named('shelf list'), 'shelf list ')).toBe(true);
    expect(isComplete(named('whole'), 'who')).toBe(false);
    expect(isComplete(named('who'), 'who')).toBe(false);
  });
});

describe('commandInLine', () => {
  it('knows a command once the space after its name is typed', () => {
    expect(commandInLine(entries, '/who')).toBeNull();
    expect(commandInLine(entries, '/who ')?.entry.name).toBe('who');
    expect(commandInLine(entries, '/who fell ill')?.rest).toBe('fell ill');
  });

  it('knows a subcommand by both words', () => {
    expect(commandInLine(entries, '/shelf list 2')).toMatchObject({
      entry: { name: 'shelf list' },
      rest: '2',
    });
  });

  it('leaves other lines alone', () => {
    expect(commandInLine(entries, 'and /who ')).toBeNull();
    expect(commandInLine(entries, '/nobody ')).toBeNull();
  });
});

describe('initialFields', () => {
  it('opens the required fields, and puts what was typed into the first text', () => {
    const entry = entries.find(({ name }) => name === 'who')!;
    const fields = initialFields(entry, 'fell ill');
    expect(fields.map(({ option: { name }, text }) => [name, text])).toEqual([['query', 'fell ill']]);
    expect(unusedOptions(entry, fields).map(({ name }) => name)).toEqual(['sentences', 'private']);
  });
});

describe('fieldValue', () => {
  const [query, sentences, isPrivate] = who.options!;
  const colour = option('colour', 3, {
    choices: [
      { name: 'Deep red', value: 'r' },
      { name: 'Blue', value: 'b' },
    ],
  });
  const cases: readonly [name: string, given: Field, value: ReturnType<typeof fieldValue>][] = [
    [
      'a required field left empty',
      field(query!, '  '),
      { error: 'This option is required. Specify a value.' },
    ],
    ['an optional field left empty', field(sentences!, ''), null],
    ['a text, without the spaces around it', field(query!, ' a b '), { value: 'a b' }],
    ['a text that is too long', field(query!, 'x'.repeat(21)), { error: 'Must be 20 or fewer in length.' }],
    [
      'as many characters as there may be, emoji counted once',
      field(query!, '🎉'.repeat(20)),
      { value: '🎉'.repeat(20) },
    ],
    ['an integer', field(sentences!, '10'), { value: 10 }],
    ['no integer', field(sentences!, '2.5'), { error: 'Input a valid integer.' }],
    ['an integer below the least', field(sentences!, '0'), { error: 'Input a number that is at least 1.' }],
    ['an integer above the most', field(sentences!, '11'), { error: 'Input a number that is at most 10.' }],
    ['a boolean typed', field(isPrivate!, 'TRUE'), { value: true }],
    ['a boolean picked', field(isPrivate!, 'False', 'false'), { value: false }],
    ['no boolean', field(isPrivate!, 'perhaps'), { error: 'Input a valid boolean.' }],
    ['a choice by its name', field(colour, 'deep red'), { value: 'r' }],
    ['no choice', field(colour, 'green'), { error: 'Input a valid choice.' }],
    ['a person typed but not picked', field(option('who', 6), 'Mara'), { error: 'Input a valid user.' }],
    ['a person picked', field(option('who', 6), 'Mara', '12'), { value: '12' }],
  ];
  it.each(cases)('takes or refuses %s', (_name, given, value) => {
    expect(fieldValue(given)).toEqual(value);
  });
});

describe('validateFields', () => {
  it('marks what is wrong and names the first of it', () => {
    const [query, sentences] = who.options!;
    const { fields, firstWrong } = validateFields([field(query!, 'a'), field(sentences!, 'many')]);
    expect(firstWrong).toBe(1);
    expect(fields.map(({ error }) => error)).toEqual([undefined, 'Input a valid integer.']);
  });
});

describe('optionValues', () => {
  it('nests the options of a subcommand within a group', () => {
    const entry = entries.find(({ name }) => name === 'shelf admin clear')!;
    expect(optionValues(entry, [])).toEqual([
      { name: 'admin', type: 2, options: [{ name: 'clear', type: 1, options: [] }] },
    ]);
  });

  it('sends the focused field as it stands, and leaves out what is not right yet', () => {
    const entry = entries.find(({ name }) => name === 'who')!;
    const [query, sentences] = who.options!;
    expect(optionValues(entry, [field(query!, ' dr'), field(sentences!, 'x')], 0)).toEqual([
      { name: 'query', type: 3, value: ' dr', focused: true },
    ]);
  });
});
