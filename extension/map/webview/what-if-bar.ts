import * as l10n from '@vscode/l10n';
import type { WhatIf, WhatIfChange } from '../../../language/map/what-if.js';
import type { MapWhatIf } from '../../../server/protocol.js';
import { html } from './dom.js';
import { tell } from './host.js';
import { markdownElements } from './markdown.js';

/** What is switched on the map: a scenario of the file, and changes of the reader's own; with what comes of it. */
export class WhatIfBar {
    readonly element = html('section', { class: 'what-if hidden', 'aria-label': l10n.t('What if') });
    private readonly scenarios = html('select', { 'aria-label': l10n.t('Scenario') });
    private readonly changes = html('span', { class: 'changes' });
    private readonly summary = html('span', { class: 'summary', role: 'status' });
    private readonly differences = html('details', { class: 'differences' });
    private readonly before = html('input', { type: 'checkbox', id: 'before' });
    private readonly copy = html('button', {}, l10n.t('Copy as scenario'));
    private readonly takeBack = html('button', {}, l10n.t('Take back'));
    private answer: MapWhatIf | undefined;
    private current: WhatIf = NOTHING;
    private canSwitch = false;

    /** @param switched called when something else is switched, or before and after are exchanged */
    constructor(private readonly switched: () => void) {
        this.scenarios.addEventListener('change', () =>
            this.set({ ...this.current, scenario: this.scenarios.value === '' ? null : this.scenarios.value }),
        );
        this.before.addEventListener('change', () => this.switched());
        this.copy.addEventListener('click', () => {
            if (this.answer !== undefined) tell({ kind: 'copy', text: this.answer.text });
        });
        this.takeBack.addEventListener('click', () => this.set(NOTHING));
        const before = html('label', { for: 'before' }, this.before, l10n.t('Before'));
        this.element.append(
            this.scenarios,
            this.changes,
            this.summary,
            before,
            this.copy,
            this.takeBack,
            this.differences,
        );
    }

    /** What is switched now. */
    get value(): WhatIf {
        return this.current;
    }

    get isNothing(): boolean {
        return this.current.scenario === null && this.current.changes.length === 0;
    }

    /** What is to be shown of the answer; undefined where the plain topology is to be shown. */
    get shown(): MapWhatIf | undefined {
        return this.before.checked ? undefined : this.answer;
    }

    /** Takes up what was switched before the page was loaded anew. */
    restore(value: WhatIf): void {
        this.current = value;
    }

    /** Offers the scenarios of a file; null where none can be laid over. */
    offer(scenarios: readonly string[] | null): void {
        this.canSwitch = scenarios !== null;
        const { scenario } = this.current;
        if (scenarios === null) this.current = NOTHING;
        else if (scenario !== null && !scenarios.includes(scenario)) this.current = { ...this.current, scenario: null };
        const names = ['', ...(scenarios ?? [])];
        this.scenarios.replaceChildren(
            ...names.map((name) => html('option', { value: name }, name === '' ? l10n.t('As it is') : name)),
        );
        this.scenarios.value = this.current.scenario ?? '';
        this.draw();
    }

    /**
     * Chooses a scenario of the file, without the reader's own changes; an empty one is none.
     * @returns whether there is such a scenario
     */
    choose(scenario: string): boolean {
        const isOffered = [...this.scenarios.options].some(({ value }) => value === scenario);
        const isChosen = this.current.changes.length === 0 && (this.current.scenario ?? '') === scenario;
        if (isOffered && !isChosen) this.set({ scenario: scenario === '' ? null : scenario, changes: [] });
        return isOffered;
    }

    /** Shows what comes of it. */
    show(answer: MapWhatIf | null): void {
        this.answer = answer ?? undefined;
        this.draw();
    }

    /** The buttons that switch a change on and off. */
    buttons(
        changes: readonly { readonly change: WhatIfChange; readonly on: string; readonly off: string }[],
    ): readonly Node[] {
        if (!this.canSwitch) return [];
        return changes.map(({ change, on, off }) => {
            const isOn = this.has(change);
            const button = html('button', { 'aria-pressed': `${isOn}` }, isOn ? off : on);
            button.addEventListener('click', () => this.toggle(change));
            return button;
        });
    }

    private has(change: WhatIfChange): boolean {
        return this.current.changes.some((each) => same(each, change));
    }

    private toggle(change: WhatIfChange): void {
        const { changes } = this.current;
        const others = changes.filter((each) => !same(each, change));
        this.set({ ...this.current, changes: this.has(change) ? others : [...changes, change] });
    }

    private set(value: WhatIf): void {
        this.current = value;
        this.before.checked = false;
        this.scenarios.value = value.scenario ?? '';
        this.answer = undefined;
        this.draw();
        this.switched();
    }

    private draw(): void {
        const { isNothing } = this;
        this.element.classList.toggle('hidden', !this.canSwitch || (isNothing && this.scenarios.options.length < 2));
        for (const part of this.element.children)
            if (part !== this.scenarios) part.classList.toggle('hidden', isNothing);
        this.copy.classList.toggle('hidden', this.current.changes.length === 0);
        this.changes.replaceChildren(
            ...this.current.changes.map((change) => {
                const button = html(
                    'button',
                    { 'aria-label': l10n.t('Take back: {0}', words(change)) },
                    `${words(change)} ✕`,
                );
                button.addEventListener('click', () => this.toggle(change));
                return button;
            }),
        );
        this.summary.textContent = this.answer?.summary ?? '';
        const open = this.answer === undefined ? [] : markdownElements(this.answer.explanation);
        this.differences.replaceChildren(html('summary', {}, l10n.t('Differences')), ...open);
    }
}

const NOTHING: WhatIf = { scenario: null, changes: [] };

function same(a: WhatIfChange, b: WhatIfChange): boolean {
    return JSON.stringify(a) === JSON.stringify(b);
}

function words(change: WhatIfChange): string {
    if (change.kind === 'down') return wordsOfOutage(change.thing, change.name);
    return change.hub ? l10n.t('{0} a hub site', change.name) : l10n.t('{0} no hub site', change.name);
}

function wordsOfOutage(thing: 'site' | 'link' | 'server', name: string): string {
    switch (thing) {
        case 'site':
            return l10n.t('site {0} off', name);
        case 'link':
            return l10n.t('link {0} off', name);
        case 'server':
            return l10n.t('server {0} off', name);
    }
}
