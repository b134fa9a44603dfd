/**
 * Fenced blocks: the language and the code. None holds what Liquid, Nunjucks or Go would take for a tag.
 *
 * @type {readonly (readonly [language: string, code: string])[]}
 */
export const codeSamples = [
  [
    'javascript',
    `// Collect posts by the month they appeared in.
export function byMonth(posts) {
  const months = new Map();
  for (const post of posts) {
    const key = post.date.toISOString().slice(0, 7);
    if (!months.has(key)) months.set(key, []);
    months.get(key).push(post);
  }
  return [...months.entries()].sort(([a], [b]) => (a < b ? 1 : -1));
}`,
  ],
  [
    'python',
    `import csv
from collections import Counter

def busiest(path, limit=10):
    """The stations with most departures in one day."""
    counts = Counter()
    with open(path, newline="") as handle:
        for row in csv.DictReader(handle):
            if row["status"] != "cancelled":
                counts[row["station"]] += int(row["trains"])
    return counts.most_common(limit)

print(busiest("timetable.csv"))`,
  ],
  [
    'ruby',
    `class Ledger
  Entry = Struct.new(:date, :amount, :note)

  def initialize
    @entries = []
  end

  def add(date, amount, note = nil)
    @entries << Entry.new(date, amount, note)
    self
  end

  def total
    @entries.sum(&:amount) # every entry, paid or not
  end
end`,
  ],
  [
    'bash',
    `#!/bin/sh
set -eu
backup="$HOME/backups/$(date +%Y-%m-%d)"
mkdir -p "$backup"
for folder in posts layouts assets; do
  tar -czf "$backup/$folder.tar.gz" "$folder" && echo "saved $folder"
done
find "$HOME/backups" -maxdepth 1 -mtime +30 -exec rm -r '{}' +`,
  ],
  [
    'html',
    `<article class="card">
  <h2><a href="/2024/05/17/harbour-notes/">Harbour notes</a></h2>
  <p>Three days on the quay, and what the cranes carried.</p>
  <img src="/assets/images/harbour.jpg" alt="Cranes at dusk" width="640" height="360">
</article>`,
  ],
  [
    'sql',
    `SELECT author, count(*) AS posts, max(published) AS latest
FROM articles
WHERE published >= '2023-01-01' AND status = 'public'
GROUP BY author
HAVING count(*) > 3
ORDER BY posts DESC, latest DESC;`,
  ],
  [
    'css',
    `.post-list li {
  display: grid;
  grid-template-columns: 8rem 1fr;
  gap: 0.5rem 1rem;
  padding: 0.75rem 0;
  border-bottom: 1px solid #ddd;
}
@media (max-width: 40em) { .post-list li { grid-template-columns: 1fr; } }`,
  ],
  [
    'yaml',
    `title: Harbour notes
author: tala
collections:
  essays:
    output: true
    permalink: /essays/:title/
defaults:
  - scope: { path: "", type: posts }
    values: { layout: post, comments: false }`,
  ],
]
