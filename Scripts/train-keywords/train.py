"""Learns the keyword model and writes Sources/CEntityModel/keyword-words.txt and keyword-trees.txt.

usage: train.py TOOL SHARED [--folds] [--write]

TOOL is the program built from main.swift, SHARED the directory with gold/ and data/. Needs numpy. Everything is
seeded; the same data give the same bytes. `--folds` measures by 5-fold cross-validation, `--write` writes the model.

Learned from the development half of six keyphrase collections (gold/dev/kp_*.jsonl); only parameters leave here. The
rarity of words, and whether they are verbs, is counted on titles and abstracts of the ACL Anthology from 2016 on
(CC BY 4.0).
"""
import collections, hashlib, json, math, os, re, subprocess, sys, tarfile
import xml.etree.ElementTree as XML
import numpy as np

TOOL, SHARED = sys.argv[1:3]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
CACHE = os.environ.get('CACHE', '/tmp/train-keywords')
CORPORA = ['inspec', 'semeval2017', 'kdd', 'www', 'semeval2010_abs', 'nus_abs']
FOLDS = 5
TREES, DEPTH, RATE, L2, BINS = 120, 5, 0.12, 30.0, 48
sys.path.insert(0, os.path.join(SHARED, 'gold'))
import score  # the Porter stems that the scores are taken with


def tool(mode, lines, *arguments):
    return subprocess.run([TOOL, mode, *arguments], input='\n'.join(lines) + '\n', capture_output=True, text=True,
                          check=True).stdout.splitlines()


# ---- data

def documents():
    for corpus in CORPORA:
        for line in open(f'{SHARED}/gold/dev/kp_{corpus}.jsonl', encoding='utf-8'):
            record = json.loads(line)
            title = record['title'] if record['text'].startswith(record['title']) else ''
            abstract = record['text'][len(title):].strip()
            gold = {' '.join(score.stems(k)) for k in record['keyphrases']} - {''}
            # Twins in two collections fall into one fold.
            digest = hashlib.sha256(re.sub(r'\W+', '', (record['title'] or record['text']).lower()).encode()).digest()
            yield {'id': record['id'], 'title': title, 'abstract': abstract, 'gold': gold, 'corpus': corpus,
                   'fold': digest[0] % FOLDS}


def abstracts():
    """Titles and abstracts of the ACL Anthology, 2016 on."""
    with tarfile.open(f'{SHARED}/data/acl-xml/acl-anthology-2025-11.tar.gz') as archive:
        for member in archive:
            name = os.path.basename(member.name)
            year = re.match(r'(\d{4})\.|[A-Z](\d\d)', name)
            if not name.endswith('.xml') or not year or not 2016 <= int(year[1] or '20' + year[2]) <= 2025:
                continue
            for paper in XML.parse(archive.extractfile(member)).iter('paper'):
                parts = [' '.join(''.join(e.itertext()).split())
                         for t in ('title', 'abstract') for e in paper.findall(t)[:1]]
                if len(parts) == 2:
                    yield parts


def anthology():
    """By hash of a word: the texts, titles and abstracts of the ACL Anthology that have it, and its odds as a verb."""
    path = f'{CACHE}/anthology.json'
    if os.path.exists(path):
        result = json.load(open(path))
        for part in ('texts', 'titles', 'abstracts', 'verbs'):
            result[part] = {int(w): n for w, n in result[part].items()}
        return result
    papers = list(abstracts())
    texts, titles, bodies = collections.Counter(), collections.Counter(), collections.Counter()
    for title, body in zip(*(tool('words', [p[i] for p in papers]) for i in (0, 1))):
        title, body = set(title.split()), set(body.split())
        texts.update(title | body); titles.update(title); bodies.update(body)
    words = sorted(w for w, n in texts.items() if n >= 8)
    result = {'count': len(papers), 'ratio': sum(titles.values()) / sum(bodies.values()),
              'texts': {w: texts[w] for w in words}, 'titles': {w: titles[w] for w in words},
              'abstracts': {w: bodies[w] for w in words}, 'verbs': verbs(p[1] for p in papers)}
    json.dump(result, open(path, 'w'))
    return anthology()


BEFORE_VERBS = set('to can will could should may must might we they would cannot not'.split())
BEFORE_NOUNS = set('the a an of our this its their these in with for each every on using'.split())


