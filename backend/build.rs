//! The pages of `docs/errors` are inside the binary: build again when one changes.

fn main() {
    println!("cargo:rerun-if-changed=../docs/errors");
}
