"""Scores the predictions of cross-validation, and writes the card of the taggers.

usage: card.py SHARED DATA PREDICTIONS [CARD]
"""
import json, os, sys

SHARED, DATA, PREDICTIONS = sys.argv[1:4]
sys.path.insert(0, os.path.join(SHARED, 'gold'))
import score

# Collection, guideline, where its gold is, what its texts are and under which licence.
COLLECTIONS = [
    ('scirex_abs', 'abstracts', 'SciREX, titles and abstracts', 'Apache-2.0'),
    ('tdmsci', 'results', 'TDMSci, sentences', 'Apache-2.0'),
    ('crossner_ai', 'encyclopedia', 'CrossNER AI, sentences', 'MIT'),
    ('dsmention', 'datasets', 'dataset mentions of Heddes et al. (Data 2021, 6(8), 84), sentences', 'CC BY 4.0'),
    ('seed', 'names', 'a listing of papers, labels of our own', 'own labels'),
    ('names', 'names', 'ACL Anthology and SciREX, titles and abstracts, labels of our own', 'CC BY 4.0, Apache-2.0'),
    ('check', 'names', 'a page of daily papers, labels of our own: nothing is learned from it', 'own labels'),
]


def gold(name):
    directory = DATA if name in ('names', 'check') else f'{SHARED}/gold/dev'
    return score.load(f'{directory}/{name}.jsonl')


def f1(figures):
    return f"{figures['f1']:.1f}"


def score_rows():
    for name, guideline, what, licence in COLLECTIONS:
        found = score.load(f'{PREDICTIONS}/{name}.jsonl')
        documents = {id: document for id, document in gold(name).items() if id in found}
        figures = score.score_entities(documents, found)
        document = figures['doc']
        kinds = ', '.join(f'{kind} {f1(document[kind])}' for kind in document if kind not in ('ALL', 'untyped'))
        yield [name, guideline, str(len(documents)), f1(document['ALL']), f"{document['ALL']['p']:.0f} / "
               f"{document['ALL']['r']:.0f}", kinds, f1(figures['graph']['edge'])]


def reliability_rows():
    """How often the tags of a confidence were right, a name counting once for each tag."""
    bins = [[0, 0, 0] for _ in range(10)]
    for name, *_ in COLLECTIONS[:-1]:
        documents = gold(name)
        for id, record in score.load(f'{PREDICTIONS}/{name}.jsonl').items():
            document = documents[id]
            right = {(entity['type'], score.norm(document['text'][entity['start']:entity['end']]))
                     for entity in document['entities']}
            optional = {score.norm(word) for word in document.get('optional', [])}
            for entity in record['entities']:
                folded = score.norm(document['text'][entity['start']:entity['end']])
                if folded in optional:
                    continue
                place = bins[min(9, int(entity['confidence'] * 10))]
                place[0] += 1
                place[1] += entity['confidence']
                place[2] += (entity['type'], folded) in right
    for number, (count, confidence, right) in enumerate(bins):
        if count:
            yield [f'{number / 10:.1f}–{(number + 1) / 10:.1f}', f'{count:,}', f'{confidence / count:.2f}',
                   f'{right / count:.2f}']


def table(head, rows):
    return '\n'.join(['| ' + ' | '.join(row) + ' |' for row in [head, ['---'] * len(head), *rows]])


scores = table(['collection', 'guideline', 'texts', 'F1', 'P / R', 'F1 by kind', 'F1 of edges'], score_rows())
reliability = table(['confidence', 'tags', 'mean', 'right'], reliability_rows())
print(scores + '\n\n' + reliability)
if len(sys.argv) > 4:
    data = table(['collection', 'what it is', 'licence'], [[name, what, licence] for name, _, what, licence in COLLECTIONS])
    with open(sys.argv[4], 'w', encoding='utf-8') as card:
        card.write(f'''# The card of the taggers

`tagger-abstracts.bin` (guidelines names, abstracts, datasets) and `tagger-sentences.bin` (results, encyclopedia) hold the weights of an averaged structured perceptron with feature and word dropout over hashed features, in integers of eight bits. Each guideline shares weights with the others and has weights of its own; the two are added up when the file is written. `Scripts/train/run SHARED --write` makes both files and this card again, byte for byte. `word-clusters.tsv`, `word-codes.tsv` and `names.tsv` are among the features.

## Data

{data}

The labels of our own are in `Scripts/train/names.jsonl`: names alone, without the texts. Each text was read and labelled once, with a language model as the reader, by the policy of the seed listing: proper names of models, methods and tools, and of datasets and benchmarks; generic classes, metrics and shared tasks are neither right nor wrong. Nobody labelled a text twice, so agreement is not known.

## Scores

By five-fold cross-validation over documents, F1 of the unique names of a document with their kinds, and of the edges between names that share a document. Rules among the features were written with the texts of `seed` in view, so its figure flatters; from `check` nothing is learned, but its errors have been read, and two rules came of that.

{scores}

## Confidence

What cross-validation says of the margins is written into the files: a confidence is the share of tags with such a margin that were right. Over all collections but `check`:

{reliability}
''')
