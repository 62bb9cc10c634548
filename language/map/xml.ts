/** A text as the content of an XML element. What XML cannot hold at all is shown as the replacement character. */
export function elementText(text: string): string {
    return clean(text).replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** A text as the value of an attribute in double quotes. */
export function attributeText(text: string): string {
    return clean(text).replace(/[&<>"'\t\n\r]/g, (letter) => ENTITIES[letter] ?? `&#${letter.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

/** A text with the replacement character for what XML 1.0 cannot hold: control characters, halves of surrogate pairs. */
export function clean(text: string): string {
    return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd').replace(/\r/g, ' ');
}
