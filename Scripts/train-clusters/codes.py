"""Learns codes of words and writes Sources/CEntityModel/word-codes.tsv.

usage: codes.py SHARED

SHARED is the directory with data/. Everything is seeded; the same data give the same bytes on the same machine.

The vector of a word says how much more often than by chance each common word stands at each place beside it (positive
pointwise mutual information, with the smoothing of Levy et al., 2015), brought down to few dimensions by singular
values. The vectors are turned at random, cut into parts, and each part is grouped by itself (product quantization,
Jégou et al., 2011): words that have most codes in common are alike. Only the numbers of groups leave here.
"""
import collections, os, sys
import numpy as np
from scipy import sparse
from sklearn.cluster import KMeans
from sklearn.utils.extmath import randomized_svd
from train import LOWER, SEED, TOKEN, group, papers

OUTPUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../Sources/CEntityModel/word-codes.tsv')
LISTED, CONTEXTS = 6, 8000  # how often a word must occur, and how many common words vectors ask about
PLACES = [-2, -1, 1, 2]  # the places beside a word that count
GAP = 2  # texts are not each other's neighbours
PARTS, PART = 12, 8  # parts of a vector, and their dimensions
DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef'  # one for each group of a part

HEADER = '''\
# Codes of words, learned by Scripts/train-clusters from titles and abstracts of the ACL Anthology of 2016-2025
# (https://aclanthology.org, CC BY 4.0). UTF-8; lines that begin with "# " are comments.
#
# Two lines of 1024 numbers each, separated by single spaces: for each cluster from 0 on, the cluster of 256 and that of
# 64 it belongs to. Numbers never fall along a line.
#
# Then a line a word, sorted by its bytes; three fields separated by tabs:
#   word       a token as Tokenizer.swift cuts it, A-Z lowercased, each of 0-9 written 0; it occurs 6 times or more
#   cluster    0-1023, by the two words on each side
#   codes      12 digits A-Z a-f, by the same words
'''


def number(texts):
    """The words that occur often enough, most frequent first, and the texts as their numbers, -1 for others."""
    counts = collections.Counter(word for text in texts for word in text)
    words = sorted((w for w, n in counts.items() if n >= LISTED), key=lambda w: (-counts[w], w))
    numbers = {word: i for i, word in enumerate(words)}
    gap = [-1] * GAP
    return words, np.array(gap + [n for text in texts for n in [numbers.get(w, -1) for w in text] + gap])


def associations(numbers, count, place):
    """For each word and each common one: the positive pointwise mutual information at a place."""
    left, right = numbers[GAP:-GAP], numbers[GAP + place:len(numbers) - GAP + place]
    known = (left >= 0) & (right >= 0) & (right < CONTEXTS)
    pairs = sparse.coo_matrix((np.ones(known.sum()), (left[known], right[known])), (count, CONTEXTS)).tocsr()
    rows, columns = pairs.sum(axis=1).A1, pairs.sum(axis=0).A1 ** 0.75
    pairs = pairs.tocoo()
    information = np.log(pairs.data * columns.sum() / (rows[pairs.row] * columns[pairs.col]))
    kept = information > 0
    return sparse.csr_matrix((information[kept], (pairs.row[kept], pairs.col[kept])), pairs.shape)


def embed(numbers, count):
    """The vectors of words, of length 1."""
    matrix = sparse.hstack([associations(numbers, count, place) for place in PLACES]).tocsr()
    left, values, _ = randomized_svd(matrix, n_components=PART * PARTS, n_iter=3, random_state=SEED)
    vectors = left * np.sqrt(values)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def quantize(vectors):
    """For each part of the vectors the group of each word."""
    dimensions = PART * PARTS
    turn, _ = np.linalg.qr(np.random.RandomState(SEED).randn(dimensions, dimensions))
    turned = vectors @ turn
    return [KMeans(len(DIGITS), n_init=1, random_state=SEED, max_iter=50).fit_predict(turned[:, i:i + PART])
            for i in range(0, dimensions, PART)]


def main():
    texts = [[token.translate(LOWER) for token in TOKEN.findall(part)] for paper in papers(sys.argv[1]) for part in paper]
    words, numbers = number(texts)
    vectors = embed(numbers, len(words))
    clusters, parents = group(vectors)
    codes = quantize(vectors)
    with open(OUTPUT, 'w', encoding='utf-8', newline='\n') as file:
        file.write(HEADER)
        for line in parents:
            file.write(' '.join(map(str, line)) + '\n')
        for i in sorted(range(len(words)), key=lambda i: words[i].encode()):
            digits = ''.join(DIGITS[code[i]] for code in codes)
            file.write(f'{words[i]}\t{clusters[i]}\t{digits}\n')
    print(len(words), 'words,', os.path.getsize(OUTPUT), 'bytes')


if __name__ == '__main__':
    main()
