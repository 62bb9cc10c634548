// @ts-check

/** Settings for a VS Code that shows the user's files and nothing about itself, and asks nothing of the world. */
export const quietSettings = Object.freeze({
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'update.showReleaseNotes': false,
    'workbench.enableExperiments': false,
    'workbench.settings.enableNaturalLanguageSearch': false,
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'security.workspace.trust.enabled': false,
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'chat.disableAIFeatures': true,
    'chat.commandCenter.enabled': false,
    'git.enabled': false,
    'npm.autoDetect': 'off',
});

/** And for one that is driven by tests: little on the screen, and nothing that comes late. */
export const testSettings = Object.freeze({
    ...quietSettings,
    'editor.minimap.enabled': false,
    'editor.accessibilitySupport': 'off',
    'editor.hover.delay': 100,
    'files.autoSave': 'off',
    // Settings open as any file does, not in a window over the others.
    'workbench.editor.useModal': 'off',
    'workbench.reduceMotion': 'on',
    // Light or dark as the browser says: pictures are taken of both.
    'window.autoDetectColorScheme': true,
    // Rows that stick to the top lie over those that are to be clicked.
    'workbench.tree.enableStickyScroll': false,
});
