//! Reads an address as `java.net.URI` does, with its complaints.

use super::letters::{Letters, is_other};
use super::parts::{Parts, Server};

/// What is wrong, and at which byte.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) reason: String,
    pub(super) at: usize,
}

type Parsed<T> = Result<T, Problem>;

fn illegal<T>(what: &str, at: usize) -> Parsed<T> {
    Err(Problem { reason: format!("Illegal character in {what}"), at })
}

fn expected<T>(what: &str, at: usize) -> Parsed<T> {
    Err(Problem { reason: format!("Expected {what}"), at })
}

/// Reads an address. With `needs_server` an authority has to be a server.
pub(super) fn parse(text: &str, needs_server: bool) -> Parsed<Parts> {
    Reader { text, needs_server }.address()
}

struct Reader<'t> {
    text: &'t str,
    needs_server: bool,
}

impl Reader<'_> {
    fn address(&self) -> Parsed<Parts> {
        let mut parts = Parts::default();
        let mut at = 0;
        let colon = self.until(0, self.text.len(), "/?#:");
        if self.is_at(colon, ":") {
            parts.scheme = Some(self.scheme(colon)?);
            at = colon + 1;
        }
        if parts.scheme.is_some() && !self.is_at(at, "/") {
            let end = self.until(at, self.text.len(), "#");
            if end == at {
                return expected("scheme-specific part", at);
            }
            parts.opaque = Some(self.all(at, end, Letters::Any, "opaque part")?);
            at = end;
        } else {
            at = self.hierarchical(&mut parts, at)?;
        }
        if self.is_at(at, "#") {
            parts.fragment = Some(self.all(at + 1, self.text.len(), Letters::Any, "fragment")?);
        }
        Ok(parts)
    }

    fn scheme(&self, end: usize) -> Parsed<String> {
        if end == 0 {
            return expected("scheme name", 0);
        }
        self.all(0, 1, Letters::Letter, "scheme name")?;
        self.all(0, end, Letters::Scheme, "scheme name")
    }

    /// `//authority/path?query`; where it ends.
    fn hierarchical(&self, parts: &mut Parts, mut at: usize) -> Parsed<usize> {
        if self.is_at(at, "//") {
            at += 2;
            let end = self.until(at, self.text.len(), "/?#");
            if end > at {
                self.authority(parts, at, end)?;
                at = end;
            } else if end == self.text.len() {
                return expected("authority", at);
            }
        }
        let end = self.until(at, self.text.len(), "?#");
        parts.path = self.all(at, end, Letters::Path, "path")?;
        if !self.is_at(end, "?") {
            return Ok(end);
        }
        let query_end = self.until(end, self.text.len(), "#");
        parts.query = Some(self.all(end + 1, query_end, Letters::Any, "query")?);
        Ok(query_end)
    }

    fn authority(&self, parts: &mut Parts, at: usize, end: usize) -> Parsed<()> {
        let may_be_server = self.run(at, end, Letters::Server)? == end;
        let may_be_name = self.run(at, end, Letters::Registry)? == end;
        let server = if may_be_server { Some(self.server(at, end)) } else { None };
        match server {
            Some(Ok(server)) => parts.server = Some(server),
            Some(Err(problem)) if self.needs_server || !may_be_name => return Err(problem),
            _ if may_be_name => {}
            _ => return illegal("authority", at),
        }
        parts.authority = self.text.get(at..end).map(str::to_owned);
        Ok(())
    }

    fn server(&self, mut at: usize, end: usize) -> Parsed<Server> {
        let mut server = Server::default();
        let sign = self.until(at, end, "@");
        if sign < end {
            server.user = Some(self.all(at, sign, Letters::UserInfo, "user info")?);
            at = sign + 1;
        }
        let host_end = self.host_end(at, end)?;
        server.host = self.text.get(at..host_end).unwrap_or_default().to_owned();
        at = host_end;
        if at < end && self.is_at(at, ":") {
            at += 1;
            if at < end {
                let port = self.all(at, end, Letters::Digit, "port number")?;
                server.port =
                    Some(port.parse().map_err(|_| Problem { reason: "Malformed port number".to_owned(), at })?);
            }
            at = end;
        }
        if at < end { expected("port number", at) } else { Ok(server) }
    }

    fn host_end(&self, at: usize, end: usize) -> Parsed<usize> {
        if self.is_at(at, "[") {
            let close = self.until(at, end, "]");
            return match self.text.get(at + 1..close).map(|address| address.split('%').next().unwrap_or_default()) {
                Some(address) if close < end && address.parse::<std::net::Ipv6Addr>().is_ok() => Ok(close + 1),
                Some(_) if close < end => Err(Problem { reason: "Malformed IPv6 address".to_owned(), at: at + 1 }),
                _ => expected("closing bracket for IPv6 address", close),
            };
        }
        let numbers = self.text.get(at..self.until(at, end, ":")).unwrap_or_default();
        if numbers.parse::<std::net::Ipv4Addr>().is_ok() {
            return Ok(at + numbers.len());
        }
        self.host_name(at, end)
    }

    /// Labels with dots between them, the last of which begins with a letter; where they end.
    fn host_name(&self, start: usize, end: usize) -> Parsed<usize> {
        let mut at = start;
        let mut last = None;
        while at < end {
            let label_end = at + self.count(at, end, |letter| letter.is_ascii_alphanumeric() || letter == '-');
            if label_end == at || self.is_at(at, "-") {
                break;
            }
            if self.is_at(label_end - 1, "-") {
                return illegal("hostname", label_end - 1);
            }
            last = Some(at);
            at = label_end;
            if !self.is_at(at, ".") {
                break;
            }
            at += 1;
        }
        if at < end && !self.is_at(at, ":") {
            return illegal("hostname", at);
        }
        match last {
            None => expected("hostname", start),
            Some(label) if label > start && self.count(label, end, |letter| letter.is_ascii_alphabetic()) == 0 => {
                illegal("hostname", label)
            }
            Some(_) => Ok(at),
        }
    }

    /// The text of a part, all of whose letters have to be of one class.
    fn all(&self, at: usize, end: usize, letters: Letters, what: &str) -> Parsed<String> {
        let reached = self.run(at, end, letters)?;
        if reached < end { illegal(what, reached) } else { Ok(self.text.get(at..end).unwrap_or_default().to_owned()) }
    }

    /// How far letters of one class go.
    fn run(&self, mut at: usize, end: usize, letters: Letters) -> Parsed<usize> {
        while let Some(letter) = self.text.get(at..end).and_then(|rest| rest.chars().next()) {
            if letters.has(letter) || letters.allow_escapes() && is_other(letter) {
                at += letter.len_utf8();
            } else if letter == '%' && letters.allow_escapes() {
                let digits = self.text.get(at + 1..end.min(at + 3)).unwrap_or_default();
                if digits.len() < 2 || !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
                    return Err(Problem { reason: "Malformed escape pair".to_owned(), at });
                }
                at += 3;
            } else {
                break;
            }
        }
        Ok(at)
    }

    fn count(&self, at: usize, end: usize, is: fn(char) -> bool) -> usize {
        self.text.get(at..end).unwrap_or_default().chars().take_while(|letter| is(*letter)).count()
    }

    fn until(&self, at: usize, end: usize, stops: &str) -> usize {
        let found = self.text.get(at..end).and_then(|rest| rest.find(|letter| stops.contains(letter)));
        found.map_or(end, |found| at + found)
    }

    fn is_at(&self, at: usize, expected: &str) -> bool {
        self.text.get(at..).is_some_and(|rest| rest.starts_with(expected))
    }
}
