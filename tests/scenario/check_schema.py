"""Usage: check_schema.py SOURCE_FOLDER

Checks scenarios/schema/remitsim-scenario.schema.json itself, that every shipped scenario and every example
of the documentation fits it, and that slips which an editor should underline do not.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema

source = Path(sys.argv[1])
schema = json.loads((source / "scenarios/schema/remitsim-scenario.schema.json").read_text())
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
failed = False


def read(text):
    """The JSON in a text with comments to the end of the line."""
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def with_frame(entries):
    return {"format": "remitsim-scenario/1", "title": "T", "why": "W"} | read("{" + entries + "}")


def expect(fits, name, scenario):
    global failed
    errors = [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(scenario)]
    if fits != (not errors):
        failed = True
        print(f"{name}: {errors or 'fits, but should not'}", file=sys.stderr)


for file in sorted((source / "scenarios").rglob("*.json")):
    if not file.name.endswith(".schema.json"):
        expect(True, file, read(file.read_text()))

documentation = (source / "docs/scenario-format.md").read_text()
for example in re.findall(r"^```jsonc?\n(.*?)^```", documentation, flags=re.DOTALL | re.MULTILINE):
    expect(True, example, read(example) if example.startswith("{") else with_frame(example))

for slip in [
    '"polices": []',
    '"policies": [ { "cap": { "total_percent": 500 } } ]',
    '"policies": [ { "cap": { "total_percent": 5 }, "cut": { "total_points": 5 } } ]',
    '"policies": [ { "level": "corridor" } ]',
    '"policies": [ { "cap": { "total_percent": 5 }, "level": "corridors" } ]',
    '"policies": [ { "best_n": { "services": 2.5 } } ]',
    '"pools": [ { "name": "P", "flow_usd_million": 0 } ]',
    '"horizon": { "first_year": 2014, "last_year": 2020, "present_value": {} }',
    '"response": { "elasticity": 1.6, "with_respect_to": "price" }',
    '"response": { "elasticity": { "normal": { "mean": -1.6 } }, "with_respect_to": "price" }',
    '"indicators": { "smart": "yes" }',
    '"policies": [ { "name": "cap", "drop": true } ]',
    '"response": null',
    '"extends": "cap-5.json", "polices": []',
    '"extends": "cap-5.json", "policies": [ { "cap": { "total_percent": 500 } } ]',
    '"extends": "cap-5.json", "pools": [ { "cost_percent": 5 } ]',
    '"sweep": [ { "values": [1] } ]',
]:
    expect(False, slip, with_frame(slip))

sys.exit(failed)
