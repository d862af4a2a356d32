"""One typed value is understood as staff mean it, or refused with a code; nothing is guessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from plugins.newsroom.fields import (
    Colour,
    Count,
    Day,
    Flag,
    Mail,
    Money,
    MonthField,
    PeriodField,
    Published,
    Slug,
    Text,
    Texts,
    Topics,
    Url,
    parse_moment,
)
from plugins.newsroom.quarter import Period

ZONE = ZoneInfo("America/Hermosillo")  # UTC-7 all year


def moment(text: str) -> datetime:
    return parse_moment(text, ZONE).at


def code_of(kind: object, typed: object) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(typed)
    return str(caught.value.errors()[0]["type"])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2024-05-14 10:30", (2024, 5, 14, 10, 30)),
        ("2024-05-14T10:30", (2024, 5, 14, 10, 30)),
        ("2024-05-14 10:30:59", (2024, 5, 14, 10, 30)),
        ("2024-5-4 9:05", (2024, 5, 4, 9, 5)),
        ("2024/05/14 10:30", (2024, 5, 14, 10, 30)),
        ("05/06/2024 8:00", (2024, 6, 5, 8, 0)),
        ("5-6-2024 08:00 h", (2024, 6, 5, 8, 0)),
        ("05.06.2024, 08:00 hrs.", (2024, 6, 5, 8, 0)),
        ("14 de mayo de 2024, 10:30 pm", (2024, 5, 14, 22, 30)),
        ("14 de mayo de 2024 a las 10:30 p. m.", (2024, 5, 14, 22, 30)),
        ("Martes 14 de Mayo del 2024, 10:30 a.m.", (2024, 5, 14, 10, 30)),
        ("1 de setiembre de 2024 12:05 am", (2024, 9, 1, 0, 5)),
        ("1o de septiembre de 2024 12:05 pm", (2024, 9, 1, 12, 5)),
        ("1º de enero de 2024 00:00 horas", (2024, 1, 1, 0, 0)),
        ("1° de enero de 2024 23:59", (2024, 1, 1, 23, 59)),
        ("14 mayo 2024 15:30 pm", (2024, 5, 14, 15, 30)),
        ("29 de febrero de 2024 10:30", (2024, 2, 29, 10, 30)),
    ],
)
def test_dates_and_hours(typed: str, expected: tuple[int, ...]) -> None:
    assert moment(typed) == datetime(*expected, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2024-05-14T10:30Z", (2024, 5, 14, 3, 30)),
        ("2024-05-14T02:00:00+00:00", (2024, 5, 13, 19, 0)),
        ("2024-05-14 10:30 -0500", (2024, 5, 14, 8, 30)),
        ("2024-12-31 23:30-07:00", (2024, 12, 31, 23, 30)),
    ],
)
def test_an_offset_is_converted_to_the_town_s_zone(typed: str, expected: tuple[int, ...]) -> None:
    found = moment(typed)

    assert found == datetime(*expected, tzinfo=ZONE)
    assert found.tzinfo is ZONE
    assert (found.day, found.hour) == expected[2:4]


def test_a_day_alone_starts_at_midnight_and_says_that_it_has_no_hour() -> None:
    day, hour = parse_moment("2024-05-14", ZONE), parse_moment("2024-05-14 00:00", ZONE)

    assert day.at == hour.at == datetime(2024, 5, 14, tzinfo=ZONE)
    assert (day.timed, hour.timed, day.day) == (False, True, date(2024, 5, 14))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2023-02-29", "fecha-imposible"),
        ("31/04/2024", "fecha-imposible"),
        ("05/13/2024", "fecha-imposible"),
        ("0000-01-01", "fecha-imposible"),
        ("2024-05-14 24:30", "fecha-imposible"),
        ("2024-05-14 10:75", "fecha-imposible"),
        ("2024-05-14 15:30 am", "fecha-imposible"),
        ("0001-01-01 00:00 +14:00", "fecha-imposible"),
        ("9999-12-31 23:59 -07:30", "fecha-imposible"),
        ("mañana", "fecha-ilegible"),
        ("14 de mallo de 2024", "fecha-ilegible"),
        ("05/06/24", "fecha-ilegible"),
        ("2024-05-14 10.30", "fecha-ilegible"),
        ("2024-05-14 a mediodía", "fecha-ilegible"),
        ("2024-05-145", "fecha-ilegible"),
        ("", "fecha-ilegible"),
    ],
)
def test_dates_that_do_not_exist_or_cannot_be_read(typed: str, code: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        moment(typed)

    assert caught.value.type == code


def test_a_remedy_says_how_to_write_it() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        moment("2024-05-14 temprano")

    assert caught.value.context == {
        "what": "no se entiende la hora de «2024-05-14 temprano».",
        "fix": "escríbala con dos puntos:  2024-05-14 10:30",
    }


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        (Day, "2024-05-14", date(2024, 5, 14)),
        (Day, "14/05/2024", date(2024, 5, 14)),
        (Day, "2024-05-14 23:30", date(2024, 5, 14)),
        (Count, "15", 15),
        (Count, "0", 0),
        (Count, "15,204", 15204),
        (Count, "1,234,567", 1234567),
        (Count, "15 204", 15204),
        (Money, "12500.50", Decimal("12500.50")),
        (Money, "10405031.10", Decimal("10405031.10")),
        (Money, "$12,500.50", Decimal("12500.50")),
        (Money, "$ 12,500.50 M.N.", Decimal("12500.50")),
        (Money, "52,500,000.00 pesos", Decimal("52500000.00")),
        (Money, "MXN 12500", Decimal(12500)),
        (Money, "0", Decimal(0)),
        (Flag, "sí", True),
        (Flag, "SI", True),
        (Flag, "x", True),
        (Flag, "True", True),
        (Flag, "No", False),
        (Flag, "falso", False),
        (Published, "Publicado", "publicado"),
        (Published, "draft", "borrador"),
        (Published, "OCULTO", "oculto"),
        (Mail, "prensa@villa.example", "prensa@villa.example"),
        (Url, "https://villa.example/a?b=c", "https://villa.example/a?b=c"),
        (Slug, "parque-lineal-2", "parque-lineal-2"),
        (Colour, "#0B5d5e", "#0B5d5e"),
        (Text, "  uno\n   dos ", "uno dos"),
        (Texts, "uno, dos", ("uno, dos",)),
        (Texts, ["uno", None, "", "dos"], ("uno", "dos")),
        (Topics, "obra pública, niñez,", ("obra pública", "niñez")),
        (Topics, ["obra pública", "niñez"], ("obra pública", "niñez")),
        (PeriodField, "2026-T3", Period(2026, 7, 3)),
        (MonthField, "2026-08", Period(2026, 8, 1)),
    ],
)
def test_values_that_are_understood(kind: object, typed: object, expected: object) -> None:
    assert TypeAdapter(kind).validate_python(typed) == expected


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        (Day, "2024-05-145", "fecha-ilegible"),
        (Day, "2024-05-14 y 15", "fecha-ilegible"),
        (Count, "-3", "numero-ilegible"),
        (Count, "3.5", "numero-ilegible"),
        (Count, "1_000", "numero-ilegible"),
        (Count, "1,5", "numero-ilegible"),
        (Count, "12,50", "numero-ilegible"),
        (Count, "quince", "numero-ilegible"),
        (Count, "٣", "numero-ilegible"),
        (Count, ["1"], "tipo-equivocado"),
        (Money, "12.500,50", "numero-ilegible"),
        (Money, "12,50", "numero-ilegible"),
        (Money, "-5", "numero-ilegible"),
        (Money, "1e5", "numero-ilegible"),
        (Money, "1_000", "numero-ilegible"),
        (Money, "NaN", "numero-ilegible"),
        (Money, "Infinity", "numero-ilegible"),
        (Money, "doce mil", "numero-ilegible"),
        (Flag, "tal vez", "opcion-desconocida"),
        (Published, "público", "opcion-desconocida"),
        (Mail, "prensa@villa", "correo-ilegible"),
        (Mail, "a@b.mx, c@d.mx", "correo-ilegible"),
        (Url, "villa.example", "enlace-ilegible"),
        (Url, "javascript:alert(1)", "enlace-ilegible"),
        (Slug, "Parque Lineal", "slug-invalido"),
        (Slug, "../fuera", "slug-invalido"),
        (Colour, "#abc", "color-ilegible"),
        (Colour, "red;}", "color-ilegible"),
        (Text, {"a": "b"}, "tipo-equivocado"),
        (PeriodField, "2026-t5", "periodo-ilegible"),
        (PeriodField, "0000-01", "periodo-ilegible"),
        (MonthField, "2026-t1", "periodo-ilegible"),
    ],
)
def test_values_that_are_refused(kind: object, typed: object, code: str) -> None:
    assert code_of(kind, typed) == code


def test_the_nearest_word_is_offered() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Published).validate_python("borador")

    assert "¿Quiso decir «borrador»?" in caught.value.errors()[0]["msg"]
