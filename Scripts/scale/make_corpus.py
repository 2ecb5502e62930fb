#!/usr/bin/env python3
"""Writes a synthetic corpus of the size and shape of arXiv as JSON Lines, to measure PaperGraph at scale.

Every text is made of sentences worded here and of words drawn Zipf-like; no abstract is anybody's. Well-known models
and datasets are named from their year on. About a third of the papers of computer science bring an invented name,
which papers that cite them may name again. References point to earlier papers; papers cite and write within circles,
so that the networks have communities. One seed makes the same bytes, whatever the number of processes.
"""
import argparse, json, math, multiprocessing, os, random, re, sys
from bisect import bisect_right
from collections import defaultdict, deque
from itertools import accumulate
from statistics import NormalDist

from sentences import OUTSIDE, PLANS, SENTENCES, TITLES
from words import (
    ACRONYMS, ADJECTIVES, CODAS, DATA_SUFFIXES, FAMILY, GIVEN, KNOWN, NOUNS, ONSETS, PREFIXES, SUFFIXES, TOOL_HEADS, USERS,
    VENUES, VERSIONS, VOCABULARIES, VOWELS, WORDS)

BLOCK = 10_000
CHUNK = 100
CIRCLES = 128
# The first papers have nobody to cite.
FOUNDERS = 2 * CIRCLES
# A month holds 99,999 numbers.
LIMIT = 10_000_000
# Duplicates come at most this many blocks later: what waits stays small.
LAG = 24

FIRST_YEAR = 1995
# Papers a year in thousands, about as arXiv has grown.
GROWTH = (13, 16, 20, 24, 28, 31, 33, 36, 39, 43, 47, 50, 56, 59, 64, 70, 77, 84, 93, 98, 105, 113, 123, 140, 156, 178,
          181, 186, 218, 243, 280)
# The share of computer science in hundredths, by year.
COMPUTING = (3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 11, 12, 14, 15, 17, 19, 21, 23, 25, 28, 31, 35, 38, 40, 42, 43, 45, 47,
             48)

# What a paper of computer science is about decides on the names that it draws.
AREAS = ("learning", "vision", "language", "systems", "vision", "learning", "language", "learning")
FIELDS = ("physics", "physics", "physics", "physics", "physics", "maths", "maths", "science")

# ---------------------------------------------------------------------------------------------------------------------
# What follows from a paper's number alone, so that no process needs what another one made.

MASK = (1 << 64) - 1
# What the numbers are scattered for: a paper's references take those below.
SALTS = 64
DUPLICATE, IS_NAMED, NAME, REFERENCES = 60, 61, 62, 63

quote = json.JSONEncoder(ensure_ascii=False).encode


def mixer(seed):
    """A function that scatters whole numbers over 64 bits, another one for each seed."""
    key = random.Random(f"{seed}/mix").getrandbits(64)

    def mix(value):
        value = (value * 0x9E3779B97F4A7C15 + key) & MASK
        value = ((value ^ value >> 29) * 0xBF58476D1CE4E5B9) & MASK
        return value ^ value >> 32

    return mix


