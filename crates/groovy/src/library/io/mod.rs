//! Reading and writing texts and bytes in memory: readers, writers, streams of bytes. Nothing here touches the outside.
//!
//! Files: `reader` texts read piece by piece · `lines` readers by lines · `bytes` streams of bytes · `printer` a `PrintStream`.

mod bytes;
mod lines;
mod printer;
mod reader;

use super::Module;

pub(super) const MODULES: [Module; 4] = [reader::MODULE, lines::MODULE, bytes::MODULE, printer::MODULE];
