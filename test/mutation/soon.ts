import fc from 'fast-check';

// One counterexample is enough to tell a changed program from the right one: it need not be the smallest.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
