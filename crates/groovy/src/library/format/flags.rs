//! Which flags, widths and precisions go together: `java.util.Formatter` refuses the rest.

use super::specifier::Specifier;
use crate::interp::{Fault, Interp};
use crate::types::Type;

/// The flags in the order Java names them.
const ORDER: [char; 8] = ['-', '#', '+', ' ', '0', ',', '(', '<'];

impl Specifier {
    fn has(&self, flag: char) -> bool {
        match flag {
            '-' => self.left,
            '#' => self.alternate,
            '+' => self.plus,
            ' ' => self.space,
            '0' => self.zero,
            ',' => self.group,
            '(' => self.parens,
            _ => self.again,
        }
    }

    fn flags(&self) -> String {
        ORDER.into_iter().filter(|flag| self.has(*flag)).collect()
    }
}

/// What is wrong with a specifier, whatever it is used on.
pub(super) fn problem(interp: &Interp<'_>, specifier: &Specifier) -> Option<Box<Fault>> {
    match specifier.conversion {
        'n' => no_width(interp, specifier),
        '%' => {
            let flags: String = specifier.flags().replace('-', "");
            if flags.is_empty() { width_missing(interp, specifier, "-") } else { Some(illegal(interp, specifier)) }
        }
        'd' | 'o' | 'x' | 'X' => numeric(interp, specifier)
            .or_else(|| no_precision(interp, specifier))
            .or_else(|| mismatch(interp, specifier, if specifier.conversion == 'd' { "#" } else { "," })),
        'e' | 'E' => numeric(interp, specifier).or_else(|| mismatch(interp, specifier, ",")),
        'g' | 'G' => numeric(interp, specifier).or_else(|| mismatch(interp, specifier, "#")),
        'a' | 'A' => numeric(interp, specifier).or_else(|| mismatch(interp, specifier, "(,")),
        'f' => numeric(interp, specifier),
        'c' | 'C' | 't' | 'T' => no_precision(interp, specifier)
            .or_else(|| mismatch(interp, specifier, "#+ 0,("))
            .or_else(|| width_missing(interp, specifier, "-")),
        conversion => {
            let alternate = matches!(conversion, 'b' | 'B' | 'h' | 'H').then(|| mismatch(interp, specifier, "#"));
            alternate
                .flatten()
                .or_else(|| width_missing(interp, specifier, "-"))
                .or_else(|| mismatch(interp, specifier, "+ 0,("))
        }
    }
}

/// What is wrong with an alternate form of something that has none.
pub(super) fn alternate(interp: &Interp<'_>, specifier: &Specifier) -> Option<Box<Fault>> {
    mismatch(interp, specifier, "#")
}

/// What is wrong with a specifier of whole numbers in another base than 10, unless they are big.
pub(super) fn unsigned(interp: &Interp<'_>, specifier: &Specifier) -> Option<Box<Fault>> {
    mismatch(interp, specifier, "( +")
}

fn numeric(interp: &Interp<'_>, specifier: &Specifier) -> Option<Box<Fault>> {
    let clashes = specifier.plus && specifier.space || specifier.left && specifier.zero;
    width_missing(interp, specifier, "-0").or_else(|| clashes.then(|| illegal(interp, specifier)))
}

fn width_missing(interp: &Interp<'_>, specifier: &Specifier, flags: &str) -> Option<Box<Fault>> {
    let needs = specifier.width.is_none() && flags.chars().any(|flag| specifier.has(flag));
    needs.then(|| interp.throw(Type::MissingFormatWidthException, format!("%{}", specifier.text)))
}

fn no_precision(interp: &Interp<'_>, specifier: &Specifier) -> Option<Box<Fault>> {
    specifier.precision.map(|precision| interp.throw(Type::IllegalFormatPrecisionException, precision.to_string()))
}

fn no_width(interp: &Interp<'_>, specifier: &Specifier) -> Option<Box<Fault>> {
    match specifier.width {
        Some(width) => Some(interp.throw(Type::IllegalFormatWidthException, width.to_string())),
        None => (!specifier.flags().is_empty()).then(|| illegal(interp, specifier)),
    }
}

fn illegal(interp: &Interp<'_>, specifier: &Specifier) -> Box<Fault> {
    interp.throw(Type::IllegalFormatFlagsException, format!("Flags = '{}'", specifier.flags()))
}

fn mismatch(interp: &Interp<'_>, specifier: &Specifier, flags: &str) -> Option<Box<Fault>> {
    let flag = flags.chars().find(|flag| specifier.has(*flag))?;
    let conversion = match specifier.conversion {
        't' | 'T' => specifier.date,
        conversion => conversion,
    };
    let message = format!("Conversion = {conversion}, Flags = {flag}");
    Some(interp.throw(Type::FormatFlagsConversionMismatchException, message))
}
