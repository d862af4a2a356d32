"""How is a dataset written as CSV? RFC 4180 in UTF-8: a header of names, CRLF, a point for decimals."""

from __future__ import annotations

import csv
import io

from plugins.newsroom.datasets.values import Dataset, written


def csv_file(dataset: Dataset) -> bytes:
    """The file's bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(dataset.header)
    writer.writerows([written(value) for value in row] for row in dataset.rows)
    return text.getvalue().encode()
