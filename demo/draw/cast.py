"""Who appears: a person's looks, chosen by trade and by chance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from .palette import CLOTHES, DENIM, HAIRS, SKINS, Rgb, hues, hx, pick, vary


@dataclass(frozen=True)
class Person:
    """Looks of a figure. `top`: tee shirt vest apron coat jacket blouse; `low`: pants shorts skirt long."""

    skin: Rgb
    hair: Rgb
    style: str
    top: str
    cloth: Rgb
    low: str
    below: Rgb
    accent: Rgb
    hat: str = ""
    hat_colour: Rgb = (0.9, 0.8, 0.55)
    height: float = 1.68
    head: float = 1.0
    broad: float = 1.0
    shoe: Rgb = (0.16, 0.13, 0.13)
    bib: bool = False


WOMEN_HAIR = ("long", "bun", "pony", "braids", "bob", "curly", "long")
MEN_HAIR = ("short", "short", "crop", "curly", "short", "bald")


def neighbour(rng: Random, child: bool = False, old: bool = False) -> Person:
    """Anyone of the town."""
    woman = rng.random() < 0.52
    skin = pick(rng, SKINS[:7], 0.03)
    hair = pick(rng, HAIRS[5:] if old else HAIRS[:5] if rng.random() < 0.85 else HAIRS[5:7], 0.03)
    style = rng.choice(WOMEN_HAIR if woman else MEN_HAIR[:5] if child else MEN_HAIR)
    top = rng.choice(("tee", "blouse", "blouse", "shirt") if woman else ("tee", "shirt", "shirt", "tee"))
    low = rng.choice(
        ("pants", "skirt", "long", "pants") if woman else ("pants",) * 4 + (("shorts",) if not old else ())
    )
    cloth, accent = pick(rng, CLOTHES), pick(rng, CLOTHES)
    below = pick(rng, CLOTHES) if low in ("skirt", "long") else pick(rng, DENIM)
    height, head = (
        (rng.uniform(1.08, 1.36), 1.3)
        if child
        else (rng.uniform(1.54, 1.68) if woman else rng.uniform(1.64, 1.82), 1.06)
    )
    hat = (
        rng.choice(("", "", "", "straw", "cap"))
        if not woman and not child
        else rng.choice(("", "", "", "", "straw" if not child else "cap"))
    )
    broad = rng.uniform(0.84, 1.02) if woman else rng.uniform(0.96, 1.16)
    return Person(
        skin,
        hair,
        style,
        top,
        cloth,
        low,
        below,
        accent,
        hat,
        pick(rng, hues("#e8d3a0 #d9b878 #f0e6cc #b98e55")),
        height,
        head,
        0.86 if child else broad,
        pick(rng, hues("#2a2220 #5b3a26 #e8e2d6 #7a2f2a")),
    )


ROLES: dict[str, dict[str, object]] = {
    "crew": {"top": "vest", "low": "pants", "hat": "helmet", "accent": hx("#e8732a")},
    "safety": {"top": "vest", "low": "pants", "accent": hx("#d5dc3a")},
    "medic": {"top": "coat", "low": "pants", "cloth": hx("#f4f3ee"), "hat": ""},
    "nurse": {"top": "blouse", "low": "pants", "cloth": hx("#4fa3a5"), "below": hx("#3f8e92"), "hat": ""},
    "suit": {"top": "jacket", "low": "pants", "cloth": hx("#34405a"), "below": hx("#2c3448"), "hat": ""},
    "office": {"top": "shirt", "low": "pants", "hat": ""},
    "cook": {"top": "apron", "accent": hx("#f3efe2"), "hat": ""},
    "police": {
        "top": "shirt",
        "low": "pants",
        "cloth": hx("#2b3a57"),
        "below": hx("#222c42"),
        "hat": "cap",
        "hat_colour": hx("#1f2a40"),
    },
    "fire": {
        "top": "vest",
        "low": "pants",
        "cloth": hx("#c9a94e"),
        "below": hx("#b8973f"),
        "accent": hx("#2b2622"),
        "hat": "fire",
        "hat_colour": hx("#b3261e"),
    },
    "farm": {"top": "shirt", "low": "pants", "hat": "straw"},
    "runner": {"top": "tee", "low": "shorts", "bib": True, "hat": ""},
    "player": {"top": "tee", "low": "shorts", "hat": ""},
    "pupil": {"top": "shirt", "cloth": hx("#f2f0ea"), "below": hx("#35507a"), "hat": ""},
    "music": {"top": "shirt", "cloth": hx("#f4f1ea"), "low": "pants", "below": hx("#23222b"), "hat": ""},
    "dancer": {"top": "blouse", "low": "full", "hat": "", "cloth": hx("#f6efe2")},
}
HELMETS = hues("#f2c230 #f3f1e8 #e8732a #3d7fb5")


def of_role(rng: Random, role: str, child: bool = False, old: bool = False) -> Person:
    """A person dressed for a trade."""
    base = neighbour(rng, child, old)
    if not role:
        return base
    changes = dict(ROLES[role])
    if role == "crew":
        changes["hat_colour"] = rng.choice(HELMETS)
    if role == "suit":
        tone = rng.choice(hues("#34405a #4a4a4f #5d3b3b #2f4b47 #7b6a56"))
        changes |= {"cloth": tone, "below": vary(tone, rng, 0.05)}
    if role in ("suit", "medic", "crew", "fire", "police") and base.style in ("long", "braids"):
        changes["style"] = "pony"
    return replace(base, **changes)  # type: ignore[arg-type]
