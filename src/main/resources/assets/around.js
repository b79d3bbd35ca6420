// Where the neighbours of a thing stand in the drawing, so that all of it can be read.

const NARROW = 760;
const MOST_WHEN_NARROW = 10;

const CHARACTER = document.documentElement.lang === "zh" ? 14.5 : 8;

/** As much of a name as is read in two lines of the width. */
function shortened(name, room) {
  const longest = Math.floor((1.8 * room) / CHARACTER) - 2;
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

const isNarrow = (width) => width < NARROW;
const edge = (source, one, classes) => ({ classes, data: { source, target: one.id, end: one.incoming ? "source" : "target" } });

/** What the thing has to do with others, in runs of the same. */
function grouped(list) {
  const relations = new Map();
  for (const one of list) relations.set(one.relation, [...(relations.get(one.relation) ?? []), one]);
  return [...relations.values()].flat();
}

/** Where there is little room, all stand below the thing. */
function below({ thing }, list, width, height) {
  const step = Math.min(64, (height - 60) / list.length);
  return [
    { classes: "centre", data: { ...thing, label: thing.name, side: "right", room: width - 70 }, position: { x: 28, y: 32 } },
    ...list.map((one, at) => ({
      data: { ...one, label: shortened(`${one.relation}: ${one.name}`, width - 90), side: "right", room: width - 90 },
      position: { x: 56, y: 32 + step * (at + 0.9) },
    })),
    ...list.map((one) => edge(thing.id, one, "below")),
  ];
}

/** Else in a column on either side, behind what the thing has to do with them. */
function column({ thing }, list, side, width, height) {
  const away = side === "left" ? -1 : 1;
  const step = Math.min(72, (height - 20) / list.length);
  const y = (at) => height / 2 + step * (at - (list.length - 1) / 2);
  const room = width * 0.285 - 30;
  const made = [];
  for (let from = 0, to; from < list.length; from = to) {
    const { relation } = list[from];
    for (to = from; to < list.length && list[to].relation === relation; to++) {
      made.push({
        data: { ...list[to], label: shortened(list[to].name, room), side, room }, position: { x: width * (0.5 + away * 0.215), y: y(to) } });
      made.push(edge(side + relation, list[to]));
    }
    made.push({
      classes: "relation", data: { id: side + relation, label: relation, side: "center", room: width * 0.12 },
      position: { x: width * (0.5 + away * 0.125), y: y((from + to - 1) / 2) } });
    made.push({ data: { source: thing.id, target: side + relation } });
  }
  return made;
}

/** As many of the neighbours as there is room for. */
export function shown({ neighbours }, width) {
  return isNarrow(width) ? neighbours.slice(0, MOST_WHEN_NARROW) : neighbours;
}

/** The nodes, then the edges between them. */
export function elements(found, width, height) {
  const list = grouped(shown(found, width));
  if (isNarrow(width)) return below(found, list, width, height);
  const half = Math.ceil(list.length / 2);
  const made = [
    ...column(found, list.slice(0, half), "right", width, height),
    ...column(found, list.slice(half), "left", width, height),
    { classes: "centre", data: { ...found.thing, label: shortened(found.thing.name, width * 0.18), side: "center", room: width * 0.12 }, position: { x: width / 2, y: height / 2 } },
  ];
  return [...made.filter((one) => one.position), ...made.filter((one) => !one.position)];
}