class Timeline:
    """When papers appeared, and hence their ids and their fields."""

    def __init__(self, papers):
        months = [year for year in GROWTH for _ in range(12)]
        ends = list(accumulate(months))
        self.starts = [papers * end // ends[-1] for end in [0] + ends]
        self.prefixes = [f"arxiv:{(FIRST_YEAR + month // 12) % 100:02d}{month % 12 + 1:02d}."
                         for month in range(len(months))]
        longest = max(end - start for start, end in zip(self.starts, self.starts[1:]))
        self.digits = [f"{number:05d}" for number in range(longest + 1)]
        self.computing = [self.first_of_computing(circle, papers) for circle in range(CIRCLES)]

    def first_of_computing(self, circle, papers):
        """The paper from which on a circle does computer science; before it did something else."""
        rank = rank_of(circle)
        years = (year for year, share in enumerate(COMPUTING) if share * CIRCLES > rank * 100)
        first = next(years, None)
        return papers if first is None else self.starts[12 * first]

    def id(self, paper):
        """`arxiv:1706.03762`"""
        month = bisect_right(self.starts, paper) - 1
        return self.prefixes[month] + self.digits[paper - self.starts[month] + 1]

    def year(self, paper):
        return FIRST_YEAR + (bisect_right(self.starts, paper) - 1) // 12

    def is_computing(self, paper):
        return paper >= self.computing[paper % CIRCLES]


def rank_of(circle):
    """Neighbours in the order of papers are of different fields."""
    return circle * 77 % CIRCLES


class Citations:
    """Which earlier papers a paper cites: it copies a reference of an earlier paper, or takes a recent paper.

    To copy needs no memory, since the reference of the other paper is computed in turn.
    """

    def __init__(self, mix):
        self.mix = mix
        normal = NormalDist(math.log(7.3), 0.6)
        self.counts = [min(40, max(2, round(math.exp(normal.inv_cdf((i + 0.5) / 256))))) for i in range(256)]

    def of(self, paper):
        """Numbers of distinct earlier papers."""
        if paper < FOUNDERS: return []
        count = self.counts[self.mix(paper * SALTS + REFERENCES) & 255]
        return list(dict.fromkeys([self.target(paper, slot) for slot in range(count)]))

    def target(self, paper, slot):
        mix = self.mix
        while True:
            chance = mix(paper * SALTS + slot)
            copies = chance & 1
            where = chance >> 24 & 0xFFFFFFFF
            other = where * paper >> 32 if copies else paper - 1 - (where * (paper >> 3) >> 32)
            # Seven of eight stay within the circle.
            if chance & 14:
                other -= (other - paper) % CIRCLES
                if other < 0: other += CIRCLES
            if not copies or other < FOUNDERS: return other
            # Every paper has two references at least.
            paper, slot = other, chance >> 4 & 1


class Digits:
    """Small numbers taken out of a large one."""

    def __init__(self, number):
        self.number = number

    def below(self, limit):
        self.number, digit = divmod(self.number, limit)
        return digit

    def of(self, words):
        return words[self.below(len(words))]


class Inventions:
    """The names that papers of computer science bring."""

    def __init__(self, mix):
        self.mix = mix
        is_vowel = lambda word: word[0].lower() in "aeiou"
        # Words by what they begin with, so that most acronyms can be spoken.
        self.starting = {}
        for key, words in (("adj", ADJECTIVES), ("noun", NOUNS), ("head", TOOL_HEADS)):
            self.starting[key, "V"] = [word.title() for word in words if is_vowel(word)]
            self.starting[key, "C"] = [word.title() for word in words if not is_vowel(word)]

    def is_named(self, paper):
        """Whether the paper brings a name, if it is of computer science."""
        return self.mix(paper * SALTS + IS_NAMED) & 1023 < 358

    def name(self, paper):
        """The name, its long form or nothing, and whether it is of a dataset."""
        key = paper * SALTS + NAME
        digits = Digits(self.mix(key) << 64 | self.mix(~key))
        kind = digits.below(100)
        if kind < 36: return *self.acronym(digits, kind < 9), False
        word = self.word(digits)
        if kind < 50: return self.as_dataset(word, digits), "", True
        if kind < 70: return word + digits.of(SUFFIXES), "", False
        if kind < 82: return digits.of(PREFIXES) + word, "", False
        if kind < 92: return f"{word}-{digits.of(VERSIONS)}", "", False
        return word, "", False

    def acronym(self, digits, is_extended):
        """`TALQ` and what its letters stand for."""
        shape = digits.of((("adj", "adj", "noun", "head"), ("adj", "noun", "head"), ("adj", "adj", "noun", "noun", "head")))
        words = [digits.of(self.starting[key, "CV"[place % 2]]) for place, key in enumerate(shape)]
        letters = "".join(word[0] for word in words).upper()
        return letters + (digits.of(("-Net", "++", "-v2", "-GAN", "-L", "2")) if is_extended else ""), " ".join(words)

    @staticmethod
    def word(digits):
        """`Zorvan`"""
        word = digits.of(ONSETS) + digits.of(VOWELS) + digits.of(ONSETS if digits.below(3) else CODAS)
        if digits.below(4): word += digits.of(VOWELS)
        if word[-1] in "aeiou" and digits.below(3): word += digits.of(CODAS)
        return word.capitalize()

    @staticmethod
    def as_dataset(word, digits):
        return (digits.of(PREFIXES) if digits.below(3) == 0 else "") + word + digits.of(DATA_SUFFIXES)


class Authors:
    """Names of persons by number; lower numbers write more."""

    # Ranks up to this one in a circle write about as much as each other.
    SHIFT = 8

    def __init__(self, mix):
        self.mix = mix

    def base(self, paper):
        """How large the pool of a circle is when a paper appears, in ranks of about equal weight."""
        return 1 + (2_000 + 0.6 * paper) / CIRCLES / self.SHIFT

    def name(self, number):
        chance = self.mix(number + (1 << 50))
        skewed = chance & 0xFFFF
        family = FAMILY[skewed * skewed * len(FAMILY) >> 32]
        given = GIVEN[(chance >> 16 & 0xFFFF) * len(GIVEN) >> 16]
        initial = (chance >> 32) % 40
        if initial >= 26: return f"{given} {family}"
        second = (chance >> 40) % 80
        if second >= 26: return f"{given} {chr(65 + initial)}. {family}"
        return f"{given} {chr(65 + initial)}. {chr(65 + second)}. {family}"


# ---------------------------------------------------------------------------------------------------------------------
# Words and sentences drawn at random.

def zipf(count, power=0.9, shift=3):
    """Sums of weights for `choices`."""
    return list(accumulate(1 / (rank + shift) ** power for rank in range(count)))


def stream(rng, words, sums=None):
    """A function that draws one of the words; drawing many at once is faster."""
    sums = sums or zipf(len(words))

    def endless():
        while True: yield from rng.choices(words, cum_weights=sums, k=512)

    return endless().__next__


def shuffled(rng, items):
    """A function that returns all items before any comes again, so that no sentence comes twice in a text."""
    items = list(items)

    def endless():
        while True:
            rng.shuffle(items)
            yield from items

    return endless().__next__


def phrases(rng, adjectives, nouns, heads):
    """A function that makes phrases of two or three words."""
    adjective, noun, head = stream(rng, adjectives), stream(rng, nouns), stream(rng, heads)
    shape = stream(rng, (0, 1, 2), (45, 85, 100))

    def phrase():
        kind = shape()
        if kind == 0: return f"{noun()} {head()}"
        if kind == 1: return f"{adjective()} {noun()} {head()}"
        return f"{adjective()} {head()}"

    return phrase


def with_article(phrase):
    is_an = phrase[0] in "aeiouAEIOUÉ" and not phrase.startswith(("uni", "use", "Eu"))
    return ("an " if is_an else "a ") + phrase


def listed(text, separator=";"):
    return [" ".join(item.split()) for item in text.split(separator)]


def templates(text):
    """Sentences as the operator `%` wants them."""
    lines = text.strip().split("\n")
    return [re.sub(r"\{(\w+)\}", r"%(\1)s", line.replace("%", "%%")) for line in lines]


def plans(text, rng):
    """By number of sentences, a few choices of roles in their order."""
    steps = [(role, int(weight)) for role, weight in (step.split() for step in text.split(","))]
    def choice(count):
        order = sorted(range(len(steps)), key=lambda i: steps[i][1] and steps[i][1] + 3 * rng.random())
        return [steps[i][0] for i in sorted(order[:count])]
    return {count: [choice(count) for _ in range(24)] for count in range(6, 11)}


class Language:
    """What all blocks draw from: made once in each process."""

    PHRASES = 150

    def __init__(self, seed):
        self.seed = seed
        self.vocabularies = {field: [[word.replace("_", " ") for word in words] for words in lists]
                             for field, lists in VOCABULARIES.items()}
        rng = random.Random(f"{seed}/plans")
        self.sentences = {role: templates(text) for role, text in SENTENCES.items()}
        self.titles = {genre: templates(text) for genre, text in TITLES.items()}
        self.outside = templates(OUTSIDE)
        self.plans = {genre: plans(text, rng) for genre, text in PLANS.items()}
        self.venues = {field: listed(text) for field, text in VENUES.items()}
        self.words = {kind: listed(text) for kind, text in WORDS.items()}
        self.words["acro"] = listed(ACRONYMS)
        self.words["gain"] = [f"{tenths / 10}%" for tenths in range(3, 260)]
        self.words["score"] = [f"{tenths / 10}" for tenths in range(998, 310, -1)]
        self.words["count"] = [f"{round(10 ** (1.5 + rng.random() * 4)):,}" for _ in range(2_000)]
        self.words["count2"] = [str(number) for number in range(99, 30, -1)]
        self.words["user"] = [f"{name.lower()}-{rng.choice(USERS)}" for name in FAMILY if name.isascii() and name.isalpha()]
        self.words["author"] = [f"{name}, {chr(65 + rng.randrange(26))}." for name in FAMILY]
        self.known = {key: [self.with_year(entry) for entry in listed(text, ",")] for key, text in KNOWN.items()}
        self.circles = {}

    @staticmethod
    def with_year(entry):
        name, year = entry.rsplit(" ", 1)
        return name, int(year)

    def names(self, kind, area, year):
        """Names that are known by a year with sums of weights: those of other areas are rare, old ones fade."""
        names, weights = [], []
        for (other_kind, other), entries in self.known.items():
            if other_kind != kind: continue
            for rank, (name, since) in enumerate(entries):
                if since > year: continue
                names.append(name)
                weights.append((1 if other == area else 0.06) / (rank + 1) ** 0.8 * max(0.15, 0.88 ** (year - since)))
        return names, list(accumulate(weights))

    def circle(self, circle, field):
        """Phrases that the papers of a circle share: what they study, and with what."""
        if (circle, field) not in self.circles:
            rng = random.Random(f"{self.seed}/circle/{circle}/{field}")
            adjectives, nouns, topics, tools = self.vocabularies[field]
            rng.shuffle(own := nouns[:])
            self.circles[circle, field] = tuple(
                [phrase() for _ in range(self.PHRASES)]
                for phrase in (phrases(rng, adjectives, own, heads) for heads in (topics, tools)))
        return self.circles[circle, field]


class Words(dict):
    """The words of a paper: those that are set stay the same, others are drawn anew each time."""

    def __init__(self, draw):
        super().__init__()
        self.draw = draw

    def __missing__(self, kind):
        return self.draw[kind]()


class Writer:
    """Writes texts, with random numbers of its own."""

    def __init__(self, language, rng):
        self.language, self.rng, self.random = language, rng, rng.random
        self.fields = {}
        for field, (adjectives, nouns, topics, tools) in language.vocabularies.items():
            self.fields[field] = (stream(rng, adjectives), phrases(rng, adjectives, nouns, topics),
                                  phrases(rng, adjectives, nouns, tools))
        self.sentence = {role: shuffled(rng, lines) for role, lines in language.sentences.items()}
        self.titles = {genre: shuffled(rng, lines) for genre, lines in language.titles.items()}
        self.outside = shuffled(rng, language.outside)
        self.venue = {field: stream(rng, names) for field, names in language.venues.items()}
        self.rank = stream(rng, range(language.PHRASES), zipf(language.PHRASES, 1))
        self.length = stream(rng, range(6, 11), list(accumulate((18, 28, 27, 17, 10))))
        self.words = Words(self.draws())
        self.year, self.known = None, {}

    def draws(self):
        """How a word of each kind is drawn."""
        draw = {kind: stream(self.rng, words) for kind, words in self.language.words.items()}
        draw |= {"adj": lambda: self.adjective(), "topic2": self.topic, "tool2": self.tool, "url": self.url,
                 "model": lambda: self.known_name("model"),
                 "rival": lambda: self.earlier["model"].pop() if self.earlier["model"] else self.known_name("model"),
                 "data": lambda: self.earlier["data"].pop() if self.earlier["data"] else self.known_name("data")}
        draw |= {"a_" + kind: lambda kind=kind: with_article(self.words[kind])
                 for kind in ("topic", "tool", "topic2", "tool2")}
        return draw

    def begin(self, circle, field, area, year):
        """Turns to another paper."""
        if year != self.year: self.year, self.known = year, {}
        self.area, self.earlier, self.used = area, {"model": [], "data": []}, set()
        self.adjective, self.fresh_topic, self.fresh_tool = self.fields[field]
        self.circle_topics, self.circle_tools = self.language.circle(circle, field)
        self.words.clear()
        self.words["topic"], self.words["tool"] = self.topic(), self.tool()

    def topic(self):
        return self.circle_topics[self.rank()] if self.random() < 0.45 else self.fresh_topic()

    def tool(self):
        return self.circle_tools[self.rank()] if self.random() < 0.45 else self.fresh_tool()

    def known_name(self, kind):
        """A well-known name, a new one if there is any."""
        key = kind, self.area
        if key not in self.known: self.known[key] = stream(self.rng, *self.language.names(kind, self.area, self.year))
        for _ in range(5):
            name = self.known[key]()
            if name not in self.used: break
        self.used.add(name)
        return name

    def url(self):
        """Where a release is: before there was GitHub, on a page of the authors."""
        work = self.words.get("name") or self.words["tool"].replace(" ", "-")
        if self.year < 2009: return f"http://www.{self.words['user']}.org/software/{work.lower()}"
        return f"https://github.com/{self.words['user']}/{work.replace('+', 'p')}"

    def title(self, genre):
        text = self.titles[genre]() % self.words
        if self.random() < 0.5:
            text = " ".join([word[0].upper() + word[1:] if len(word) > 3 else word for word in text.split(" ")])
        return text[0].upper() + text[1:]

    def abstract(self, genre):
        """Six to ten sentences of 600 to 1,600 bytes."""
        choices = self.language.plans[genre][self.length()]
        roles = choices[int(self.random() * len(choices))]
        sentences = [self.sentence[role]() % self.words for role in roles]
        text = " ".join(sentences)
        # A few bytes are left for letters of two bytes.
        while len(text) > 1_580 and len(sentences) > 6:
            del sentences[-2]
            text = " ".join(sentences)
        while len(text) < 600 and len(sentences) < 10:
            sentences.insert(-1, self.sentence[roles[len(roles) // 2]]() % self.words)
            text = " ".join(sentences)
        return text

    def keywords(self):
        count = 2 + int(self.random() * 4)
        return list(dict.fromkeys([self.words["topic"], self.words["tool"], *(self.topic() for _ in range(count))]))


# ---------------------------------------------------------------------------------------------------------------------
# Records.

class Corpus:
    """Makes blocks of papers in any order."""

    def __init__(self, papers, seed, duplicates):
        self.papers, self.seed = papers, seed
        # Which papers come twice depends on no random numbers of a block: the papers are the same without them.
        self.duplicates = int(duplicates * (1 << 32))
        self.mix = mixer(seed)
        self.timeline, self.citations = Timeline(papers), Citations(self.mix)
        self.inventions, self.authors = Inventions(self.mix), Authors(self.mix)
        self.language = Language(seed)

    def block(self, number):
        """The lines of a block in chunks, and its duplicates with how many blocks later each is due."""
        rng = random.Random(f"{self.seed}/block/{number}")
        writer = Writer(self.language, rng)
        size = stream(rng, range(1, 9), list(accumulate((14, 20, 21, 17, 12, 8, 5, 3))))
        lines, duplicates = [], []
        for paper in range(number * BLOCK, min(self.papers, (number + 1) * BLOCK)):
            record = self.record(paper, writer, size(), rng.random)
            lines.append(record.line())
            chance = self.mix(paper * SALTS + DUPLICATE)
            if chance & 0xFFFFFFFF < self.duplicates:
                duplicates.append((1 + (chance >> 32) % LAG, record.duplicate(paper, chance >> 40).encode()))
        chunks = ["".join(lines[start:start + CHUNK]).encode() for start in range(0, len(lines), CHUNK)]
        return chunks, duplicates

    def record(self, paper, writer, size, chance):
        """One paper."""
        circle, year = paper % CIRCLES, self.timeline.year(paper)
        rank, cited = rank_of(circle), self.citations.of(paper)
        is_computing = self.timeline.is_computing(paper)
        field = "computing" if is_computing else FIELDS[rank % len(FIELDS)]
        writer.begin(circle, field, AREAS[rank % len(AREAS)], year)
        genre = self.name(paper, cited, writer, chance) if is_computing else field
        made = Record()
        made.id, made.year = self.timeline.id(paper), year
        made.title = quote(writer.title({"acronym": "named", "systems": "unnamed"}.get(genre, genre)))
        made.abstract = quote(writer.abstract(genre))
        made.authors = self.byline(paper, size, chance)
        made.doi = f"10.{1000 + rank * 37}/{field[:4]}.{year}.{paper:07d}" if chance() < 0.4 else None
        made.venue = writer.venue[field]() if chance() < 0.5 else None
        made.keywords = writer.keywords() if chance() < 0.2 else ()
        made.references = [self.timeline.id(other) for other in cited]
        made.outside = quote(writer.outside() % writer.words) if chance() < 0.15 else None
        return made

    def name(self, paper, cited, writer, chance):
        """Sets the names of a paper of computer science, its own and those of papers that it cites; its genre."""
        inventions, timeline = self.inventions, self.timeline
        count = (0, 0, 0, 0, 1, 1, 1, 2)[int(chance() * 8)]
        if count:
            # Old papers that are still cited are the popular ones: most names are said by nobody else.
            named = [other for other in sorted(cited) if timeline.is_computing(other) and inventions.is_named(other)]
            for other in named[:count]:
                name, _, is_data = inventions.name(other)
                writer.earlier["data" if is_data else "model"].append(name)
        if inventions.is_named(paper):
            name, long, is_data = inventions.name(paper)
            writer.words["name"], writer.words["long"] = name, long
            return "resource" if is_data else "acronym" if long else "named"
        if writer.area == "systems": return "systems" if chance() < 0.6 else "theory"
        return "unnamed" if chance() < 0.85 else "theory"

    def byline(self, paper, size, chance):
        """Distinct names, most of them of the paper's circle."""
        base, shift, names = self.authors.base(paper), Authors.SHIFT, {}
        for _ in range(size):
            circle = paper % CIRCLES if chance() < 0.85 else int(chance() * CIRCLES)
            rank = int(shift * (base ** chance() - 1))
            names[self.authors.name(rank * CIRCLES + circle)] = None
        return list(names)


class Record:
    """A paper with its texts quoted already."""

    __slots__ = ("id", "doi", "title", "abstract", "authors", "year", "venue", "keywords", "references", "outside")

    def line(self):
        references = ['{"id": "' + id + '"}' for id in self.references]
        if self.outside: references.append('{"text": ' + self.outside + "}")
        return self.json(self.id, self.abstract, self.authors, references)

    def duplicate(self, paper, chance):
        """The paper as another registry has it: without a DOI, the title, first author and year tell that it is."""
        year_month, number = self.id[6:10], self.id[11:]
        id = (f"openalex:W{2_000_000_000 + paper}", f"s2:CorpusId:{10_000_000 + paper}",
              f"dblp:journals/corr/abs-{year_month}-{number}")[chance % 3]
        authors = self.authors if self.doi else self.authors[:1]
        return self.json(id, self.abstract if chance & 64 else None, authors, ())

    def json(self, id, abstract, authors, references):
        parts = ['{"id": "', id]
        if self.doi: parts += '", "doi": "', self.doi
        parts += '", "title": ', self.title
        if abstract: parts += ', "abstract": ', abstract
        parts += ', "authors": ["', '", "'.join(authors), '"], "year": ', str(self.year)
        if self.venue: parts += ', "venue": "', self.venue, '"'
        if self.keywords: parts += ', "keywords": ["', '", "'.join(self.keywords), '"]'
        if references: parts += ', "references": [', ", ".join(references), "]"
        parts.append("}\n")
        return "".join(parts)


# ---------------------------------------------------------------------------------------------------------------------
# The command.

corpus = None


def start(*settings):
    """What each process makes once."""
    global corpus
    corpus = Corpus(*settings)


def block(number):
    return corpus.block(number)


def blocks(count, settings, jobs):
    """All blocks in order; only a few are made ahead, so that a slow reader does not fill the memory."""
    if jobs == 1:
        start(*settings)
        yield from map(block, range(count))
        return
    with multiprocessing.Pool(jobs, start, settings) as pool:
        pending = deque()
        for number in range(count):
            pending.append(pool.apply_async(block, (number,)))
            if len(pending) > 2 * jobs: yield pending.popleft().get()
        while pending: yield pending.popleft().get()


def write(options, output):
    """Writes the papers in order, with the duplicates that are due spread among them."""
    count = -(-options.papers // BLOCK)
    waiting = defaultdict(list)
    settings = options.papers, options.seed, options.duplicates
    for number, (chunks, duplicates) in enumerate(blocks(count, settings, options.jobs)):
        due = waiting.pop(number, [])
        for place, chunk in enumerate(chunks):
            output.write(chunk)
            output.writelines(due[place::len(chunks)])
        for lag, line in duplicates: waiting[number + lag].append(line)
        if sys.stderr.isatty():
            done = min(options.papers, (number + 1) * BLOCK)
            print(f"\r{done:,} of {options.papers:,} papers", end="", file=sys.stderr, flush=True)
    for number in sorted(waiting): output.writelines(waiting[number])
    if sys.stderr.isatty(): print(file=sys.stderr)


def arguments():
    """The options, checked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="example: Scripts/scale/make_corpus.py --papers 2500000 --seed 1 --jobs 2 --output corpus.jsonl\n"
               "makes about as many papers as arXiv has, 4 GB.")
    parser.add_argument("--papers", type=int, default=100_000, help="how many papers (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes another corpus (default: %(default)s)")
    parser.add_argument("--duplicates", type=float, default=0, metavar="SHARE",
                        help="share of papers that come a second time under another id, e.g. 0.01 (default: none)")
    parser.add_argument("--jobs", type=int, default=1, help="processes; the bytes are the same (default: %(default)s)")
    parser.add_argument("--output", required=True, metavar="FILE", help="where to write; - is standard output")
    options = parser.parse_args()
    if not 1 <= options.papers <= LIMIT: parser.error(f"--papers must be from 1 to {LIMIT:,}")
    if not 0 <= options.duplicates <= 1: parser.error("--duplicates must be from 0 to 1")
    if options.jobs < 1: parser.error("--jobs must be 1 or more")
    return options


def main():
    options = arguments()
    try:
        if options.output == "-":
            write(options, sys.stdout.buffer)
            sys.stdout.flush()
        else:
            with open(options.output, "wb") as output: write(options, output)
    except BrokenPipeError:
        # The reader has seen enough; what is left in the buffer must not be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
