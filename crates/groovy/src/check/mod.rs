//! Findings that do not stop a script: what is probably not meant.
