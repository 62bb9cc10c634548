import * as l10n from '@vscode/l10n';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { limit } from '../syntax/limits.js';
import { type Bag, type ExportRecord, tooDeep, type Value } from './records.js';
import { Unreadable } from './unreadable.js';

/*
 * What Export-Clixml writes (MS-PSRP, "Serialization of Complex Objects"): `Objs` holds values. A complex one is an
 * `Obj` with type names (`TN`), `ToString`, adapted and extended properties (`Props`, `MS`), and either a simple value
 * of its own, a collection (`LST`, `IE`, `QUE`, `STK`) or a dictionary (`DCT`). `Ref` and `TNRef` point back.
 */

const COLLECTIONS: ReadonlySet<string> = new Set(['LST', 'IE', 'QUE', 'STK']);
const NUMBERS: ReadonlySet<string> = new Set(['By', 'SB', 'U16', 'I16', 'U32', 'I32', 'U64', 'I64', 'Sg', 'Db', 'D']);
const TEXTS: ReadonlySet<string> = new Set([
    'S',
    'C',
    'DT',
    'TS',
    'G',
    'URI',
    'Version',
    'XD',
    'SBK',
    'BA',
    'PR',
    'SS',
]);

/** A complex object while it is read, and after. */
interface Open {
    readonly line: number;
    typeNames: readonly string[];
    text: string | null;
    readonly properties: Map<string, Value>;
    items: Value[] | null;
    simple: Value | undefined;
    closed: boolean;
}

/** An element that is open. */
interface Element {
    readonly tag: string;
    readonly name: string | undefined;
    readonly refId: string | undefined;
    text: string;
    /** The object that an `Obj` reads. */
    readonly object: Open | null;
}

/** The objects of a Clixml file. Throws `Unreadable` for anything else, whatever XML it is. */
export function readClixml(text: string): readonly ExportRecord[] {
    return new ClixmlReader().read(text);
}

class ClixmlReader {
    private readonly parser = new SaxesParser({ xmlns: false, position: true });
    private readonly elements: Element[] = [];
    private readonly objects = new Map<string, Open>();
    private readonly typeNames = new Map<string, string[]>();
    private readonly records: ExportRecord[] = [];
    private currentTypes: string[] | undefined;

    read(text: string): readonly ExportRecord[] {
        const { parser } = this;
        parser.on('error', (error) =>
            this.fail(l10n.t('This XML is broken or cut off: {0}.', reasonOf(error.message))),
        );
        parser.on('doctype', () =>
            this.fail(l10n.t('There is a DOCTYPE in this XML. Export-Clixml writes none, and none is read.')),
        );
        parser.on('opentag', (tag) => this.open(tag));
        parser.on('text', (part) => this.append(part));
        parser.on('cdata', (part) => this.append(part));
        parser.on('closetag', () => this.close());
        parser.write(text).close();
        return this.records;
    }

    private fail(message: string): never {
        throw new Unreadable(message, this.parser.line);
    }

    private append(part: string): void {
        const element = this.elements.at(-1);
        if (element !== undefined) element.text += part;
    }

    private open({ name: tag, attributes }: SaxesTagPlain): void {
        if (this.elements.length === 0 && tag !== 'Objs') {
            this.fail(
                l10n.t(
                    'This is XML, but not what Export-Clixml writes: it begins with <{0}>, not with <Objs>.',
                    tag.slice(0, 40),
                ),
            );
        }
        // Each step into an object is an `Obj`, its `Props` and the property.
        if (this.elements.length > 3 * limit('export-depth')) this.fail(tooDeep());
        const refId = attributes['RefId'];
        const object = tag === 'Obj' ? this.openObject(refId) : null;
        const holder = this.holder();
        if (COLLECTIONS.has(tag) && holder !== undefined) holder.items ??= [];
        if (tag === 'TN') {
            this.currentTypes = [];
            if (refId !== undefined) this.typeNames.set(refId, this.currentTypes);
        }
        const property = attributes['N'];
        this.elements.push({
            tag,
            name: property === undefined ? undefined : unescaped(property),
            refId,
            text: '',
            object,
        });
    }

