"""How is a workbook packed so that it has the same bytes on another day? Fixed times, fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can hold."""
MANY, LARGE = 2000, 60_000_000
"""Parts and bytes above which an archive is no blank workbook."""


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP of named parts, in their order."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of a ZIP, in its order; ValueError for one that no office would make. Raises what zipfile raises."""
    with ZipFile(BytesIO(content)) as archive:
        entries = [each for each in archive.infolist() if not each.is_dir()]
        if len(entries) > MANY or sum(each.file_size for each in entries) > LARGE:
            raise ValueError("too large for a blank workbook")
        return {each.filename: archive.read(each) for each in entries}