def verbs(texts):
    """The logarithm of the odds of words to stand behind words that verbs stand behind, by hash of the singular."""
    verb, noun, seen = collections.Counter(), collections.Counter(), collections.Counter()
    for text in texts:
        words = re.findall(r'[a-z]+|[^\sa-z]', text.lower())
        for before, word in zip(words, words[1:]):
            seen[word] += 1
            if before in BEFORE_VERBS: verb[word] += 1
            elif before in BEFORE_NOUNS: noun[word] += 1
    words = sorted(w for w, n in seen.items() if n >= 10 and len(w) > 2)
    sums = {}
    for word, line in zip(words, tool('words', words)):
        if len(line.split()) == 1:
            sum = sums.setdefault(line.strip(), [0, 0])
            sum[0] += verb[word]; sum[1] += noun[word]
    return {h: math.log((v + 1) / (n + 1)) for h, (v, n) in sums.items() if v + n > 3}


# ---- lexicon

ROLES = ['any', 'first', 'last', 'left', 'right']
STYLES = [('kdd', 'www'), ('inspec',), ('semeval2017',)]  # by authors, indexers, readers
ALPHABET = [chr(0x30 + i) for i in range(64)]
SMOOTHING = 0.8


def digit(value): return min(63, max(0, round(value)))


def learn_words(docs, acl):
    """Odds of words by role, from the candidates of some documents."""
    seen = {r: collections.Counter() for r in ROLES}
    good = {r: collections.Counter() for r in ROLES}
    expected = {r: collections.Counter() for r in ROLES}
    base = {c: np.mean([y for d in docs if d['corpus'] == c for y in d['labels']]) for c in CORPORA if docs}
    for d in docs:
        rate = base[d['corpus']]
        for c, label in zip(d['candidates'], d['labels']):
            roles = [('any', w) for w in set(c['words'])] + [('first', c['words'][0]), ('last', c['words'][-1])]
            roles += [('left', w) for w in set(c['left'])] + [('right', w) for w in set(c['right'])]
            if c['ending']: roles.append(('last', c['ending']))
            roles.append(('any', c['key']))
            for role, word in roles:
                seen[role][word] += 1
                expected[role][word] += rate
                if label: good[role][word] += 1
    df = collections.Counter()
    for d in docs:
        df.update({w for c in d['candidates'] for w in c['words'] + [c['key']]})
    styles = learn_styles(docs)
    words = {w for w, n in acl['texts'].items() if n >= 15}
    words |= {w for role in ROLES for w, n in seen[role].items() if n >= 2}
    words |= {w for w, odds in acl['verbs'].items() if odds >= 1.9}  # all that the program takes for verbs
    rows = []
    for word in sorted(words):
        cells = []
        for role in ROLES:
            odds = math.log((good[role][word] + SMOOTHING) / (expected[role][word] + SMOOTHING))
            cells.append(digit(32 + 8 * odds))
        share = max((acl['texts'].get(word, 0) + 0.5) / acl['count'], 0.5 * df[word] / max(1, len(docs)), 2e-5)
        cells.append(digit(-5 * math.log(share)))
        title = acl['titles'].get(word, 0) + 2, acl['abstracts'].get(word, 0) * acl['ratio'] + 2
        cells.append(digit(32 + 8 * math.log(title[0] / title[1])))
        cells.append(digit(32 + 8 * acl['verbs'].get(word, -4)))
        cells += [digit(32 + 8 * style.get(word, 0)) for style in styles]
        rows.append((word, cells))
    return rows


def learn_styles(docs):
    """For each style the logarithm of the odds of its texts, given that they have a word."""
    styles = []
    for corpora in STYLES:
        df, texts = [collections.Counter(), collections.Counter()], [0, 0]
        for d in docs:
            own = int(d['corpus'] in corpora)
            df[own].update({w for c in d['candidates'] for w in c['words']}); texts[own] += 1
        styles.append({w: math.log((df[1][w] + 1) / (texts[1] + 2) / ((df[0][w] + 1) / (texts[0] + 2)))
                       for w in set(df[0]) | set(df[1]) if df[0][w] + df[1][w] >= 3})
    return styles


