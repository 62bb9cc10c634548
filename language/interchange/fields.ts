import * as l10n from '@vscode/l10n';
import { plainName } from './directory-names.js';
import { type Bag, type ExportRecord, isBag, isList, textOf, type Value } from './records.js';
import { noWholeNumber, shown, Unreadable } from './unreadable.js';

/** Type names, where an export wrote one in place of members. */
const TYPE_NAME =
    /^(?:Deserialized\.)?(?:System\.(?:Object|String|Collections|Management)|Microsoft\.(?:Exchange\.Data|ActiveDirectory\.Management))(?![A-Za-z0-9-])/;

/**
 * The properties of one exported object, read as what they are. Names of properties are those of the cmdlet, in any
 * case. What a property holds that it cannot hold throws `Unreadable` with the object and the property.
 * @param keeping the pipeline that keeps all members, for exports that lost them
 */
export class Fields {
    constructor(
        private readonly record: ExportRecord,
        private readonly keeping: string,
    ) {}

    has(property: string): boolean {
        return this.record.properties.has(property.toLowerCase());
    }

    /** The object's own name. */
    get name(): string {
        const name = this.text('Name') ?? plainName(this.text('Identity') ?? this.text('DistinguishedName') ?? '');
        if (name === '') throw new Unreadable(l10n.t('An object here has no `Name`.'), this.record.line);
        return name;
    }

    /** A text; null for nothing, undefined where the export does not have the property. */
    text(property: string): string | null | undefined {
        const value = this.value(property);
        if (value === undefined) return undefined;
        const single = isList(value) && value.length === 1 ? value[0] : value;
        const text = textOf(single) ?? (isBag(single) ? bagText(single) : null);
        if (text !== null && TYPE_NAME.test(text)) throw this.lost(property, text);
        return text === '' ? null : text;
    }

    /** The name of another object, however it is given. */
    nameIn(property: string): string | null | undefined {
        const text = this.text(property);
        return typeof text === 'string' ? plainName(text) : text;
    }

    flag(property: string): boolean | undefined {
        const text = this.text(property);
        if (text === undefined || text === null) return undefined;
        if (/^true$/i.test(text)) return true;
        if (/^false$/i.test(text)) return false;
        throw this.wrong(
            l10n.t('`{0}` of {1} is {2}, and is to be True or False.', property, shown(this.name), shown(text)),
        );
    }

    /** A whole number; null for nothing, undefined where the export does not have the property. */
    number(property: string): number | null | undefined {
        const text = this.text(property);
        if (text === undefined || text === null) return text;
        if (!/^[0-9]{1,15}$/.test(text.trim())) throw this.wrong(noWholeNumber(property, this.name, text));
        return Number(text);
    }

    /**
     * The members of a collection as texts; undefined where the export does not have the property.
     * @param delimiters what may stand between members that were joined into one text
     */
    members(property: string, delimiters: RegExp): readonly string[] | undefined {
        const value = this.value(property);
        if (value === undefined) return undefined;
        const items = isList(value)
            ? value.map((item) => this.memberText(property, item))
            : this.split(property, delimiters);
        for (const item of items) if (TYPE_NAME.test(item) || item.startsWith('@{')) throw this.lost(property, item);
        return items;
    }

    /** What is thrown over a property of the object: the message, with the object's place. */
    wrong(message: string): Unreadable {
        return new Unreadable(message, this.record.line);
    }

    private memberText(property: string, item: Value): string {
        const text = textOf(item) ?? (isBag(item) ? bagText(item) : null);
        if (text === null) throw this.lost(property, l10n.t('a member without a name'));
        return text;
    }

    private split(property: string, delimiters: RegExp): readonly string[] {
        const text = this.text(property);
        if (text === null || text === undefined) return [];
        const [, braced] = /^\{(.*)\}$/s.exec(text) ?? [];
        if (braced === undefined)
            return text
                .split(isDistinguishedName(text) ? /[|;\r\n]+/ : delimiters)
                .map(trimmed)
                .filter(Boolean);
        if (/(?:\.\.\.|…)$/.test(braced)) throw this.lost(property, text);
        return braced.split(/, /).map(trimmed).filter(Boolean);
    }

    private value(property: string): Value | undefined {
        return this.record.properties.get(property.toLowerCase());
    }

    private lost(property: string, found: string): Unreadable {
        return this.wrong(
            l10n.t(
                '`{0}` holds {1} in place of its members, which the export lost. Export with Export-Clixml, or keep them: `{2}`.',
                property,
                shown(found),
                this.keeping,
            ),
        );
    }
}

function trimmed(text: string): string {
    return text.trim();
}

function isDistinguishedName(text: string): boolean {
    return /^\s*CN=/i.test(text);
}

/** The text of an object that came without it: what its type's `ToString` is made of. */
function bagText({ properties }: Bag): string | null {
    const part = (name: string): string | null => textOf(properties.get(name)) ?? null;
    const [address, cost] = [part('address') ?? part('domain'), part('cost')];
    if (address !== null && cost !== null) return `${part('type') ?? 'SMTP'}:${address};${cost}`;
    if (properties.has('isunlimited')) return part('isunlimited') === 'True' ? 'Unlimited' : part('value');
    const [major, minor] = [part('major'), part('minor')];
    if (major !== null && minor !== null) return `Version ${major}.${minor}`;
    return part('distinguishedname') ?? part('name') ?? part('domain') ?? address;
}
