"""Posts, sentences, words and measures as pandas DataFrames: the only importer of pandas."""

from yomitime.frame.measuring import measure
from yomitime.frame.posts import of_csv, of_posts
from yomitime.frame.texts import of_sentences, of_words, sentences_of_posts, words_of_posts

__all__ = ["measure", "of_csv", "of_posts", "of_sentences", "of_words", "sentences_of_posts", "words_of_posts"]
