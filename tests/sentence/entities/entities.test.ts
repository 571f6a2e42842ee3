import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/sentence/annotate.ts';
import { type AnnotatedArticle, type Entity, SPEAKER_THRESHOLD } from '../../../src/sentence/annotated.ts';
import { resolveSpeaker } from '../../../src/sentence/entities/speaker.ts';
import { articleOf } from '../article-of.ts';

const read = (...paragraphs: string[]) => annotate(articleOf(paragraphs));
const named = ({ entities }: AnnotatedArticle, name: string): Entity | undefined =>
  entities.find((entity) => entity.name === name);
/** What the text has at an entity's mentions, in order. */
function forms(annotated: AnnotatedArticle, name: string): string[] {
  const index = annotated.entities.findIndex((entity) => entity.name === name);
  return annotated.mentions
    .filter(({ entity }) => entity === index)
    .map(({ start, end }) => annotated.article.body.slice(start, end));
}
/** Who the words are resolved to, at their last place in the text. */
function speaker(annotated: AnnotatedArticle, words: string) {
  const start = annotated.article.body.lastIndexOf(words);
  return resolveSpeaker(annotated, [[start, start + words.length]]);
}

describe('names', () => {
  it.each([
    'Holm, the chief executive of Brattvik Lines, told workers that the yard would close. He was sorry.',
    'Holm, Brattvik’s chief executive, told workers that the yard would close. He was sorry.',
  ])('finds a surname that a sentence begins with by the office told of it: %s', (text) => {
    const annotated = read('The yard will close in May.', text);
    expect(named(annotated, 'Holm')).toMatchObject({ type: 'person' });
    expect(speaker(annotated, 'He')).toMatchObject({ name: 'Holm' });
  });

  it.each([
    'Meanwhile, the mayor, a former pilot, said no.',
    'Today, the mayor of the town, said to be ill, stayed away.',
    'Nine people were hurt.',
  ])('takes no other opening word for a name: %s', (text) => {
    expect(read(text).entities.filter(({ anonymous }) => !anonymous)).toEqual([]);
  });

  it('tells a body from a person by who heads it', () => {
    const annotated = read('Jordan Steel will close. Holm, the chief executive of Jordan Steel, said so.');
    expect(named(annotated, 'Jordan Steel')?.type).not.toBe('person');
  });

  it.each([
    ['Boy Scouts said the camp would open.', 'Boy Scouts', 'organization'],
    ['Republican Ruiz voted against the bill.', 'Ruiz', 'person'],
    ['Two of the Republican Guard voted against the bill.', 'Republican Guard', 'organization'],
  ])('reads a sort of people before a word as the verb shows: %s', (text, name, type) => {
    expect(named(read(text), name)?.type).toBe(type);
  });

  it.each([
    ['Kettle Electric said that it would cut 400 jobs.', 'Kettle Electric', 'organization'],
    ['“We are sorry,” Ramona Foods said.', 'Ramona Foods', 'organization'],
    ['Ostrava Coal warned that two pits would close.', 'Ostrava Coal', 'organization'],
    ['Ramona Steel said that she was writing.', 'Ramona Steel', 'person'],
    ['Wojtek Glass, 45, said that he was sorry.', 'Wojtek Glass', 'person'],
    ['Mr. Kettle Glass said that it was a whale.', 'Kettle Glass', 'person'],
  ])('tells a firm by its trade, and not who is called so: %s', (text, name, type) => {
    expect(named(read('The council met.', text), name)?.type).toBe(type);
  });

  it('takes the coast guard for nobody, and whom it is before for one of theirs', () => {
    const annotated = read(
      'Lt. Cmdr. Ada Sunde of the coast guard said the search was over. The coast guard’s Sunde said so twice.',
    );
    expect(annotated.entities.map(({ name }) => name)).toEqual(['Ada Sunde']);
    expect(forms(annotated, 'Ada Sunde')).toEqual(['Ada Sunde', 'Sunde']);
  });

  it.each([
    'The border guard, who was 34, was hurt. He recovered.',
    'A national guard soldier was hurt. He recovered.',
    'The coast guard officer was hurt. He recovered.',
  ])('takes one of a guard for somebody: %s', (text) => {
    const [person] = read(text).entities;
    expect(person).toMatchObject({ type: 'person', anonymous: true });
  });

  it.each([
    'Brattvik, the owner of Moen Lines, said it would appeal.',
    'For years Moen Lines and Sunde were one. In May, Brattvik, the publisher of two papers, said no.',
  ])('takes what a firm may be as well for no sign of a person: %s', (text) => {
    const annotated = read(text);
    expect(annotated.entities.filter(({ type }) => type === 'person')).toEqual([]);
  });

  it('takes a storm for nobody', () => {
    const annotated = read('Storm Ilse reached the coast. Hurricane Ada is late, the harbour office said.');
    expect(annotated.entities.filter(({ type }) => type === 'person')).toEqual([]);
  });

  it('takes an office for a sign of a person', () => {
    expect(named(read('Brattvik, the chief executive of Moen Lines, said no.'), 'Brattvik')?.type).toBe(
      'person',
    );
  });

  it('takes whom a body speaks through for somebody', () => {
    const annotated = read('The coast guard’s Sunde said the search was over. Norway’s Brattvik said no.');
    expect(named(annotated, 'Sunde')?.type).toBe('person');
    expect(named(annotated, 'Brattvik')?.type).toBe('organization');
  });

  it.each([
    ['The company’s chief executive, Per Moen, resigned.', 'the company’s chief executive'],
    [
      'The company’s chief executive, Per Moen, resigned. Per Moen, chief executive of Brattvik Lines, was ill.',
      'chief executive of Brattvik Lines',
    ],
    ['The women’s coach, Per Moen, resigned.', 'women’s coach'],
    ['Later Lt. Cmdr. Per Moen resigned.', 'Lt. Cmdr.'],
  ])('says an office as it is said beside the name: %s', (text, role) => {
    expect(named(read(text), 'Per Moen')?.role).toBe(role);
  });

  it('tells a team from a person by its “the” and its plural', () => {
    const annotated = read(
      'The Dallas Mavericks lost on Sunday. Mavericks fans wept, and Austin Rivers left.',
    );
    expect(named(annotated, 'Dallas Mavericks')).toMatchObject({
      type: 'organization',
      aliases: ['Mavericks'],
    });
    expect(named(annotated, 'Austin Rivers')?.type).toBe('person');
  });

  it('gathers titles, initials, surnames and possessives of one person', () => {
    const annotated = read(
      'Sen. Anna K. Lindqvist (D-Ore.) spoke. Anna Lindqvist left. Ms. Lindqvist’s car was gone, and Lindqvist walked.',
    );
    expect(forms(annotated, 'Anna K. Lindqvist')).toEqual([
      'Anna K. Lindqvist',
      'Anna Lindqvist',
      'Lindqvist',
      'Lindqvist',
    ]);
    expect(named(annotated, 'Anna K. Lindqvist')).toMatchObject({ type: 'person', role: 'Senator' });
  });

  it('ends a name before the verb of a title in capitals, and not before a verb that is a name', () => {
    const annotated = read(
      'The film “Nina Falk Got More Votes” ran. The group Coastal Rights Watch praised it.',
    );
    expect(annotated.entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Nina Falk', 'Coastal Rights Watch']),
    );
  });

  it.each([
    ['Councillors Mia Stroem and Tom Frey met.', ['Mia Stroem', 'Tom Frey']],
    ['Marine Le Goff met former Marine John Smith.', ['Marine Le Goff', 'John Smith']],
    ['Olga Brandt and Tom Frey met. The Brandt-Frey deal failed.', ['Olga Brandt', 'Tom Frey']],
    ['Follow Mia Stroem online. Given Stroem had won, it rained.', ['Mia Stroem']],
    ['The Republican Convention met. She saw Star Boats, and Attorney General Mia Stroem.', ['Mia Stroem']],
    ['Senator Dean Lunde met Dean Mia Stroem of the law school.', ['Dean Lunde', 'Mia Stroem']],
    ['Democrat Roth said no. “No,” said Republican Frey. Star Jones said no.', ['Roth', 'Frey', 'Jones']],
    ['The Boy Scouts said no. Republican Mayors said no. The Republican Convention said no.', []],
    ['“We will go,” Per Lunde said. "We will go," Will Stone said.', ['Per Lunde', 'Will Stone']],
    ['On Monday Will Stone said no. She said, “Will Frey come?”', ['Will Stone']],
    ['She met Mia Stroem and Dean Hollin on Monday.', ['Mia Stroem', 'Dean Hollin']],
    ['The dean left. Mia Stroem met Dean Hollin.', ['Mia Stroem', 'Hollin']],
    ['Dean Hollin said the ferry was late.', ['Dean Hollin']],
    ['Dean Hollin, 34, met a dean of the law school.', ['Dean Hollin']],
    ['Dean Hollin, a plumber, said the school was old.', ['Dean Hollin']],
    ['Dean Hollin said the school would close.', ['Hollin']],
    ['The mayor of Ardal, Per Lunde, met Mia Stroem.', ['Per Lunde', 'Mia Stroem']],
    [
      '“Mia Stroem For Mayor,” read the sign. “Frey Wants War,” read another. Tom Frey left.',
      ['Mia Stroem', 'Tom Frey'],
    ],
  ])('has the people of: %s', (text, names) => {
    const people = read(text).entities.filter(({ type, anonymous }) => type === 'person' && !anonymous);
    expect(people.map(({ name }) => name)).toEqual(names);
  });

  it('takes what stands with “the” for no person, whatever its first word', () => {
    const annotated = read(
      'The show was at the Stella Inn. The Austin Bowl was full, and the Olga Brandt who won was not there.',
    );
    expect(named(annotated, 'Stella Inn')?.type).not.toBe('person');
    expect(named(annotated, 'Olga Brandt')?.type).toBe('person');
  });

  it('gives no office of a namesake to who is known as a relative alone', () => {
    const annotated = read('First lady Mia Frey spoke. President Frey said the ship was late.');
    expect(named(annotated, 'Mia Frey')?.role).toBeNull();
    expect(named(annotated, 'Frey')?.role).toBe('President');
  });

  it('keeps members of a family apart, by title and first name', () => {
    const annotated = read(
      'Peter Moreau met reporters. His wife, Helen Moreau, stayed home. Mrs. Moreau was tired. Mr. Moreau was not.',
    );
    expect(forms(annotated, 'Helen Moreau')).toEqual(['Helen Moreau', 'Moreau']);
    expect(forms(annotated, 'Peter Moreau')).toEqual(['Peter Moreau', 'His', 'Moreau']);
  });

  it('knows acronyms and aliases that the text introduces', () => {
    const annotated = read(
      'The Coastal Rescue Service (CRS) sent boats. Its chief, Omar al-Hakim, or "Abu Bahr," led them. The CRS found nothing. Abu Bahr went home.',
    );
    expect(forms(annotated, 'Coastal Rescue Service')).toEqual(['Coastal Rescue Service', 'CRS', 'CRS']);
    expect(forms(annotated, 'Omar al-Hakim')).toEqual(['Omar al-Hakim', 'Abu Bahr', 'Abu Bahr']);
  });

  it.each([
    ['Harbor police chief Tomas Ruiz spoke.', 'Tomas Ruiz', 'Harbor police chief'],
    [
      'Ellen Page-Brown, a spokeswoman for the harbor, spoke.',
      'Ellen Page-Brown',
      'spokeswoman for the harbor',
    ],
    ['The director of the museum, Carl Weber, spoke.', 'Carl Weber', 'director of the museum'],
    ['Secretary of State Laura Finch spoke.', 'Laura Finch', 'Secretary of State'],
  ])('reads the role in "%s"', (text, name, role) => {
    expect(named(read(text), name)).toMatchObject({ type: 'person', role });
  });

  it.each([
    ['They flew to Nairobi.', 'Nairobi', 'place'],
    ['She lives in South Dakota.', 'South Dakota', 'place'],
    ['The Ministry of Fisheries closed.', 'Ministry of Fisheries', 'organization'],
    ['He works at Northern Light Energy Inc. now.', 'Northern Light Energy Inc.', 'organization'],
    ['Many Canadians agreed.', 'Canadians', 'group'],
  ])('types the name in "%s"', (text, name, type) => {
    expect(named(read(text), name)).toMatchObject({ type });
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(read('Officials left. Critics agreed. Moments later it rained.').entities).toEqual([]);
  });
});

