import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../article-of.ts';

/** The times in a text of one sentence; null where its day of publication is not known. */
const timesIn = (text: string, published: string | null) => annotate(articleOf([text], { published })).times;

/** Wednesday, 16 March 2022. */
const DAY = '2022-03-16';

describe('times', () => {
  it.each([
    ['The vote was held Tuesday.', 'Tuesday', '2022-03-15', null],
    ['He spoke on Wednesday.', 'Wednesday', '2022-03-16', null],
    ['The storm hit last Wednesday.', 'last Wednesday', '2022-03-09', null],
    ['The council will meet Monday.', 'Monday', '2022-03-21', null],
    ['A rally is slated for Friday.', 'Friday', '2022-03-18', null],
    ['A survey by the office in February found so.', 'February', '2022-02', null],
    ['She said Monday that it will rain.', 'Monday', '2022-03-14', null],
    ['The hearing is set for next Friday.', 'next Friday', '2022-03-18', null],
    ['It opened on Jan. 5, 2019, in Lyon.', 'Jan. 5, 2019', '2019-01-05', null],
    ['It opened on October 17th.', 'October 17th', '2021-10-17', null],
    ['It opens on April 2.', 'April 2', '2022-04-02', null],
    ['The fair ran from 3 May 1998.', '3 May 1998', '1998-05-03', null],
    ['It was built in March 1911.', 'March 1911', '1911-03', null],
    ['It began in December.', 'December', '2021-12', null],
    ['The fair runs July 25-28.', 'July 25-28', '2022-07-25', '2022-07-28'],
    ['They left yesterday.', 'yesterday', '2022-03-15', null],
    ['They left three days ago.', 'three days ago', '2022-03-13', null],
    ['They left two years ago.', 'two years ago', '2020', null],
    ['Sales fell last month.', 'last month', '2022-02', null],
    ['Sales fell last year.', 'last year', '2021', null],
    ['Sales fell last week.', 'last week', '2022-03-07', '2022-03-13'],
    ['It dates from the 1990s.', '1990s', '1990', '1999'],
    ['Since October 17th it has rained.', 'October 17th', '2021-10-17', '2022-03-16'],
    ['It lasted from 2010 to 2015.', '2010 to 2015', '2010', '2015'],
  ])('reads "%s"', (text, words, from, to) => {
    const [time, ...others] = timesIn(text, DAY);
    expect(others).toEqual([]);
    expect(text.slice(time!.start, time!.end)).toBe(words);
    expect([time!.from, time!.to]).toEqual([from, to]);
  });

  it.each([
    // Written on Wednesday: what is to come.
    ['The operator has cancelled all sailings through Sunday.', '2022-03-20'],
    ['The operator cancelled all sailings until Sunday.', '2022-03-20'],
    ['The road stays closed till Friday.', '2022-03-18'],
    ['The crew must leave by Friday.', '2022-03-18'],
    ['The judge ordered that the files be released by Monday.', '2022-03-21'],
    ['The two have not met ahead of Monday’s vote.', '2022-03-21'],
    ['Heading into Saturday’s final, the club is without its captain.', '2022-03-19'],
    ['The first ballots will be counted Tuesday.', '2022-03-22'],
    ['On Thursday, the minister will open the bridge.', '2022-03-17'],
    ['The town holds its yearly market on Saturday.', '2022-03-19'],
    ['The trial, which begins Monday, is his third.', '2022-03-21'],
    ['The ferry could sail again on Friday.', '2022-03-18'],
    ['She says the shop will shut Tuesday.', '2022-03-22'],
    ['The council said on Monday that it will meet on Friday.', '2022-03-18'],
    ['The owner called off a concert slated for Saturday.', '2022-03-19'],
    ['The hearing is to be held on Thursday.', '2022-03-17'],
    ['A march is planned for Saturday.', '2022-03-19'],
    ['A vigil is planned for Saturday at 6 p.m. at the old quay.', '2022-03-19'],
    ['The hearing on Thursday will decide on bail.', '2022-03-17'],
    ['And on Friday, she and the other members of the club will march.', '2022-03-18'],
    ['The ferry could sail again Friday, and the bridge is to open Saturday.', '2022-03-19'],
    // What was.
    ['By Monday morning, the water had gone.', '2022-03-14'],
    ['Until Monday the bank had kept silent.', '2022-03-14'],
    ['He had won four matches heading into Sunday’s final.', '2022-03-13'],
    ['The aid collected through Sunday is in a hall.', '2022-03-13'],
    ['The owner could not be reached on Saturday.', '2022-03-12'],
    ['The mayor could have stayed at home on Saturday.', '2022-03-12'],
    ['The mayor tried to calm the crowd on Tuesday.', '2022-03-15'],
    ['Her speech on Tuesday pleased the hall.', '2022-03-15'],
    ['They were allowed to go home on Sunday evening.', '2022-03-13'],
    ['Monday’s ruling will change little.', '2022-03-14'],
  ])('on a Wednesday takes the day in "%s" for %s', (text, expected) => {
    expect(timesIn(text, DAY).at(-1)!.from).toBe(expected);
  });

  it.each([
    'The council will meet Wednesday.',
    'The ferry was due to sail on Wednesday.',
    'The vote is on Wednesday.',
    'The mayor had planned to speak on Wednesday.',
  ])('takes the weekday of publication for that day in "%s"', (text) => {
    expect(timesIn(text, DAY)[0]!.from).toBe(DAY);
  });

  it.each([
    // It may have been, and may be to come.
    'The ferry was to sail on Friday.',
    'The mayor had been scheduled to speak on Monday.',
    'The union urged its members to vote on Monday.',
    'The road was closed until Friday.',
    'All sailings are cancelled through Wednesday.',
    'The town is choosing a mayor on Sunday.',
    // No day of its own.
    'The market is held every Saturday.',
    'The club meets on Tuesday nights.',
    'They met on the last Friday in August.',
    'The rate was at its highest in June of that year.',
    'The mayor made plans for Sunday.',
    'She could win by the lessons of Sunday.',
    'The second Monday in May is a holiday.',
    'She read it in the Sunday Times.',
    'Shops opened early on Black Friday.',
    'The shop is open Monday through Friday.',
    'It was a Sunday like any other.',
  ])('shows no day for "%s"', (text) => {
    expect(timesIn(text, DAY).map(({ from }) => from)).not.toContainEqual(expect.stringMatching(/-\d\d-/));
  });

  it.each([
    ['The fair is on this Friday and Saturday.', ['2022-03-18', '2022-03-19']],
    ['It rained on Friday and Saturday.', ['2022-03-11', '2022-03-12']],
    ['The crew will work Saturday and Sunday.', ['2022-03-19', '2022-03-20']],
    ['The poll was taken Thursday through Monday.', ['2022-03-10', '2022-03-14']],
  ])('reads two weekdays together: "%s"', (text, expected) => {
    expect(timesIn(text, DAY).map(({ from }) => from)).toEqual(expected);
  });

  it.each([
    // Written in March 2022: what is to come, for all that the words around it tell.
    ['Voters will choose a mayor in November.', '2022-11'],
    ['In November, voters will choose a mayor.', '2022-11'],
    ['He could lose his seat in November.', '2022-11'],
    ['The party needs her to win the election in November.', '2022-11'],
    ['The November election is far off.', '2022-11'],
    ['The bridge will be opened in February.', '2023-02'],
    ['They meet again in May.', '2022-05'],
    ['The council goes before voters in November.', '2022-11'],
    ['The council voted to put the levy before voters in November.', '2022-11'],
    ['The party has raised its chances of winning in November.', '2022-11'],
    ['The museum is shut through the end of June.', '2022-06'],
    ['A measure on the November ballot', '2022-11'],
    // What was.
    ['He lost his seat in November.', '2021-11'],
    ['In November, voters chose a mayor.', '2021-11'],
    ['The mayor said in November that he would stay.', '2021-11'],
    ['The attacks in November, which the town still mourns', '2021-11'],
    ['She won the primary in September.', '2021-09'],
    ['The town has been without a bank since November.', '2021-11'],
    ['Last November it snowed.', '2021-11'],
    ['It is over this January.', '2022-01'],
    ['Guns are a burning question after the killings in June.', '2021-06'],
    ['"The world has changed," she said at a conference in May.', '2021-05'],
    ['The firm sold 300 cars by the end of November.', '2021-11'],
  ])('takes the month in "%s" for %s', (text, expected) => {
    expect(timesIn(text, DAY)[0]!.from).toBe(expected);
  });

  it.each(['The council sent the levy before voters in November.', 'The firm vowed to reopen in November.'])(
    'shows no month for "%s", which may be last year’s or this year’s',
    (text) => {
      expect(timesIn(text, DAY)[0]!.from).toBeNull();
    },
  );

  it.each([
    // Written on 10 September 2024.
    ['Police found the body in November.', '2023-11'],
    ['She left in November.', '2023-11'],
    ['Prices rose in November.', '2023-11'],
    ['Prices rose this week and fell in December.', '2023-12'],
    ['Sales fell in October.', '2023-10'],
    ['He saw her in October.', '2023-10'],
    ['He felt ill in October and lay in bed.', '2023-10'],
    ['The storms hit the coast in November.', '2023-11'],
    ['The firm put up its prices in October.', '2023-10'],
    ['Prices have come down since October.', '2023-10'],
    ['A cold week in November cost the growers their crop.', '2023-11'],
    ['The company had cut its staff in December.', '2023-12'],
    ['She did not set a date in October.', '2023-10'],
    ['The fire in December is still a riddle.', '2023-12'],
    ['A contested sale in December led to the quarrel.', '2023-12'],
    ['He won the election in November.', '2023-11'],
    ['The storms will hit the coast in November.', '2024-11'],
    ['The town wants to put up its fares in October.', '2024-10'],
    ['The bridge opens in November.', '2024-11'],
    ['In November, the bridge opens.', '2024-11'],
    ['She may leave in November.', '2024-11'],
    ['The festival in October', '2024-10'],
    ['The festival is to be held in October.', '2024-10'],
  ])('in September takes the month in "%s" for %s', (text, expected) => {
    expect(timesIn(text, '2024-09-10').at(-1)!.from).toBe(expected);
  });

  it.each<[string, string | null]>([
    ['The fair, which began on Tuesday, closes on Friday.', '2022-03-18'],
    ['The bridge, to be opened Friday, was built of oak.', '2022-03-18'],
    ['On Friday, she said, the pool will close.', '2022-03-18'],
    ['On Friday, she said, the pool was closed.', '2022-03-11'],
    ['The board votes on the loan Friday.', null],
    ['On Friday, the board votes.', null],
    ['On Friday, the choir plays Bach.', null],
    ['The pianist tours Norway on Friday.', null],
    ['Park rangers on Friday found the goat.', '2022-03-11'],
    ['On Friday, the board shut the pool.', '2022-03-11'],
  ])('takes for the last weekday of "%s" %s', (text, expected) => {
    expect(timesIn(text, DAY).at(-1)!.from).toBe(expected);
  });

  it.each([
    'It cost $2000.',
    'About 2,015 came.',
    'They may march on.',
    'Some 1900 people came.',
    'He scored 10/10.',
  ])('finds no time in "%s"', (text) => {
    expect(timesIn(text, DAY)).toEqual([]);
  });

  it('leaves open what needs a day of publication that is not known', () => {
    expect(timesIn('He spoke on Thursday and on 3 May 2001.', null).map(({ from }) => from)).toEqual([
      null,
      '2001-05-03',
    ]);
  });

  it('points into the body', () => {
    const { article, times, sentences } = annotate(
      articleOf(['It rained.', 'Then, on Tuesday, it stopped.'], { published: DAY }),
    );
    expect(times.map(({ start, end, from }) => [article.body.slice(start, end), from])).toEqual([
      ['Tuesday', '2022-03-15'],
    ]);
    expect(sentences[times[0]!.sentence]!.block).toBe(1);
  });
});
