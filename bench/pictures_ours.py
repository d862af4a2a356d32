"""One run of our darkroom for bench/pictures.py: python -m bench.pictures_ours <plan.json> <store>."""

import json
import sys
from pathlib import Path

from plugins.newsroom.pictures import Job, PhotoFacts, develop, plan_photo


def job(file: Path, facts: PhotoFacts) -> Job:
    """All renditions of DESIGN §4 of a photo."""
    return Job(file, plan_photo(facts, f"foto-{file.stem}", ("web", "share", "feed")))


if __name__ == "__main__":
    plan, store = map(Path, sys.argv[1:])
    # Plans are values: a file and its facts say all, as a build's cache does.
    develop([job(Path(file), PhotoFacts(**facts)) for file, facts in json.loads(plan.read_text("utf-8"))], store)