describe('pronouns and descriptions', () => {
  it('gives a pronoun to the last fitting person', () => {
    const annotated = read(
      'Helen Moreau met Peter Lang on Friday.',
      'She said it went well.',
      'He said it did not.',
    );
    expect(speaker(annotated, 'She')).toMatchObject({ name: 'Helen Moreau' });
    expect(speaker(annotated, 'He')).toMatchObject({ name: 'Peter Lang' });
  });

  it('gives a description to who holds the office', () => {
    const annotated = read(
      'Tomas Ruiz, a spokesman for the port, spoke. Later Anna Berg arrived. The spokesman said no more.',
    );
    expect(speaker(annotated, 'The spokesman')).toMatchObject({
      name: 'Tomas Ruiz',
      role: 'spokesman for the port',
    });
  });

  it('knows someone without a name by their description, within the article', () => {
    const annotated = read('A port official told reporters so.', 'The official said it was over.');
    expect(speaker(annotated, 'The official')).toMatchObject({ name: 'a port official', role: null });
    expect(annotated.entities).toMatchObject([{ name: 'a port official', anonymous: true }]);
  });

  it('leaves open whom a pronoun means when nobody was named', () => {
    expect(speaker(read('He said it rained.'), 'He')).toBeNull();
  });

  it('is less sure of a pronoun with two candidates than with one', () => {
    const one = speaker(read('Peter Lang spoke.', 'He said so.'), 'He')!;
    const two = speaker(read('Peter Lang saw Karl Berg and Tom Hill.', 'He said so.'), 'He')!;
    expect(two.confidence).toBeLessThan(one.confidence);
  });
});

