import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Source and content of each attribution. */
const parts = (text: string) => read(text).map(({ source, content }) => [source, content]);

describe('a source that a clause parts from its verb', () => {
  it.each([
    ['A police official', ', who spoke on condition of anonymity because the inquiry is not over,'],
    [
      'A police official',
      ' who spoke on condition of anonymity because she was not allowed to talk to the press',
    ],
    ['Councillor Ines Roth', ', who proposed the measure,'],
    ['The minister', ', whose son was on the boat,'],
    ['Two officials', ', speaking on condition of anonymity because the talks had not ended,'],
  ])('is whole: %s%s', (subject, aside) => {
    const found = read(`${subject}${aside} said the driver had been asleep.`);
    expect(found.map(({ source, content }) => [source, content])).toEqual([
      [`${subject}${aside}`, 'the driver had been asleep'],
    ]);
    // Her office is no part of a name.
    expect(found[0]!.speaker!.name.toLowerCase()).toBe(subject.toLowerCase().replace('councillor ', ''));
  });

  it('is named by its name alone', () => {
    const [found] = read('Ines Roth, 58, who lives beside the quarry, said the dust gets everywhere.');
    expect(found!.speaker?.name).toBe('Ines Roth');
  });
});

describe('a sentence that its cue breaks', () => {
  it.each([
    [
      'The senator, according to her spokesman, will not travel to Geneva.',
      'her spokesman',
      'The senator … will not travel to Geneva',
    ],
    [
      'The bridge, the mayor said, will not open before May.',
      'the mayor',
      'The bridge … will not open before May',
    ],
    [
      'The talks, officials said, had broken down over fish.',
      'officials',
      'The talks … had broken down over fish',
    ],
  ])('is content before and after it: %s', (text, source, content) => {
    const found = read(text);
    expect(found.map((one) => [one.source, one.content])).toEqual([[source, content]]);
    expect(found[0]!.medium).toBe('');
  });

  it('is none where what is said stands between the commas', () => {
    const [found] = read('On Monday, Ines Roth said that the bridge, the oldest in the county, would close.');
    expect(found!.content).toContain('that the bridge');
    expect(found!.content).not.toContain('On Monday');
  });
});

describe('what is said of a subject that a clause parts from its verb', () => {
  it('goes on after the clause', () => {
    const [found] = read('The company denied that the valve, installed in May, had failed.');
    expect(found!.content).toBe('that the valve, installed in May, had failed');
  });
});

describe('a question that nobody named puts', () => {
  it.each([
    [
      'Asked whether the bridge was safe, Diallo said it was too early to tell.',
      'Diallo',
      'it was too early to tell',
    ],
    [
      'Asked about the delay, the minister said he would not speculate.',
      'the minister',
      'he would not speculate',
    ],
    [
      'The minister, asked whether he would resign, said he would not.',
      'The minister, asked whether he would resign,',
      'he would not',
    ],
    ['When asked if he would resign, Mr. Maas replied: “No.”', 'Mr. Maas', '“No.”'],
  ])('is a question without a source, and leaves its answer to who answers: %s', (text, source, content) => {
    const [question, ...answers] = read(text).toSorted(
      (a, b) => Number(b.force === 'question') - Number(a.force === 'question'),
    );
    expect(question).toMatchObject({ force: 'question', source: '', speaker: null });
    expect(answers.map((one) => [one.source, one.content])).toEqual([[source, content]]);
  });

  it('is one where it is told who asks', () => {
    expect(parts('“Will you resign?” asked a reporter.')).toEqual([['a reporter', '“Will you resign?”']]);
  });
});

describe('whom someone names or describes', () => {
  it.each([
    [
      'The dead man was named by his union as Piet Maas, a crane driver from Ghent.',
      'his union',
      'The dead man … Piet Maas, a crane driver from Ghent',
    ],
    [
      'The plan was described by the mayor as a gift to the drivers.',
      'the mayor',
      'The plan … a gift to the drivers',
    ],
    ['The victim, identified by police as Omar Day, was found on Sunday.', 'police', 'The victim … Omar Day'],
  ])('is content of who does: %s', (text, source, content) => {
    expect(parts(text)).toContainEqual([source, content]);
  });
});

describe('a text that speaks for its maker', () => {
  it.each([
    ['A study by the university found that bees prefer blue flowers.', 'the university', 'A study'],
    [
      'A statement posted by the union on Tuesday said the drivers would stop work at noon.',
      'the union',
      'A statement',
    ],
    [
      'The report, written by two engineers, concluded that the dam had been built badly.',
      'two engineers',
      'The report',
    ],
    [
      'According to a report published in May by the fire service, the alarm had failed twice.',
      'the fire service',
      'a report',
    ],
  ])('names the maker, and the text as the medium: %s', (text, name, medium) => {
    const [found] = read(text);
    expect(found!.speaker?.name).toBe(name);
    expect(found!.medium).toBe(medium);
  });

  it('stays itself where nobody is told to have made it', () => {
    const [found] = read('The survey of 2,000 farmers found that most want rain insurance.');
    expect(found!.speaker?.name).toBe('the survey of 2,000 farmers');
    expect(found!.medium).toBe('');
  });
});

describe('an “as” clause within what someone says', () => {
  it('speaks of the words right before it', () => {
    const found = read(
      'Ines Roth says this was a slip of the hand, and no fault of the crew as other witnesses have reported.',
    );
    for (const { source, content } of found)
      if (source.includes('witnesses')) expect(content).not.toContain('slip of the hand');
    expect(found.filter(({ content }) => content.includes('slip of the hand'))).toHaveLength(1);
  });
});

describe('a denial without “that”', () => {
  it.each([
    ['Tom Berg denied the ferry would sail again within a week.', 'the ferry would sail again within a week'],
    [
      'Tom Berg denied the ferry would sail again within a week, and left.',
      'the ferry would sail again within a week',
    ],
  ])('has its subject with the verb: %s', (text, content) => {
    expect(read(text)[0]).toMatchObject({ force: 'denial', content });
  });
});

describe('marks of emphasis', () => {
  it.each([
    ['*Officials* said the bridge would close on Friday.', 'Officials', 'officials'],
    ['The bridge would close on Friday, **city officials** said.', 'city officials', 'city officials'],
    ['__Ines Roth__ told reporters that the bridge would close.', 'Ines Roth', 'Ines Roth'],
    [
      '“The bridge is old,” said *Ines Roth*, the mayor of Lund.',
      'Ines Roth*, the mayor of Lund',
      'Ines Roth',
    ],
  ])('do not hide a source: %s', (text, source, name) => {
    const [found] = read(text);
    expect(found!.source).toBe(source);
    expect(found!.speaker?.name).toBe(name);
  });
});

describe('a name that is given in passing', () => {
  it.each([
    ['A tapir named Olga escaped from the zoo on Saturday, keeper Ben Ashworth said.', 'keeper Ben Ashworth'],
    ['A man named John Carr was arrested on Friday, Sheriff Dan Poole said.', 'Sheriff Dan Poole'],
  ])('is stated by nobody: %s', (text, source) => {
    expect(read(text).map((one) => one.source)).toEqual([source]);
  });
});
