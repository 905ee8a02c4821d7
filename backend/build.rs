//! The pages of `docs/errors` are inside the binary: build again when one changes.
#![expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    println!("cargo:rerun-if-changed=../docs/errors");
}