describe('the first person', () => {
  it('is whoever is quoted', () => {
    const annotated = read(
      '“I saw it,” Helen Moreau said on Friday. “My car was there.”',
      'I was not there.',
    );
    expect(forms(annotated, 'Helen Moreau')).toContain('I');
    const last = annotated.article.body.lastIndexOf('I was');
    expect(annotated.mentions.some(({ start }) => start === last)).toBe(false);
  });
});

describe('speakers', () => {
  it.each([
    ['A spokesman for Anna Berg said so.', 'A spokesman for Anna Berg', 'a spokesman for Anna Berg'],
    ['Anna Berg’s brother said so.', 'Anna Berg’s brother', 'Anna Berg’s brother'],
    ['Anna Berg and Tom Hill said so.', 'Anna Berg and Tom Hill', 'Anna Berg and Tom Hill'],
    [
      'A statement from the harbor police official reads so.',
      'A statement from the harbor police official',
      'a harbor police official',
    ],
    [
      'Several voters supporting Anna Berg said so.',
      'Several voters supporting Anna Berg',
      'several voters supporting Anna Berg',
    ],
    ['Two port officials said so.', 'Two port officials', 'two port officials'],
    ['The brewer, Tom Hill, said so.', 'Tom Hill', 'Tom Hill'],
  ])('resolves the source of "%s"', (text, source, name) => {
    expect(speaker(read(text), source)).toMatchObject({ name });
  });

  it('is who is named after an office', () => {
    const annotated = read('The mayor of Ardal, Per Lunde, said the ferry was late.');
    expect(speaker(annotated, 'The mayor of Ardal, Per Lunde,')).toMatchObject({ name: 'Per Lunde' });
  });

  it('is who wrote a text, without who saw it', () => {
    const annotated = read('The report, written by Tom Frey and seen by Reuters, said the ferry was late.');
    expect(speaker(annotated, 'The report, written by Tom Frey and seen by Reuters,')).toMatchObject({
      name: 'Tom Frey',
    });
  });

  it('is who is named after what they are to another', () => {
    const annotated = read('An aide to Ms. Stroem, Tom Frey, said she would resign.');
    expect(speaker(annotated, 'An aide to Ms. Stroem, Tom Frey,')).toMatchObject({ name: 'Tom Frey' });
  });

  it('is not named for sure by a headline that only describes', () => {
    const { attributions } = read(
      'Ferry Pilot Says Boats Are Too Old',
      'Ferry pilot Mia Stroem said the boats were too old.',
    );
    const sure = attributions.filter(({ speaker }) => speaker!.confidence >= SPEAKER_THRESHOLD);
    expect(sure.map((each) => each.speaker!.name)).toEqual(['Mia Stroem']);
  });

  it('has none for a source without words', () => {
    expect(resolveSpeaker(read('It rained.'), [])).toBeNull();
  });
});

