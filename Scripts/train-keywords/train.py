"""Learns the keyword model and writes Sources/CEntityModel/keyword-words.txt and keyword-trees.txt.

usage: train.py TOOL SHARED [--folds] [--write]

TOOL is the program built from main.swift, SHARED the directory with gold/ and data/. Needs numpy. Everything is
seeded; the same data give the same bytes. `--folds` measures by 5-fold cross-validation, `--write` writes the model.

Learned from the development half of six keyphrase collections (gold/dev/kp_*.jsonl); only parameters leave here. The
rarity of words is counted on titles and abstracts of the ACL Anthology from 2016 on (CC BY 4.0).
"""
import collections, hashlib, json, math, os, re, subprocess, sys, tarfile
import xml.etree.ElementTree as XML
import numpy as np

TOOL, SHARED = sys.argv[1:3]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
CACHE = os.environ.get('CACHE', '/tmp/train-keywords')
CORPORA = ['inspec', 'semeval2017', 'kdd', 'www', 'semeval2010_abs', 'nus_abs']
FOLDS = 5
TREES, DEPTH, RATE, L2, BINS = 100, 5, 0.15, 20.0, 32
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


def rarity():
    """Document frequencies by hash over titles and abstracts of the ACL Anthology, 2016 on."""
    path = f'{CACHE}/rarity.json'
    if os.path.exists(path):
        return json.load(open(path))
    texts = []
    with tarfile.open(f'{SHARED}/data/acl-xml/acl-anthology-2025-11.tar.gz') as archive:
        for member in archive:
            name = os.path.basename(member.name)
            year = re.match(r'(\d{4})\.|[A-Z](\d\d)', name)
            if not name.endswith('.xml') or not year:
                continue
            year = int(year[1] or '20' + year[2])
            if not 2016 <= year <= 2025:
                continue
            for paper in XML.parse(archive.extractfile(member)).iter('paper'):
                parts = [''.join(e.itertext()) for t in ('title', 'abstract') for e in paper.findall(t)[:1]]
                if len(parts) == 2:
                    texts.append(' '.join(' . '.join(parts).split()))
    counts = collections.Counter()
    for line in tool('words', texts):
        counts.update(line.split())
    result = {'texts': len(texts), 'counts': {w: n for w, n in sorted(counts.items()) if n >= 8}}
    json.dump(result, open(path, 'w'))
    return result


# ---- lexicon

ROLES = ['any', 'first', 'last', 'left', 'right']
ALPHABET = [chr(0x30 + i) for i in range(64)]
SMOOTHING = 0.8


def learn_words(docs, rare):
    """Odds of words by role, from the candidates of some documents."""
    seen = {r: collections.Counter() for r in ROLES}
    good = {r: collections.Counter() for r in ROLES}
    expected = {r: collections.Counter() for r in ROLES}
    base = {c: np.mean([y for d in docs if d['corpus'] == c for y in d['labels']]) for c in CORPORA}
    phrases = set()
    for d in docs:
        rate = base[d['corpus']]
        for c, label in zip(d['candidates'], d['labels']):
            roles = [('any', w) for w in set(c['words'])] + [('first', c['words'][0]), ('last', c['words'][-1])]
            roles += [('left', w) for w in set(c['left'])] + [('right', w) for w in set(c['right'])]
            if c['ends'][0]: roles.append(('first', c['ends'][0]))
            if c['ends'][1]: roles.append(('last', c['ends'][1]))
            roles.append(('any', c['key']))
            if c['pair']: roles.append(('last', c['pair']))
            phrases |= {c['key'], c['pair']}
            for role, word in roles:
                seen[role][word] += 1
                expected[role][word] += rate
                if label: good[role][word] += 1
    df = collections.Counter()
    for d in docs:
        df.update({w for c in d['candidates'] for w in c['words'] + [c['key']]})
    texts = rare['texts']
    words = set()
    for role in ROLES:
        words |= {w for w, n in seen[role].items() if n >= 4}
    counts = {int(w): n for w, n in rare['counts'].items()}
    words |= {w for w, n in counts.items() if n >= 15}
    rows = []
    for word in sorted(words):
        cells = []
        for role in ROLES:
            odds = math.log((good[role][word] + SMOOTHING) / (expected[role][word] + SMOOTHING))
            cells.append(min(63, max(0, round(32 + 8 * odds))))
        share = max((counts.get(word, 0) + 0.5) / texts, 0.5 * (df[word]) / len(docs), 2e-5)
        cells.append(min(63, max(0, round(-5 * math.log(share)))))
        rows.append((word, cells))
    return rows


def pack_words(rows):
    out = []
    for word, cells in rows:
        out.append(''.join(ALPHABET[(word >> s) & 63] for s in (24, 18, 12, 6, 0)) + ''.join(ALPHABET[c] for c in cells))
    return out


def inputs(docs):
    return [json.dumps({k: d[k] for k in ('id', 'title', 'abstract')}) for d in docs]


def find_candidates(docs):
    for d, line in zip(docs, tool('candidates', inputs(docs))):
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
        chosen = np.sort(generator.permutation(features)[: max(1, features * 2 // 3)])
        leaf = np.zeros(n, np.int32)
        tests = []
        for level in range(depth):
            nodes = 1 << level
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
WEIGHT = {'inspec': 1.0, 'semeval2017': 1.0, 'kdd': 3.0, 'www': 3.0, 'semeval2010_abs': 3.0, 'nus_abs': 3.0}


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
    rare = rarity()
    docs = list(documents())
    find_candidates(docs)
    recall(docs)
    folds = [[d for d in docs if d['fold'] == k] for k in range(FOLDS)]
    learned = [learn_words([d for d in docs if d['fold'] != k], rare) for k in range(FOLDS)]
    whole = learn_words(docs, rare)
    print('words', len(whole), 'bytes', 11 * len(whole))
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
