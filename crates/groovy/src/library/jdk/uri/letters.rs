//! Which letters may stand where in an address: the classes of RFC 2396 as Java reads it.

/// A class of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    Digit,
    Letter,
    Scheme,
    Path,
    /// Of queries, fragments and opaque parts.
    Any,
    UserInfo,
    /// Of `user@host:port`.
    Server,
    /// Of authorities that are no server.
    Registry,
}

impl Letters {
    /// Whether this letter of ASCII belongs to the class. A `%` belongs to none: it begins an escape.
    pub(super) fn has(self, letter: char) -> bool {
        let unreserved = letter.is_ascii_alphanumeric() || "_-!.~'()*".contains(letter);
        match self {
            Self::Digit => letter.is_ascii_digit(),
            Self::Letter => letter.is_ascii_alphabetic(),
            Self::Scheme => letter.is_ascii_alphanumeric() || "+-.".contains(letter),
            Self::Path => unreserved || ":@&=+$,;/".contains(letter),
            Self::Any => unreserved || ";/?:@&=+$,[]".contains(letter),
            Self::UserInfo => unreserved || ";:&=+$,".contains(letter),
            Self::Server => unreserved || ";:&=+$,@[]".contains(letter),
            Self::Registry => unreserved || "$,;:@&=+".contains(letter),
        }
    }

    /// Whether escapes and letters beyond ASCII may stand among them.
    pub(super) fn allow_escapes(self) -> bool {
        !matches!(self, Self::Digit | Self::Letter | Self::Scheme)
    }
}

/// Letters beyond ASCII that Java takes as they are.
pub(super) fn is_other(letter: char) -> bool {
    !letter.is_ascii() && !letter.is_whitespace() && !letter.is_control()
}

/// A text with everything escaped that is not of this class.
pub(super) fn quote(text: &str, letters: Letters) -> String {
    let mut quoted = String::with_capacity(text.len());
    for letter in text.chars() {
        if letters.has(letter) || letters.allow_escapes() && is_other(letter) {
            quoted.push(letter);
        } else {
            escape(&mut quoted, letter);
        }
    }
    quoted
}

/// A text with every letter beyond ASCII escaped.
pub(super) fn to_ascii(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() { ascii.push(letter) } else { escape(&mut ascii, letter) }
    }
    ascii
}

fn escape(text: &mut String, letter: char) {
    for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
        text.push_str(&format!("%{byte:02X}"));
    }
}

/// A part with its escapes resolved; what is no UTF-8 becomes a replacement character.
pub(super) fn plain(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        let escaped = (byte == b'%').then(|| Some((digit(rest.next()?)?, digit(rest.next()?)?))).flatten();
        bytes.push(escaped.map_or(byte, |(high, low)| high << 4 | low));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}