    private openObject(refId: string | undefined): Open {
        const object: Open = {
            line: this.parser.line,
            typeNames: [],
            text: null,
            properties: new Map(),
            items: null,
            simple: undefined,
            closed: false,
        };
        if (refId !== undefined) this.objects.set(refId, object);
        return object;
    }

    private holder(): Open | undefined {
        return this.elements.findLast((element) => element.object !== null)?.object ?? undefined;
    }

    private close(): void {
        const element = this.elements.pop();
        if (element === undefined) return;
        const { tag, text, object } = element;
        if (tag === 'T') this.currentTypes?.push(unescaped(text));
        else if (tag === 'TN') this.setTypes(this.currentTypes ?? []);
        else if (tag === 'TNRef') this.setTypes(this.typesOf(element.refId));
        else if (tag === 'ToString') this.setText(unescaped(text));
        else if (object !== null) this.closeObject(object, element);
        else if (tag === 'Ref') this.place(this.referred(element.refId), element);
        else if (tag === 'Nil') this.place(null, element);
        else if (tag === 'B') this.place(text.trim() === 'true', element);
        else if (NUMBERS.has(tag)) this.place(numberOf(text), element);
        else if (TEXTS.has(tag)) this.place(unescaped(text), element);
    }

    private setTypes(names: readonly string[]): void {
        const holder = this.holder();
        if (holder !== undefined) holder.typeNames = names;
    }

    private setText(text: string): void {
        const holder = this.holder();
        if (holder !== undefined) holder.text = text;
    }

    private typesOf(refId: string | undefined): readonly string[] {
        const names = this.typeNames.get(refId ?? '');
        return (
            names ??
            this.fail(
                l10n.t('TNRef points to type names `{0}`, which do not stand before it.', (refId ?? '').slice(0, 40)),
            )
        );
    }

    private referred(refId: string | undefined): Value {
        const object = this.objects.get(refId ?? '');
        const shown = (refId ?? '').slice(0, 40);
        if (object === undefined)
            this.fail(l10n.t('RefId `{0}` points to an object that does not stand before it.', shown));
        if (!object.closed)
            this.fail(
                l10n.t('RefId `{0}` points to the object that it stands in: a ring, which cannot be read.', shown),
            );
        return objectValue(object);
    }

    private closeObject(object: Open, element: Element): void {
        object.closed = true;
        const isTop = this.elements.length === 1;
        if (isTop && object.items === null) {
            const [typeName = null] = object.typeNames;
            this.records.push({ line: object.line, typeName, properties: object.properties });
        } else if (isTop) this.pushItems(object);
        else this.place(objectValue(object), element);
    }

    /** An array that was exported as one object: its members are the records. */
    private pushItems(object: Open): void {
        for (const item of object.items ?? []) {
            if (isObject(item)) this.records.push({ line: object.line, typeName: null, properties: item.properties });
        }
    }

    /** Puts a value where it stands: a property, a member of a collection, or what the object itself is. */
    private place(value: Value, { name }: Element): void {
        const parent = this.elements.at(-1)?.tag;
        const holder = this.holder();
        if (holder === undefined) return;
        if (parent === 'Props' || parent === 'MS') {
            // An adapted property goes before an extended one of its name.
            const key = (name ?? '').toLowerCase();
            if (!holder.properties.has(key)) holder.properties.set(key, value);
        } else if (parent !== undefined && COLLECTIONS.has(parent)) holder.items?.push(value);
        else if (parent === 'Obj') holder.simple = value;
    }
}

function objectValue({ text, properties, items, simple }: Open): Value {
    if (items !== null) return items;
    if (text === null && properties.size === 0) return simple ?? null;
    return { text, properties } satisfies Bag;
}

function isObject(value: Value): value is Bag {
    return typeof value === 'object' && value !== null && 'properties' in value;
}

function numberOf(text: string): Value {
    const value = Number(text);
    return Number.isNaN(value) ? text : value;
}

/** Characters that XML cannot hold, or that it would fold, are written as `_x000A_`; the `_` of such a text as `_x005F_`. */
function unescaped(text: string): string {
    return text.includes('_x')
        ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        : text;
}

/** What saxes says of a fault, without the position in front of it. */
function reasonOf(message: string): string {
    return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}