def pack_words(rows):
    out = []
    for word, cells in rows:
        out.append(''.join(ALPHABET[(word >> s) & 63] for s in (24, 18, 12, 6, 0)) + ''.join(ALPHABET[c] for c in cells))
    return out


def inputs(docs):
    return [json.dumps({k: d[k] for k in ('id', 'title', 'abstract')}) for d in docs]


def find_candidates(docs, acl):
    path = f'{CACHE}/verbs.txt'
    open(path, 'w').write('\n'.join(pack_words(learn_words([], acl))))
    for d, line in zip(docs, tool('candidates', inputs(docs), path)):
        found = json.loads(line)
        assert found['id'] == d['id']
        d['kept'] = np.array([not c['merged'] for c in found['candidates']], bool)
        d['candidates'] = [c for c in found['candidates'] if not c['merged']]
        d['stems'] = [' '.join(score.stems(c['name'])) for c in d['candidates']]
        d['labels'] = [int(s in d['gold']) for s in d['stems']]


def find_features(docs, rows):
    path = f'{CACHE}/words.txt'
    open(path, 'w').write('\n'.join(pack_words(rows)))
    for d, line in zip(docs, tool('features', inputs(docs), path)):
        d['x'] = np.frombuffer(bytes.fromhex(line), np.uint8).reshape(len(d['kept']), -1)[d['kept']]


# ---- trees

def histograms(binned, rows, chosen, leaf, g, h, nodes):
    """For each feature the sums of gradient and curvature by node and bin."""
    shape = (nodes, BINS)
    offset, g, h = leaf[rows] * BINS, g[rows], h[rows]
    for f in chosen:
        index = offset + binned[f, rows]
        yield f, np.bincount(index, g, nodes * BINS).reshape(shape), np.bincount(index, h, nodes * BINS).reshape(shape)