describe('who speaks as “he”', () => {
  const heIs = (...paragraphs: string[]) => {
    const found = speaker(read(...paragraphs), 'he');
    return found && [found.name, found.confidence >= SPEAKER_THRESHOLD];
  };

  it('is not whom he names', () => {
    const met = 'Tom Frey met Per Lunde on Monday.';
    expect(heIs(met, 'Lunde spoke for an hour.', '“Lunde is making the town less safe,” he said.')).toEqual([
      'Tom Frey',
      true,
    ]);
    expect(heIs(met, 'Lunde spoke for an hour, and then he said that Lunde was wrong.')).toEqual([
      'Tom Frey',
      true,
    ]);
  });

  it('is nobody for sure where there is only the one he names', () => {
    expect(heIs('Mayor Tom Frey spoke.', '“Nobody knows more than Tom Frey,” he said.')).toEqual([
      'Tom Frey',
      false,
    ]);
  });

  it('may be whom the next clause names', () => {
    expect(heIs('Mayor Tom Frey spoke.', '“It is late,” he said, and Frey left.')).toEqual([
      'Tom Frey',
      true,
    ]);
  });
});

describe('a source of several stretches', () => {
  it('is the one that names someone', () => {
    const annotated = read('Mayor Ines Roth spoke. The old bridge, said Roth, was safe.');
    const at = (words: string): readonly [number, number] => {
      const start = annotated.article.body.lastIndexOf(words);
      return [start, start + words.length];
    };
    expect(resolveSpeaker(annotated, [at('The old bridge'), at('Roth')])?.name).toBe('Ines Roth');
  });
});

