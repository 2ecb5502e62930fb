#ifndef PAPERGRAPH_CENTITYMODEL_H
#define PAPERGRAPH_CENTITYMODEL_H

#include <stddef.h>

/// The embedded lexicon of well-known names: the bytes of `names.tsv`, not NUL-terminated.
const char *_Nonnull papergraph_names(size_t *_Nonnull length);

/// The embedded model of keywords: what is learned of words, and the trees. Digits to the base 64, not NUL-terminated.
const char *_Nonnull papergraph_keyword_words(size_t *_Nonnull length);
const char *_Nonnull papergraph_keyword_trees(size_t *_Nonnull length);

/// The embedded clusters and frequencies of words: the bytes of `word-clusters.tsv`, not NUL-terminated.
const char *_Nonnull papergraph_word_clusters(size_t *_Nonnull length);

/// The embedded codes of words: the bytes of `word-codes.tsv`, not NUL-terminated.
const char *_Nonnull papergraph_word_codes(size_t *_Nonnull length);

/// The embedded weights of the taggers, as `Scripts/train` writes them: for abstracts, and for single sentences.
const char *_Nonnull papergraph_tagger_abstracts(size_t *_Nonnull length);
const char *_Nonnull papergraph_tagger_sentences(size_t *_Nonnull length);

#endif
