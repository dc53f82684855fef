"""Posts, sentences, words and measures as pandas DataFrames: the only importer of pandas."""

from yomitime.frame.posts import of_csv, of_posts

__all__ = ["of_csv", "of_posts"]