describe('the seed article', () => {
  const seed = readFileSync(new URL('../../../seeds/000_a681bd9ab4dd7d27.txt', import.meta.url), 'utf8');
  const annotated = annotate(articleOf(seed.split('\n').filter((line) => line.trim() !== '')));

  it('resolves its speakers', () => {
    expect(speaker(annotated, 'The official')).toMatchObject({ name: 'a U.S. official' });
    expect(speaker(annotated, 'the U.S. official')).toMatchObject({ name: 'a U.S. official' });
    expect(speaker(annotated, 'a statement from the U.S. military official')).toMatchObject({
      name: 'a U.S. military official',
    });
    expect(speaker(annotated, 'The PMF')).toMatchObject({ name: 'Popular Mobilization Forces' });
    expect(speaker(annotated, 'Iraqi military spokesman Yehia Rasool')).toMatchObject({
      name: 'Yehia Rasool',
      role: 'Iraqi military spokesman',
    });
    expect(speaker(annotated, 'U.S. defense officials')).toMatchObject({
      name: 'U.S. defense officials',
      entity: null,
    });
    expect(speaker(annotated, 'The AP')).toMatchObject({ name: 'Associated Press' });
  });

  it('knows the commander by all his names', () => {
    expect(new Set(forms(annotated, 'Mushtaq Taleb al-Saidi'))).toEqual(
      new Set(['Mushtaq Taleb al-Saidi', 'Abu Taqwa', 'Abu Taqwa Al-Saidi']),
    );
  });
});
