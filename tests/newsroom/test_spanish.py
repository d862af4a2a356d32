"""The Spanish of Mexico: lists, figures, dates, addresses and near misses."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import spanish


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ""),
        (["uno"], "uno"),
        (["uno", "dos"], "uno y dos"),
        (["uno", "dos", "tres"], "uno, dos y tres"),
        (["padres", "hijos"], "padres e hijos"),
        (["agua", "infraestructura"], "agua e infraestructura"),
        (["aguja", "hilo"], "aguja e hilo"),
        (["Salud", "Ícaro"], "Salud e Ícaro"),
        (["agua", "hielo"], "agua y hielo"),
        (["uno", "yodo"], "uno y yodo"),
        (["a", "hierro", "cal"], "a, hierro y cal"),
    ],
)
def test_lists(words: list[str], expected: str) -> None:
    assert spanish.listed(words) == expected


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (410_499, "410 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (1_300_000, "1.3 MB"),
        (25_000_000, "25.0 MB"),
    ],
)
def test_sizes(octets: int, expected: str) -> None:
    assert spanish.size(octets) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0"), (999, "999"), (20581, "20,581"), (1_000_000, "1,000,000"), (Decimal("3.5"), "3.5")],
)
def test_numbers(value: int | Decimal, expected: str) -> None:
    assert spanish.number(value) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("0", "$0.00"),
        ("1234.5", "$1,234.50"),
        ("10405031.10", "$10,405,031.10"),
        ("52500000", "$52,500,000.00"),
        ("0.10", "$0.10"),
    ],
)
def test_money(amount: str, expected: str) -> None:
    assert spanish.money(Decimal(amount)) == expected


def test_counts_agree_with_their_noun() -> None:
    said = [spanish.counted(each, "boletín", "boletines") for each in (0, 1, 2, 1204)]

    assert said == ["0 boletines", "1 boletín", "2 boletines", "1,204 boletines"]


def test_dates() -> None:
    day = date(2024, 5, 14)

    assert spanish.long_date(day) == "14 de mayo de 2024"
    assert spanish.weekday_date(day) == "Martes 14 de mayo de 2024"
    assert spanish.short_date(day) == "14 may"
    assert spanish.month_name(2020, 8) == "agosto de 2020"
    assert spanish.hour(datetime(2024, 5, 14, 8, 5)) == "8:05 h"  # noqa: DTZ001
    assert spanish.long_date(date(2024, 9, 1)) == "1 de septiembre de 2024"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guasave: inauguran el «Parque Lineal»", "guasave-inauguran-el-parque-lineal"),
        ("Niñez, agüita y Ñoños", "ninez-aguita-y-nonos"),
        ("  --  ", ""),
        ("¡100 %!", "100"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert spanish.slug(text) == expected


@given(st.text(), st.integers(1, 40))
def test_a_slug_is_an_address_word(text: str, longest: int) -> None:
    slug = spanish.slug(text, longest)

    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= longest
    assert spanish.slug(slug) == slug


OPTIONS = ("Obras Públicas", "Agua y Saneamiento", "Salud", "Servicios Públicos")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("obras publicas", "Obras Públicas"),
        ("Obra Pública", "Obras Públicas"),
        ("SALU", "Salud"),
        ("Agua y saneamento", "Agua y Saneamiento"),
        ("Deporte", None),
        ("", None),
    ],
)
def test_the_nearest_option(typed: str, expected: str | None) -> None:
    assert spanish.nearest(typed, OPTIONS) == expected
    assert spanish.suggestion(typed, OPTIONS) == (f" ¿Quiso decir «{expected}»?" if expected else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uno. Dos.", ["Uno. ", "Dos."]),
        ("¿Qué? ¡Sí! Claro… Bien", ["¿Qué? ", "¡Sí! ", "Claro… ", "Bien"]),
        ("La Lic. Pérez, en la Col. Centro. Acudieron 40.", ["La Lic. Pérez, en la Col. Centro. ", "Acudieron 40."]),
        ("El C. Juan R. Díaz, de Av. Juárez núm. 3. Fin.", ["El C. Juan R. Díaz, de Av. Juárez núm. 3. ", "Fin."]),
        ("A las 10:30 a.m. en la plaza. Entrada libre.", ["A las 10:30 a.m. en la plaza. ", "Entrada libre."]),
        ("Costó $1,234.50 pesos. Se pagó.", ["Costó $1,234.50 pesos. ", "Se pagó."]),
        ("Dijo: «Ya está.» Luego (ayer.) Salió.", ["Dijo: «Ya está.» ", "Luego (ayer.) ", "Salió."]),
        ("¡Viva! gritaron todos. Fin.", ["¡Viva! gritaron todos. ", "Fin."]),
        ("", []),
        ("sin punto", ["sin punto"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert list(spanish.sentences(text)) == expected


@given(st.text(alphabet=st.sampled_from("aB. ?!…»\n3Ñ¿Lic")))
def test_sentences_put_together_are_the_text(text: str) -> None:
    assert "".join(spanish.sentences(text)) == text


@given(st.text(alphabet=st.sampled_from("aB. ?!…»3Ñ¿")), st.integers(1, 60))
def test_the_first_sentences_are_whole_and_fit(text: str, letters: int) -> None:
    kept, pieces = spanish.first_sentences(text, letters), list(spanish.sentences(text))
    ends = [" ".join("".join(pieces[:n]).split()) for n in range(len(pieces) + 1)]

    assert kept in ends
    assert len(kept) <= max(letters, len(pieces[0]) if pieces else 0)
    assert kept or not text.strip()
