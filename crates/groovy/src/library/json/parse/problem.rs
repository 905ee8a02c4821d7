//! What `JsonSlurper` says of a text that is no JSON: the character it read last, the line, and an arrow below.

use super::Parser;
use crate::interp::{Fault, Interp};
use crate::types::Type;
use crate::value::utf16_len;

const NO_VALUE: &str = "Unable to determine the current character, it is not a string, number, array, or object";

/// A character as the messages show it.
fn described(c: char) -> String {
    let shown = match c {
        ' ' => "[SPACE]".to_owned(),
        '\t' => "[TAB]".to_owned(),
        '\n' => "[NEWLINE]".to_owned(),
        '\r' => "[CARRIAGE RETURN]".to_owned(),
        c => format!("'{c}'"),
    };
    format!("{shown} with an int value of {}", c as u32)
}

impl Parser<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    /// The character here; at the end the one read last.
    fn current(&self) -> char {
        self.char_at(self.at).or(self.read.or(self.text.chars().next_back())).unwrap_or(' ')
    }

    /// The exception at a place.
    fn complain(&self, interp: &Interp<'_>, message: &str, at: usize, c: char) -> Box<Fault> {
        let before = self.text.get(..at.min(self.text.len())).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = self.text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
        let dots = ".".repeat(utf16_len(before.get(start..).unwrap_or_default()));
        let text = format!(
            "{message}\n\nThe current character read is {}\n{message}\nline number {}\nindex number {}\n{line}\n{dots}^",
            described(c),
            before.matches('\n').count() + 1,
            utf16_len(before)
        );
        interp.throw(Type::JsonException, text)
    }

    /// No value begins here.
    pub(super) fn no_value(&self, interp: &Interp<'_>) -> Box<Fault> {
        let last = self.text.chars().next_back().unwrap_or(' ');
        let is_blank = self.at >= self.text.len() && last.is_whitespace();
        let at = if is_blank { self.text.len().saturating_sub(last.len_utf8()) } else { self.at };
        self.complain(interp, NO_VALUE, at, self.char_at(at).unwrap_or(last))
    }

    /// Neither the end of an object nor a comma, or no name in quotes.
    pub(super) fn no_end_of_object(&self, interp: &Interp<'_>) -> Box<Fault> {
        let c = self.current();
        self.complain(interp, &format!("expecting '}}' or ',' but got current char {}", described(c)), self.at, c)
    }

    /// The text ends where a name should stand.
    pub(super) fn no_closing_brace(&self, interp: &Interp<'_>) -> Box<Fault> {
        self.complain(interp, "Curly braces do not match", self.at, self.text.chars().next_back().unwrap_or('{'))
    }

    pub(super) fn no_colon(&self, interp: &Interp<'_>) -> Box<Fault> {
        let c = self.char_at(self.at).unwrap_or('"');
        self.complain(interp, &format!("expecting current character to be {}\n", described(c)), self.at, c)
    }

    pub(super) fn no_end_of_array(&self, interp: &Interp<'_>) -> Box<Fault> {
        let c = self.read.or(self.char_at(self.at)).or(self.text.chars().next_back()).unwrap_or('[');
        self.complain(interp, "Did not find end of Json Array", self.at, c)
    }

    pub(super) fn no_comma(&self, interp: &Interp<'_>, items: usize) -> Box<Fault> {
        let c = self.current();
        let message = format!(
            "expecting a ',' or a ']',  but got \nthe current character of  {}  on array index of {items} \n",
            described(c)
        );
        self.complain(interp, &message, self.at, c)
    }

    /// A word that begins like `true`, `false` or `null` and goes on in another way.
    pub(super) fn no_word(&self, interp: &Interp<'_>, word: &str) -> Box<Fault> {
        let message = match word {
            "null" => "null not parse properly".to_owned(),
            word => format!("{word} not parsed properly"),
        };
        let fits = self.at + word.len() <= self.text.len();
        let same = self.rest().bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        let at = if fits { self.at + same } else { self.at };
        self.complain(interp, &message, at, self.char_at(self.at).unwrap_or(' '))
    }

    /// Anything else that goes wrong inside an array.
    pub(super) fn broken_array(&self, interp: &Interp<'_>, at: usize, c: char) -> Box<Fault> {
        self.complain(interp, "issue parsing JSON array", at, c)
    }
}
