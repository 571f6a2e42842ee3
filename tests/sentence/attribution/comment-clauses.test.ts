import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const parts = (text: string) => read(text).map(({ source, content }) => [source, content]);

describe('a clause of saying that comments on its sentence', () => {
  it.each([
    'The Solveig, a 60-metre ferry built in 1998, began to take on water soon after it left port',
    'The Solveig, a 60-metre ferry built in 1998, ran aground off Brattvik',
    'The Solveig, which was built in 1998, had 41 people aboard, all of them unhurt',
  ])('is that of the name after its verb, and all before is said: %s', (clause) => {
    expect(parts(`${clause}, said Lt. Cmdr. Sunde.`)).toEqual([['Lt. Cmdr. Sunde', clause]]);
    expect(parts(`${clause}, said Ada Sunde, who led the search.`)).toEqual([
      ['Ada Sunde, who led the search', clause],
    ]);
    expect(parts(`${clause}, said Ada Sunde on Tuesday.`)).toEqual([['Ada Sunde', clause]]);
  });

  it.each([
    [
      'Five people were hurt, the state fire marshal said on Monday, two of them badly.',
      'the state fire marshal',
    ],
    [
      'Twelve houses burned, the sheriff’s office said Tuesday, twice as many as in May.',
      'the sheriff’s office',
    ],
    [
      'Nine people were treated, the county health department said on Wednesday, three more than first reported.',
      'the county health department',
    ],
    ['Eight sailors are safe, the navy said, most of the sailors in good health.', 'the navy'],
    ['Twelve jobs will go, the union said, up from nine a week ago.', 'the union'],
  ])('is its subject’s, and what the rest adds is said too: %s', (text, speaker) => {
    const [before, , after] = text.replace(/\.$/, '').split(', ');
    expect(parts(text)).toEqual([[speaker, `${before} … ${after}`]]);
  });

  it.each([
    ['The quarry will shut, Ada Sunde said Tuesday, the latest loss to the valley.', 'Ada Sunde'],
    ['Rents will be capped, the minister said, the third such pledge this year.', 'the minister'],
    ['The tower was sound, the warden said, some weeks before it fell.', 'the warden'],
    ['He will sing no more, his brother said, most of the choir in tears.', 'his brother'],
    ['Two schools were closed, the district said, the first closings since 2010.', 'the district'],
  ])('leaves to the reporter what is not of the clause: %s', (text, speaker) => {
    expect(parts(text)).toEqual([[speaker, text.slice(0, text.indexOf(','))]]);
  });

  it.each([
    ['Ivar Roth, who led the search, and nobody was told', 'Ivar Roth, who led the search'],
    ['Ada Sunde on Tuesday in Brattvik', 'Ada Sunde'],
    ['Ada Sunde with a shrug', 'Ada Sunde'],
    ['Ada Sunde at a meeting in Brattvik', 'Ada Sunde'],
    ['Ada Sunde, the mayor of Brattvik, on Tuesday', 'Ada Sunde, the mayor of Brattvik'],
    ['Ada Sunde, a nurse at Brattvik Hospital', 'Ada Sunde, a nurse at Brattvik Hospital'],
    ['Ada Sunde of the harbour office', 'Ada Sunde of the harbour office'],
  ])('ends where it tells no more of who speaks: said %s', (after, source) => {
    const clause = 'The ferry will sail again in May';
    expect(parts(`${clause}, said ${after}.`)).toEqual([[source, clause]]);
  });

  it.each([
    ['The mayor, who was there, said the ferry was late.', 'The mayor, who was there,'],
    ['Last week, the mayor said the ferry was late.', 'the mayor'],
    ['Roth, who built the ferry, said Sunde had sunk it.', 'Roth, who built the ferry,'],
  ])('is not taken for what says the rest of its sentence: %s', (text, source) => {
    expect(parts(text).map(([who]) => who)).toEqual([source]);
  });
});
