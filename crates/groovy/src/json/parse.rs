//! Reading.

use std::rc::Rc;

use super::check::Check;
use super::scan::Scan;
use super::weight::{ENTRY, ITEM, LIST, MAP, Weight};
use super::{COLLISIONS, Error, Problem, number};
use crate::limits::{Exceeded, Limits};
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
    let mut parser = Parser {
        scan: Scan::new(text),
        nested: Nested::Later(Str::from(text)),
        maps: Type::LinkedHashMap,
        weight: Weight::new(limits),
        check: Check::new(text),
    };
    // The copy is kept as long as something in it is unread.
    let value = parser.weight.whole(text.len()).and_then(|()| parser.whole());
    value.map_err(|problem| Error {
        problem: *problem,
        position: Lines::of(text).position(text, u32::try_from(parser.scan.at).unwrap_or(u32::MAX)),
    })
}

/// What a script's own parser would have used for a text.
pub(crate) struct Used {
    pub(crate) steps: usize,
    pub(crate) memory: usize,
}

/// What a script's own parser makes of a text, as far as the text is JSON as the book has it and inside the limits; it is
/// the parser's part to say what is wrong with others, or to take them nonetheless.
pub(crate) fn by_the_book(text: &Str, limits: &Limits) -> Option<(Value, Used)> {
    let mut parser = Parser {
        scan: Scan::new(text),
        nested: Nested::Later(text.clone()),
        maps: Type::LazyMap,
        weight: Weight::new(limits).longs_only(),
        check: Check::new(text),
    };
    let value = parser.whole().ok().filter(|_| u32::try_from(text.len()).is_ok())?;
    Some((value, Used { steps: parser.weight.steps(), memory: limits.memory - parser.weight.memory_left() }))
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
    let (weight, text) = (Weight::new(&limits), unread.text());
    let (scan, check) = (Scan::new(text), Check::new(text));
    read(&mut Parser { scan, nested: Nested::Now, maps: unread.maps(), weight, check })
}

/// The room for entries that the outermost object starts with.
const OUTERMOST: usize = 16;

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
    /// The class of objects.
    maps: Type,
    weight: Weight,
    check: Check<'t>,
}

/// A problem is rare and large: behind a pointer it does not weigh on every answer.
pub(super) type Parsed<T = Value> = Result<T, Box<Problem>>;

impl Parser<'_> {
    fn whole(&mut self) -> Parsed {
        self.scan.skip_blanks();
        let value = match self.scan.peek() {
            Some(b'{') => self.object().map(|table| self.map(table))?,
            Some(b'[') => self.array().map(Value::new_list)?,
            _ => self.value()?,
        };
        self.scan.skip_blanks();
        if self.scan.is_done() { Ok(value) } else { Err(Problem::Expected("the end of the JSON").into()) }
    }

    fn value(&mut self) -> Parsed {
        self.weight.step(1);
        match self.scan.peek() {
            Some(b'"') => self.string().map(Value::Str),
            Some(b'{' | b'[') => self.container(),
            Some(b't') => self.scan.word("true").map(|()| Value::Bool(true)),
            Some(b'f') => self.scan.word("false").map(|()| Value::Bool(false)),
            Some(b'n') => self.scan.word("null").map(|()| Value::Null),
            Some(b'-' | b'0'..=b'9') => {
                let number = number::scan(self.scan.rest())?;
                let value = number.value()?;
                self.weight.number(&number)?;
                self.scan.at += number.text.len();
                Ok(value)
            }
            Some(_) => Err(Problem::Expected("a value").into()),
            None => Err(Problem::EndsEarly.into()),
        }
    }

    fn container(&mut self) -> Parsed {
        let is_object = self.scan.peek() == Some(b'{');
        let Nested::Later(whole) = &self.nested else {
            return match is_object {
                true => self.object().map(|table| self.map(table)),
                false => self.array().map(Value::new_list),
            };
        };
        let start = self.scan.at;
        let passed = self.check.container(start, &mut self.weight);
        let (end, spelling) = passed.map_err(|wrong| {
            self.scan.at = wrong.at;
            wrong.problem
        })?;
        self.scan.at = end;
        let unread = Unread::new(whole.clone(), start, end, spelling, self.maps);
        Ok(if is_object { self.map(Table::unread(unread)) } else { Value::List(Rc::new(List::unread(unread))) })
    }

    fn object(&mut self) -> Parsed<Table> {
        self.scan.at += 1;
        self.weight.reserve(MAP)?;
        let mut table = match self.nested {
            Nested::Later(_) => Table::with_capacity(Order::Insertion, OUTERMOST),
            Nested::Now => Table::new(Order::Insertion),
        };
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
        let (hash, mut compared) = (java_hash_str(&key), 0);
        let place = table.find(hash, |known| {
            compared += 1;
            known.as_str() == Some(&key)
        });
        if let Some(place) = place {
            table.replace(place, value);
            return Ok(());
        }
        if compared > COLLISIONS {
            return Err(Problem::TooLarge(Exceeded::Collection).into());
        }
        self.weight.one_more(table.len(), ENTRY)?;
        table.push(hash, Value::Str(key), value);
        Ok(())
    }

    fn array(&mut self) -> Parsed<Vec<Value>> {
        self.scan.at += 1;
        self.weight.reserve(LIST)?;
        let mut items = Vec::new();
        if self.scan.closes(b']') {
            return Ok(items);
        }
        loop {
            self.scan.skip_blanks();
            let value = self.value()?;
            self.weight.one_more(items.len(), ITEM)?;
            items.push(value);
            if self.scan.ends(b']', "`,` or `]`")? {
                return Ok(items);
            }
        }
    }

    fn string(&mut self) -> Parsed<Str> {
        let plain = self.scan.open_string()?;
        if self.scan.take(b'"') {
            self.weight.string(plain.len())?;
            return Ok(Str::from(plain));
        }
        let mut text = plain.to_owned();
        while !self.scan.take(b'"') {
            text.push(self.scan.escape()?.stands_for);
            text.push_str(self.scan.plain_text()?);
            self.weight.fits(text.len())?;
        }
        self.weight.string(text.len())?;
        Ok(Str::from(text))
    }

    fn map(&self, table: Table) -> Value {
        Value::Map(Rc::new(Map::from_table(self.maps, table)))
    }
}
