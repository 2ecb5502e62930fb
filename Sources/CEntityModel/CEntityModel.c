#include "CEntityModel.h"

static const char names[] = {
#embed "names.tsv"
};

// What is learned of words and the trees that rank keywords, written by Scripts/train-keywords/train.py. Word
// frequencies are those of titles and abstracts of the ACL Anthology from 2016 on (https://aclanthology.org, CC BY 4.0).
static const char keyword_words[] = {
#embed "keyword-words.txt"
};

static const char keyword_trees[] = {
#embed "keyword-trees.txt"
};

static const char word_clusters[] = {
#embed "word-clusters.tsv"
};

static const char word_codes[] = {
#embed "word-codes.tsv"
};

// What the tagger learned, written by Scripts/train from annotated abstracts; see tagger.md.
static const char tagger_abstracts[] = {
#embed "tagger-abstracts.bin"
};

static const char tagger_sentences[] = {
#embed "tagger-sentences.bin"
};

const char *papergraph_names(size_t *length) {
    *length = sizeof names;
    return names;
}

const char *papergraph_keyword_words(size_t *length) {
    *length = sizeof keyword_words;
    return keyword_words;
}

const char *papergraph_keyword_trees(size_t *length) {
    *length = sizeof keyword_trees;
    return keyword_trees;
}

const char *papergraph_word_clusters(size_t *length) {
    *length = sizeof word_clusters;
    return word_clusters;
}

const char *papergraph_word_codes(size_t *length) {
    *length = sizeof word_codes;
    return word_codes;
}

const char *papergraph_tagger_abstracts(size_t *length) {
    *length = sizeof tagger_abstracts;
    return tagger_abstracts;
}

const char *papergraph_tagger_sentences(size_t *length) {
    *length = sizeof tagger_sentences;
    return tagger_sentences;
}
