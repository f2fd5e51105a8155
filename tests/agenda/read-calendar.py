"""Reads a calendar as strictly as python3-icalendar can and prints what it understood, as JSON."""
import json
import sys
from datetime import datetime, timezone

from icalendar import Calendar


def moment(event, name):
    value = event.get(name)
    if value is None:
        return None
    if isinstance(value.dt, datetime):
        return value.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z") if value.dt.tzinfo else "floating"
    return value.dt.isoformat()


def categories(event):
    found = event.get("CATEGORIES")
    return [str(name) for name in found.cats] if found is not None else []


def understood(event):
    texts = {name.lower(): str(event[name]) for name in ("UID", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "URL") if name in event}
    return {**texts, "sequence": int(event["SEQUENCE"]), "start": moment(event, "DTSTART"), "end": moment(event, "DTEND"), "categories": categories(event)}


calendar = Calendar.from_ical(sys.stdin.buffer.read())
problems = [str(error) for component in calendar.walk() for error in component.errors]
names = [component.name for component in calendar.subcomponents]
json.dump({"name": str(calendar["NAME"]), "components": names, "problems": problems, "events": [understood(e) for e in calendar.walk("VEVENT")]}, sys.stdout)
