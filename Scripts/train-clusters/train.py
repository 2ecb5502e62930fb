"""Learns clusters of words and writes Sources/CEntityModel/word-clusters.tsv.

usage: train.py SHARED

SHARED is the directory with data/. Everything is seeded; the same data give the same bytes on the same machine.

Words are embedded by skip-gram with negative sampling (Mikolov et al., 2013) on titles and abstracts of the ACL
Anthology from 2016 on (CC BY 4.0), and grouped by k-means; Ward's method (1963) joins the groups to coarser ones. Only
cluster numbers and rounded frequencies leave here.
"""
import collections, os, re, sys, tarfile
import xml.etree.ElementTree as XML
import numpy as np
from gensim.models import Word2Vec
from scipy.cluster import hierarchy
from sklearn.cluster import KMeans

OUTPUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../Sources/CEntityModel/word-clusters.tsv')
YEARS = range(2016, 2026)
WINDOWS = [2, 5]
CLUSTERS, COARSER = 1024, [256, 64]
LISTED, CLUSTERED = 5, 8  # how often a word must occur
EPOCHS = 5
SEED = 1

HEADER = '''\
# Clusters and frequencies of words, learned by Scripts/train-clusters from titles and abstracts of the ACL Anthology
# of 2016-2025 (https://aclanthology.org, CC BY 4.0). UTF-8; lines that begin with "# " are comments.
#
# Four lines of 1024 numbers each, separated by single spaces: for each cluster from 0 on, the cluster of a coarser
# grouping it belongs to. In order: window 2, of 256; window 2, of 64; window 5, of 256; window 5, of 64. Numbers never
# fall along a line.
#
# Then a line a word, sorted by its bytes; five fields separated by tabs:
#   word       a token as Tokenizer.swift cuts it, A-Z lowercased, each of 0-9 written 0; it occurs 5 times or more
#   cluster    0-1023, by embeddings of window 2, or - if it occurs fewer than 8 times
#   cluster    0-1023, by embeddings of window 5, or - as before
#   documents  floor(log2(n)) for the n documents (of {documents}) that hold the word
#   capital    floor(10 p), at most 9: p is the share that begins with A-Z among its occurrences in abstracts, without
#              those at the start and after . ! ? :; among all its occurrences where none is left
'''

# ---- text

# Tokenizer.swift in one expression. Letters beyond ASCII are all but Latin-1 signs, punctuation, arrows and symbols.
SPACE = '\t-\r \u00a0\u2000-\u200b\u202f\u3000'
SIGNS = '\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u2fff\u3000-\u3003\uff00-\uff7f' \
    '\U0001f000-\U0001ffff'
LETTER = f'(?:[A-Za-z0-9]|[^\\x00-\\x7f{SIGNS}])'
APOSTROPHE = "'(?=[A-Za-z])(?!s(?![A-Za-z0-9]))"
TOKEN = re.compile(f'{LETTER}(?:{LETTER}|{APOSTROPHE})*|[^{SPACE}]')
LOWER = str.maketrans('ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789', 'abcdefghijklmnopqrstuvwxyz000000000')


def papers(shared):
    """Title and abstract of each paper that has both."""
    with tarfile.open(f'{shared}/data/acl-xml/acl-anthology-2025-11.tar.gz') as archive:
        for member in archive:
            year = re.fullmatch(r'(?:(\d{4})\..*|[A-Z](\d\d))\.xml', os.path.basename(member.name))
            if not year or int(year[1] or '20' + year[2]) not in YEARS:
                continue
            for paper in XML.parse(archive.extractfile(member)).iter('paper'):
                parts = [''.join(e.itertext()) for tag in ('title', 'abstract') for e in paper.findall(tag)[:1]]
                if len(parts) == 2:
                    yield parts


# ---- frequencies

class Frequencies:
    """How often words occur, in how many documents, and how often with a capital."""

    def __init__(self):
        self.total, self.documents = collections.Counter(), collections.Counter()
        self.capitals = collections.Counter()
        # Inside a sentence of an abstract: titles, and words that open a sentence, take capitals anyway.
        self.inside, self.inside_capitals = collections.Counter(), collections.Counter()

    def add(self, title, abstract):
        """Counts a paper's tokens, and returns its words."""
        tokens = title + ['.'] + abstract
        words = [token.translate(LOWER) for token in tokens]
        self.total.update(words)
        self.documents.update(set(words))
        self.capitals.update(w for w, token in zip(words, tokens) if 'A' <= token[0] <= 'Z')
        inner = [i for i in range(1, len(abstract)) if abstract[i - 1] not in '.!?:']
        start = len(title) + 1
        self.inside.update(words[start + i] for i in inner)
        self.inside_capitals.update(words[start + i] for i in inner if 'A' <= abstract[i][0] <= 'Z')
        return words

    def capital(self, word):
        capitals, occurrences = self.inside_capitals[word], self.inside[word]
        if not occurrences:
            capitals, occurrences = self.capitals[word], self.total[word]
        return min(9, 10 * capitals // occurrences)


# ---- clusters

def embed(texts, window):
    """The words that occur often enough, and their vectors of length 1."""
    model = Word2Vec(texts, vector_size=100, window=window, min_count=CLUSTERED, sg=1, negative=5, sample=1e-4,
                     epochs=EPOCHS, seed=SEED, workers=1)
    vectors = model.wv.vectors
    return model.wv.index_to_key, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def group(vectors):
    """The cluster of each vector, and for each coarser grouping that of each cluster.

    Clusters are numbered along the tree that joins them, so that like ones have near numbers."""
    means = KMeans(CLUSTERS, n_init=1, random_state=SEED, algorithm='lloyd').fit(vectors)
    tree = hierarchy.linkage(means.cluster_centers_.astype(float), 'ward')
    order = hierarchy.leaves_list(tree)
    number = np.empty(CLUSTERS, int)
    number[order] = np.arange(CLUSTERS)
    parents = []
    for count in COARSER:
        joined = hierarchy.fcluster(tree, count, 'maxclust')[order]
        parents.append(np.cumsum(np.append(0, joined[1:] != joined[:-1])))
        assert parents[-1][-1] == count - 1
    return number[means.labels_], parents


# ---- file

def write(documents, frequencies, groupings):
    with open(OUTPUT, 'w', encoding='utf-8', newline='\n') as file:
        file.write(HEADER.format(documents=documents))
        for _, parents in groupings:
            for line in parents:
                file.write(' '.join(map(str, line)) + '\n')
        for word in sorted((w for w, n in frequencies.total.items() if n >= LISTED), key=str.encode):
            clusters = [clusters.get(word, '-') for clusters, _ in groupings]
            bucket = frequencies.documents[word].bit_length() - 1
            file.write('\t'.join(map(str, [word, *clusters, bucket, frequencies.capital(word)])) + '\n')


def main():
    frequencies = Frequencies()
    texts = [frequencies.add(*map(TOKEN.findall, parts)) for parts in papers(sys.argv[1])]
    groupings = []
    for window in WINDOWS:
        words, vectors = embed(texts, window)
        clusters, parents = group(vectors)
        groupings.append((dict(zip(words, clusters)), parents))
    write(len(texts), frequencies, groupings)
    print(len(texts), 'papers', sum(frequencies.total.values()), 'tokens', len(groupings[0][0]), 'words clustered',
          os.path.getsize(OUTPUT), 'bytes')


if __name__ == '__main__':
    main()