def boost(x, y, weight, trees=None, depth=None, rate=None, seed=1):
    """Gradient boosting of symmetric trees: one test a level, the same in all nodes of the level."""
    trees, depth, rate = trees or TREES, depth or DEPTH, rate or RATE
    n, features = x.shape
    edges = []
    binned = np.empty((features, n), np.uint8)
    for f in range(features):
        values = np.unique(x[:, f])
        if len(values) > BINS:
            values = np.unique(np.quantile(x[:, f], np.linspace(0, 1, BINS), method='lower'))
        edges.append(values)
        binned[f] = np.searchsorted(values, x[:, f], side='right') - 1
    bias = math.log((y * weight).sum() / ((1 - y) * weight).sum())
    margin = np.full(n, bias)
    generator = np.random.default_rng(seed)
    model = []
    for _ in range(trees):
        p = 1 / (1 + np.exp(-margin))
        g, h = (y - p) * weight, p * (1 - p) * weight
        rows = np.flatnonzero(generator.random(n) < 0.5)
        leaf = np.zeros(n, np.int32)
        tests = []
        for level in range(depth):
            nodes = 1 << level
            chosen = np.sort(generator.permutation(features)[: max(1, features * 2 // 3)])
            best = (-1.0, 0, 0)
            for f, G, H in histograms(binned, rows, chosen, leaf, g, h, nodes):
                G, H = G.cumsum(1), H.cumsum(1)
                Gt, Ht = G[:, -1:], H[:, -1:]
                gain = (G ** 2 / (H + L2) + (Gt - G) ** 2 / (Ht - H + L2)).sum(0)
                gain[len(edges[f]) - 1:] = -1
                b = int(gain.argmax())
                if gain[b] > best[0]: best = (float(gain[b]), f, b)
            _, f, b = best
            tests.append((int(f), int(edges[f][b])))
            leaf = leaf * 2 + (binned[f] > b)
        G = np.bincount(leaf, g, 1 << depth)
        H = np.bincount(leaf, h, 1 << depth)
        values = np.round(rate * G / (H + L2) * 1024)
        values = np.clip(values, -2047, 2047).astype(np.int64)
        margin += values[leaf] / 1024
        model.append((tests, values))
    return round(bias * 1024), model


def margins(model, x):
    bias, trees = model
    total = np.full(len(x), bias, np.int64)
    for tests, values in trees:
        leaf = np.zeros(len(x), np.int64)
        for f, t in tests: leaf = leaf * 2 + (x[:, f] > t)
        total += values[leaf]
    return total / 1024


def train(docs, **options):
    x = np.concatenate([d['x'] for d in docs])
    y = np.concatenate([np.array(d['labels'], float) for d in docs])
    weight = np.concatenate([np.full(len(d['labels']), WEIGHT[d['corpus']]) for d in docs])
    return boost(x, y, weight, **options)


# Collections with few keyphrases a text weigh more, or the others drown them.
WEIGHT = {'inspec': 1.0, 'semeval2017': 1.5, 'kdd': 4.0, 'www': 4.0, 'semeval2010_abs': 3.0, 'nus_abs': 3.0}


def pack_trees(model):
    bias, trees = model

    def number(value, digits):
        assert 0 <= value < 64 ** digits
        return ''.join(ALPHABET[(value >> 6 * i) & 63] for i in reversed(range(digits)))
    out = [number(bias + (1 << 17), 3)]
    for tests, values in trees:
        out.append(''.join(number(f, 2) + number(t, 2) for f, t in tests))
        out.append(''.join(number(int(v) + 2048, 2) for v in values))
    return out


def write(rows, model):
    for part, lines in ('words', pack_words(rows)), ('trees', pack_trees(model)):
        with open(f'{ROOT}/Sources/CEntityModel/keyword-{part}.txt', 'w') as file:
            file.write('\n'.join(lines) + '\n')


def rank(docs, rows, model, name):
    """What the extractor itself gives with a model."""
    words, trees = f'{CACHE}/words-{name}.txt', f'{CACHE}/trees-{name}.txt'
    open(words, 'w').write('\n'.join(pack_words(rows)))
    open(trees, 'w').write('\n'.join(pack_trees(model)))
    open(f'{CACHE}/docs-{name}.jsonl', 'w').write('\n'.join(inputs(docs)) + '\n')
    return tool('rank', inputs(docs), words, trees)


# ---- measure

def measure(docs, scores):
    acc = {}
    for d, s in zip(docs, scores):
        order = sorted(range(len(s)), key=lambda i: (-s[i], d['stems'][i]))
        ranked = list(dict.fromkeys(d['stems'][i] for i in order if d['stems'][i]))
        for k in (5, 10):
            a = acc.setdefault((d['corpus'], k), [0, 0, 0])
            top = ranked[:k]
            a[0] += len(set(top) & d['gold']); a[1] += len(top); a[2] += len(d['gold'])
    f = {key: 200 * a[0] / (a[1] + a[2]) for key, a in acc.items()}
    print('  '.join(f'{c} {f[c, 5]:.1f}/{f[c, 10]:.1f}' for c in CORPORA), flush=True)
    return f


def recall(docs):
    for corpus in CORPORA:
        own = [d for d in docs if d['corpus'] == corpus]
        found = sum(len(d['gold'] & set(d['stems'])) for d in own)
        print(corpus, 'recall of candidates %.1f' % (100 * found / sum(len(d['gold']) for d in own)),
              'candidates a text %.0f' % (sum(len(d['stems']) for d in own) / len(own)),
              'positive %.3f' % (sum(map(sum, (d['labels'] for d in own))) / sum(len(d['labels']) for d in own)))


def main():
    os.makedirs(CACHE, exist_ok=True)
    acl = anthology()
    docs = list(documents())
    find_candidates(docs, acl)
    recall(docs)
    folds = [[d for d in docs if d['fold'] == k] for k in range(FOLDS)]
    learned = [learn_words([d for d in docs if d['fold'] != k], acl) for k in range(FOLDS)]
    whole = learn_words(docs, acl)
    print('words', len(whole), 'bytes', 17 * len(whole))
    for fold, rows in zip(folds, learned): find_features(fold, rows)
    if '--folds' in sys.argv:
        order, scores = [], []
        with open(f'{CACHE}/folds.jsonl', 'w') as file:
            for k in range(FOLDS):
                model = train([d for d in docs if d['fold'] != k])
                for d in folds[k]:
                    order.append(d); scores.append(margins(model, d['x']))
                file.write('\n'.join(rank(folds[k], learned[k], model, k)) + '\n')
        measure(order, scores)
    if '--write' in sys.argv:
        write(whole, train(docs))


if __name__ == '__main__':
    main()
