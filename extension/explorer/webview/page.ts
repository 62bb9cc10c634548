import * as l10n from '@vscode/l10n';
import type { Question } from '../../../language/questions/question.js';
import type { ExplorerAnswer, ExplorerNames } from '../../../server/protocol.js';
import { html } from '../../map/webview/dom.js';
import { markdownElements } from '../../map/webview/markdown.js';
import type { FromPage } from '../messages.js';
import { NameField } from './name-field.js';

/** The page of the route explorer: a form that asks for a route, and below it the answer. */
export class ExplorerPage {
    private readonly from = new NameField('from', l10n.t('From'), l10n.t('site or server'));
    private readonly to = new NameField('to', l10n.t('To'), l10n.t('site, server or address'));
    private readonly size = html('input', {
        id: 'size',
        type: 'text',
        placeholder: l10n.t('12 MB'),
        autocomplete: 'off',
    });
    private readonly scenario = html('select', { id: 'scenario' });
    private readonly scenarioField = html(
        'div',
        { class: 'field' },
        html('label', { for: 'scenario' }, l10n.t('Scenario')),
        this.scenario,
    );
    private readonly none = html(
        'p',
        { class: 'hidden' },
        l10n.t('Open a .mailtopo file: its routes can be asked for here.'),
    );
    private readonly form: HTMLFormElement;
    /** What is heard when it changes: the route in one line, or why there is none. */
    private readonly line = html('p', { class: 'line', role: 'status' });
    private readonly actions: HTMLElement;
    private readonly mapButton: HTMLButtonElement;
    private readonly explanation = html('section', { class: 'explanation', 'aria-label': l10n.t('Explanation') });
    private asked: Question | undefined;
    /** A scenario that is to be chosen as soon as the names of all are there. */
    private wantedScenario: string | undefined;

    constructor(
        private readonly tell: (message: FromPage) => void,
        private readonly keep: (question: Question) => void,
    ) {
        const submit = html('button', { type: 'submit', class: 'primary' }, l10n.t('Explain'));
        const swap = this.button(l10n.t('Swap'), l10n.t('Swap From and To'), () => this.swap());
        this.form = html(
            'form',
            { 'aria-label': l10n.t('Route') },
            this.from.element,
            this.to.element,
            html('div', { class: 'field' }, html('label', { for: 'size' }, l10n.t('Size')), this.size),
            this.scenarioField,
            html('div', { class: 'buttons' }, submit, swap),
        );
        this.mapButton = this.button(l10n.t('Show on map'), l10n.t('Show the route on the map'), () =>
            this.showOnMap(),
        );
        this.actions = html(
            'div',
            { class: 'buttons hidden' },
            this.button(l10n.t('Insert route'), l10n.t('Write the route into the file'), () => this.insert('route')),
            this.button(l10n.t('Insert expect'), l10n.t('Write what is so into the file as an expectation'), () =>
                this.insert('expect'),
            ),
            this.mapButton,
        );
        this.form.addEventListener('submit', (event) => {
            event.preventDefault();
            this.ask();
        });
        this.form.addEventListener('change', () => {
            this.wantedScenario = undefined;
            const { from, to } = this.question;
            if (from !== '' && to !== '') this.ask();
        });
        document.body.append(this.none, this.form, this.line, this.actions, this.explanation);
    }

    /** Offers the names of a topology, and asks anew: what is so may be something else now. */
    offer(names: ExplorerNames | null): void {
        this.none.classList.toggle('hidden', names !== null);
        this.form.classList.toggle('hidden', names === null);
        if (names === null) {
            this.clear();
            return;
        }
        this.from.offer(names.senders);
        this.to.offer(names.recipients);
        const chosen = this.wantedScenario ?? this.scenario.value;
        this.scenario.replaceChildren(
            html('option', { value: '' }, l10n.t('none')),
            ...names.scenarios.map((name) => html('option', { value: name }, name)),
        );
        this.scenario.value = names.scenarios.includes(chosen) ? chosen : '';
        this.wantedScenario = undefined;
        this.scenarioField.classList.toggle('hidden', names.scenarios.length === 0);
        if (this.asked !== undefined) this.ask();
    }

    /** Puts a question into the fields, and asks it. */
    set(question: Question): void {
        this.from.input.value = question.from;
        this.to.input.value = question.to;
        this.size.value = question.size;
        this.scenario.value = question.scenario;
        this.wantedScenario = this.scenario.value === question.scenario ? undefined : question.scenario;
        if (question.from !== '' && question.to !== '') this.ask();
        else if (question.from === '') this.from.input.focus();
        else this.to.input.focus();
    }

    /** Shows the answer to a question, unless another was asked meanwhile. */
    show(question: Question, answer: ExplorerAnswer | null): void {
        if (JSON.stringify(question) !== JSON.stringify(this.asked)) return;
        if (answer === null || 'problem' in answer) {
            this.clear();
            this.line.textContent = answer?.problem ?? '';
            this.line.classList.toggle('problem', answer !== null);
            return;
        }
        this.line.textContent = answer.line;
        this.line.classList.remove('problem');
        this.actions.classList.remove('hidden');
        this.mapButton.classList.toggle('hidden', answer.pairs.length === 0);
        this.explanation.replaceChildren(...markdownElements(answer.explanation));
    }

    private get question(): Question {
        return {
            from: this.from.input.value.trim(),
            to: this.to.input.value.trim(),
            size: this.size.value.trim(),
            scenario: this.wantedScenario ?? this.scenario.value,
        };
    }

    private ask(): void {
        this.asked = this.question;
        this.keep(this.asked);
        this.tell({ kind: 'ask', question: this.asked });
    }

    private insert(as: 'route' | 'expect'): void {
        if (this.asked !== undefined) this.tell({ kind: 'insert', as, question: this.asked });
    }

    private showOnMap(): void {
        if (this.asked !== undefined) this.tell({ kind: 'map', question: this.asked });
    }

    private swap(): void {
        const { from, to } = this.question;
        this.from.input.value = to;
        this.to.input.value = from;
        if (from !== '' && to !== '') this.ask();
    }

    private clear(): void {
        this.line.textContent = '';
        this.actions.classList.add('hidden');
        this.explanation.replaceChildren();
    }

    private button(text: string, label: string, act: () => void): HTMLButtonElement {
        const button = html('button', { type: 'button', title: label }, text);
        button.addEventListener('click', act);
        return button;
    }
}
