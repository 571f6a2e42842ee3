/** What is asked of the archive's file, and written to it. */
import type { DatabaseSync } from 'node:sqlite';

export function prepareStatements(database: DatabaseSync) {
  return {
    list: database.prepare('SELECT * FROM article WHERE annotator = ? ORDER BY number'),
    // As one text: an object a row would hold up answers two or three times as long, of a hundred thousand articles.
    numbers: database.prepare(
      'SELECT json_group_array(number ORDER BY number) AS numbers FROM article WHERE annotator = ?',
    ),
    these: database.prepare(
      `SELECT * FROM article WHERE number IN (SELECT value FROM json_each(?)) AND annotator = ? ORDER BY number`,
    ),
    files: database.prepare('SELECT * FROM article ORDER BY number'),
    paths: database.prepare('SELECT number, path, ingested FROM article ORDER BY number'),
    filesIn: database.prepare('SELECT * FROM article WHERE path = ? OR path BETWEEN ? AND ?'),
    read: database.prepare(
      `SELECT number, body, annotation, people.bytes AS people FROM content JOIN people USING (number)
       WHERE number IN (SELECT value FROM json_each(?))`,
    ),
    contentOf: database.prepare('SELECT body, annotation FROM content WHERE number = ?'),
    peopleOf: database.prepare('SELECT bytes FROM people WHERE number = ?'),
    byId: database.prepare('SELECT * FROM article WHERE id = ?'),
    byPath: database.prepare('SELECT * FROM article WHERE path = ?'),
    add: database.prepare(
      `INSERT INTO article (id, path, hash, size, modified, ingested, annotator, notices, title, title_made, outlet,
         authors, published, url, wire, sentences, roles)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addContent: database.prepare(
      'INSERT INTO content (number, body, annotation, checks) VALUES (?, ?, ?, ?)',
    ),
    addPeople: database.prepare('INSERT INTO people (number, bytes) VALUES (?, ?)'),
    found: database.prepare('UPDATE article SET path = ?, size = ?, modified = ?, hash = ? WHERE number = ?'),
    readAgain: database.prepare(
      `UPDATE article SET annotator = '' WHERE number IN (SELECT value FROM json_each(?))`,
    ),
    remove: database.prepare('DELETE FROM article WHERE number IN (SELECT value FROM json_each(?))'),
    version: database.prepare('PRAGMA data_version'),
  };
}
