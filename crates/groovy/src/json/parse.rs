//! Reading.

use std::rc::Rc;

use super::check::Check;
use super::scan::Scan;
use super::{Error, Problem, number};
use crate::limits::Limits;
use crate::span::Lines;
use crate::types::Type;
use crate::value::{List, Map, Order, Str, Table, Unread, Value, java_hash_str};

/// The value that a JSON text holds (RFC 8259). Of a name that comes twice in an object, the last one counts.
///
/// Everything is checked, but what is nested inside the outermost object or array becomes values when something first looks
/// at it: most of what a rule moves from one side to the other it only passes on.
///
/// # Errors
/// What is wrong with the text and where, or which of the limits on memory, strings and collections its values pass.
pub fn parse(text: &str, limits: &Limits) -> Result<Value, Error> {
    let mut parser =
        Parser { scan: Scan::new(text), nested: Nested::Later(Str::from(text)), check: Check::new(limits) };
    let value = parser.whole();
    value.map_err(|problem| Error {
        problem,
        position: Lines::of(text).position(text, u32::try_from(parser.scan.at).unwrap_or(u32::MAX)),
    })
}

/// The elements of an array that was checked before.
pub(crate) fn items(unread: &Unread) -> Vec<Value> {
    later(unread, Parser::array).unwrap_or_default()
}

/// The entries of an object that was checked before.
pub(crate) fn entries(unread: &Unread) -> Table {
    later(unread, Parser::object).unwrap_or_else(|_| Table::new(Order::Insertion))
}

fn later<'u, T>(unread: &'u Unread, read: fn(&mut Parser<'u>) -> Parsed<T>) -> Parsed<T> {
    let limits = Limits { memory: usize::MAX, string: usize::MAX, collection: usize::MAX, ..Limits::default() };
    let check = Check::new(&limits);
    read(&mut Parser { scan: Scan::new(unread.text()), nested: Nested::Now, check })
}

/// What becomes of arrays and objects inside the outermost one.
enum Nested {
    /// They are checked, and remember where in this text they stand.
    Later(Str),
    /// They become values.
    Now,
}

struct Parser<'t> {
    scan: Scan<'t>,
    nested: Nested,
    check: Check<'t>,
}

pub(super) type Parsed<T = Value> = Result<T, Problem>;

impl Parser<'_> {
    fn whole(&mut self) -> Parsed {
        self.check.whole(self.scan.text.len())?;
        self.scan.skip_blanks();
        let value = match self.scan.peek() {
            Some(b'{') => self.object().map(map)?,
            Some(b'[') => self.array().map(Value::new_list)?,
            _ => self.value()?,
        };
        self.scan.skip_blanks();
        if self.scan.is_done() { Ok(value) } else { Err(Problem::Expected("the end of the JSON")) }
    }

    fn value(&mut self) -> Parsed {
        match self.scan.peek() {
            Some(b'"') => self.string().map(Value::Str),
            Some(b'{' | b'[') => self.container(),
            Some(b't') => self.scan.word("true").map(|()| Value::Bool(true)),
            Some(b'f') => self.scan.word("false").map(|()| Value::Bool(false)),
            Some(b'n') => self.scan.word("null").map(|()| Value::Null),
            Some(b'-' | b'0'..=b'9') => {
                let number = number::scan(self.scan.rest())?;
                let value = number.value()?;
                self.check.number(&number)?;
                self.scan.at += number.text.len();
                Ok(value)
            }
            Some(_) => Err(Problem::Expected("a value")),
            None => Err(Problem::EndsEarly),
        }
    }

    fn container(&mut self) -> Parsed {
        let is_object = self.scan.peek() == Some(b'{');
        let Nested::Later(whole) = &self.nested else {
            return if is_object { self.object().map(map) } else { self.array().map(Value::new_list) };
        };
        let start = self.scan.at;
        let verbatim = self.check.container(&mut self.scan)?;
        let unread = Unread::new(whole.clone(), start, self.scan.at, verbatim);
        Ok(if is_object { map(Table::unread(unread)) } else { Value::List(Rc::new(List::unread(unread))) })
    }

    fn object(&mut self) -> Parsed<Table> {
        self.scan.at += 1;
        self.check.begin_map()?;
        let mut table = Table::new(Order::Insertion);
        if self.scan.closes(b'}') {
            return Ok(table);
        }
        loop {
            self.scan.name()?;
            let key = self.string()?;
            self.scan.colon()?;
            let value = self.value()?;
            self.put(&mut table, key, value)?;
            if self.scan.ends(b'}', "`,` or `}`")? {
                return Ok(table);
            }
        }
    }

    fn put(&mut self, table: &mut Table, key: Str, value: Value) -> Parsed<()> {
        let hash = java_hash_str(&key);
        if let Some(place) = table.find(hash, |known| known.as_str() == Some(&key)) {
            table.replace(place, value);
            return Ok(());
        }
        self.check.one_more_entry(table.len())?;
        table.push(hash, Value::Str(key), value);
        Ok(())
    }

    fn array(&mut self) -> Parsed<Vec<Value>> {
        self.scan.at += 1;
        self.check.begin_list()?;
        let mut items = Vec::new();
        if self.scan.closes(b']') {
            return Ok(items);
        }
        loop {
            self.scan.skip_blanks();
            let value = self.value()?;
            self.check.one_more_item(items.len())?;
            items.push(value);
            if self.scan.ends(b']', "`,` or `]`")? {
                return Ok(items);
            }
        }
    }

    fn string(&mut self) -> Parsed<Str> {
        let plain = self.scan.open_string()?;
        if self.scan.take(b'"') {
            self.check.string(plain.len())?;
            return Ok(Str::from(plain));
        }
        let mut text = plain.to_owned();
        while !self.scan.take(b'"') {
            self.scan.escape()?.push_to(&mut text);
            text.push_str(self.scan.plain_text()?);
            self.check.fits(text.len())?;
        }
        self.check.string(text.len())?;
        Ok(Str::from(text))
    }
}

fn map(table: Table) -> Value {
    Value::Map(Rc::new(Map::from_table(Type::LinkedHashMap, table)))
}
