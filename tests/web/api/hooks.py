"""What the fuzzing knows of the data: without it, every study would be unknown and every site a stranger, and refusals alone would be tested.

Of the requests that the contract allows, most get the study that MAILLAGE_STUDY names, and words that mean something in the bundled Aude."""

import os
import re

import schemathesis

STUDY = os.environ["MAILLAGE_STUDY"]

# Each key of a change, and what may stand there: known, unknown, or odd.
WORDS = {
    "site": ["68", "64", "65", "nowhere", "é\u202e", ""],
    "candidate": ["QP011003", "11069", "mairie", "%"],
    "commune": ["11069", "11262", "99999", "2A004"],
    "hours": ["Mo-Fr 09:00-12:00,14:00-17:00", "Tu[1] 10:00-12:00", "week 01-53/2 We 09:00-12:00", "24/7", "Mo 25:00-26:00", "off"],
    "id": ["new-1", "68", "a b"],
}
PLACES = [(2.35, 43.21), (3.0, 43.18), (0.0, 0.0), (179.99, -89.99)]


def chosen(values, salt):
    """One of them; the same for the same request, so that a seed gives the same run."""
    return values[sum(repr(salt).encode()) % len(values)]


def with_words(change, salt):
    if not isinstance(change, dict):
        return change
    told = {key: chosen(WORDS[key], (salt, value)) if key in WORDS and isinstance(value, str) else value for key, value in change.items()}
    if isinstance(told.get("lon"), (int, float)) and isinstance(told.get("lat"), (int, float)):
        told["lon"], told["lat"] = chosen(PLACES, (salt, told["lon"]))
    if isinstance(told.get("stop"), list):
        told["stop"] = [with_words(stop, (salt, at)) for at, stop in enumerate(told["stop"])]
    return told


def with_sense(body):
    """Two lists of changes of three name sites, places and hours of the Aude; every other territory is the Aude."""
    scenario = body.get("scenario")
    if isinstance(scenario, dict) and isinstance(scenario.get("change"), list) and chosen([True, True, False], scenario):
        changes = [with_words(change, at) for at, change in enumerate(scenario["change"])]
        return {**body, "scenario": {**scenario, "change": changes}}
    if isinstance(body.get("territory"), dict) and chosen([True, False], body):
        return {**body, "territory": {"kind": "bundled", "code": "aude"}}
    return body


@schemathesis.hook
def map_case(context, case):
    """Three studies of four are open. What the contract forbids stays as it is: it must be refused."""
    study = (case.path_parameters or {}).get("study")
    if isinstance(study, str) and re.fullmatch("[0-9a-f]{16}", study) and chosen([True, True, True, False], study):
        case.path_parameters["study"] = STUDY
    if case.meta is not None and case.meta.generation.mode.is_positive and isinstance(case.body, dict):
        case.body = with_sense(case.body)
    return case
