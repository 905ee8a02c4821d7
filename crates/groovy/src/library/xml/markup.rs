//! `MarkupBuilder`: XML from nested closures.

use std::any::Any;
use std::cell::{Cell, RefCell};

use super::serialize::{escape_attribute, escape_text};
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{NativeObject, Strategy, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::MarkupBuilder, "$call", 2, 2, element),
        (Type::MarkupBuilder, "getMkp", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::MarkupBuilder, "yield", 1, 1, |interp, this, args| {
            let text = Call::new(this, "yield", args).get(0);
            let text = interp.to_text(&text)?;
            content(interp, this, &escape_text(&text))
        }),
        (Type::MarkupBuilder, "yieldUnescaped", 1, 1, |interp, this, args| {
            let text = Call::new(this, "yieldUnescaped", args).get(0);
            let text = interp.to_text(&text)?;
            content(interp, this, &text)
        }),
        (Type::MarkupBuilder, "comment", 1, 1, |interp, this, args| {
            let text = Call::new(this, "comment", args).text(interp, 0)?;
            content(interp, this, &format!("<!-- {text} -->"))
        }),
        (Type::MarkupBuilder, "xmlDeclaration", 1, 1, |interp, this, args| {
            let attributes = attributes(interp, this, args.first())?;
            write(interp, this, &format!("<?xml{attributes}?>\n"))?;
            Ok(Value::Null)
        }),
    ],
    statics: &[],
    constructors: &[(Type::MarkupBuilder, 1, 1, |interp, _, args| {
        let writer = args.first().cloned().unwrap_or_default();
        let is_printer = matches!(&writer, Value::Object(object) if object.class.name() == "groovy.util.IndentPrinter");
        wrap(
            interp,
            Markup {
                writer: RefCell::new(writer),
                depth: Cell::new(0),
                open: RefCell::new(Vec::new()),
                is_printer,
                double_quotes: Cell::new(false),
                omit_nulls: Cell::new(false),
                omit_empty: Cell::new(false),
                expand: Cell::new(false),
                escape: Cell::new(true),
                started: Cell::new(false),
            },
        )
    })],
    constants: &[],
};

macro_rules! settings {
    ($($get:literal $set:literal $field:ident;)*) => {
        pub(super) const SETTINGS: Module = Module {
            methods: &[$(
                (Type::MarkupBuilder, $get, 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.$field.get()))),
                (Type::MarkupBuilder, $set, 1, 1, |interp, this, args| {
                    let wanted = interp.truth(&Call::new(this, $set, args).get(0))?;
                    own(interp, this)?.$field.set(wanted);
                    Ok(Value::Null)
                }),
            )*],
            statics: &[],
            constructors: &[],
            constants: &[],
        };
    };
}

settings! {
    "getDoubleQuotes" "setDoubleQuotes" double_quotes;
    "isOmitNullAttributes" "setOmitNullAttributes" omit_nulls;
    "isOmitEmptyAttributes" "setOmitEmptyAttributes" omit_empty;
    "isExpandEmptyElements" "setExpandEmptyElements" expand;
    "isEscapeAttributes" "setEscapeAttributes" escape;
}

/// What is known of an element that is being written.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// Its start tag is complete, because it has content.
    has_content: bool,
    /// Elements stand in it, so that its end goes on a line of its own.
    has_elements: bool,
}

#[derive(Debug)]
struct Markup {
    writer: RefCell<Value>,
    depth: Cell<usize>,
    open: RefCell<Vec<Open>>,
    /// Whether the writer is an `IndentPrinter`, which knows about lines itself.
    is_printer: bool,
    double_quotes: Cell<bool>,
    omit_nulls: Cell<bool>,
    omit_empty: Cell<bool>,
    /// Whether elements without content get an end tag.
    expand: Cell<bool>,
    /// Whether attributes are escaped.
    escape: Cell<bool>,
    started: Cell<bool>,
}

impl NativeObject for Markup {
    fn type_of(&self) -> Type {
        Type::MarkupBuilder
    }

    fn to_text(&self) -> String {
        "groovy.xml.MarkupBuilder".to_owned()
    }

    fn release(&mut self) -> Vec<Value> {
        vec![std::mem::take(self.writer.get_mut())]
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Markup> {
    native(this).ok_or_else(|| interp.no_method(this, "yield", &[]))
}

fn write(interp: &mut Interp<'_>, this: &Value, text: &str) -> Eval<()> {
    let markup = own(interp, this)?;
    let writer = markup.writer.borrow().clone();
    let text = interp.text(text)?;
    interp.call_method(&writer, if markup.is_printer { "print" } else { "append" }, &[text]).map(drop)
}

/// Begins a line at a depth.
fn begin_line(interp: &mut Interp<'_>, this: &Value, depth: usize) -> Eval<()> {
    let markup = own(interp, this)?;
    if !markup.is_printer {
        return write(interp, this, &format!("\n{}", "  ".repeat(depth)));
    }
    let printer = markup.writer.borrow().clone();
    interp.call_method(&printer, "println", &[])?;
    interp.call_method(&printer, "setIndentLevel", &[crate::library::args::size(depth)])?;
    interp.call_method(&printer, "printIndent", &[]).map(drop)
}

/// Completes the start tag of the element that content is about to be put in.
fn complete_start(interp: &mut Interp<'_>, this: &Value) -> Eval<()> {
    let needs_end = match own(interp, this)?.open.borrow_mut().last_mut() {
        Some(open) if !open.has_content => {
            open.has_content = true;
            true
        }
        _ => false,
    };
    if needs_end { write(interp, this, ">") } else { Ok(()) }
}

/// Text or markup inside the current element.
fn content(interp: &mut Interp<'_>, this: &Value, text: &str) -> Eval {
    complete_start(interp, this)?;
    write(interp, this, text)?;
    Ok(Value::Null)
}

fn attributes(interp: &mut Interp<'_>, this: &Value, map: Option<&Value>) -> Eval<String> {
    let mut text = String::new();
    let Some(Value::Map(map)) = map else {
        return Ok(text);
    };
    let quote = if own(interp, this)?.double_quotes.get() { '"' } else { '\'' };
    for (key, value) in interp.entries(map)? {
        interp.charge(1)?;
        if value.is_null() && own(interp, this)?.omit_nulls.get() {
            continue;
        }
        let key = interp.to_text(&key)?;
        let is_null = value.is_null();
        let value = if is_null { "".into() } else { interp.to_text(&value)? };
        let markup = own(interp, this)?;
        if !is_null && value.is_empty() && markup.omit_empty.get() {
            continue;
        }
        let value = if markup.escape.get() { escape_attribute(&value, quote) } else { value.to_string() };
        text.push_str(&format!(" {key}={quote}{value}{quote}"));
    }
    Ok(text)
}

/// `builder.name(attributes, text) { ... }`
fn element(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.check_stack()?;
    let call = Call::new(this, "call", args);
    let name = call.text(interp, 0)?;
    let parts = interp.elements(&call.get(1))?;
    let map = parts.iter().find(|part| matches!(part, Value::Map(_))).cloned();
    let closure = parts.iter().find(|part| matches!(part, Value::Closure(_))).cloned();
    let text = parts.iter().find(|part| !matches!(part, Value::Map(_) | Value::Closure(_))).cloned();
    complete_start(interp, this)?;
    let markup = own(interp, this)?;
    let depth = markup.depth.get();
    let started = match markup.open.borrow_mut().last_mut() {
        Some(open) => {
            open.has_elements = true;
            true
        }
        None => markup.started.replace(true),
    };
    if started {
        begin_line(interp, this, depth)?;
    }
    let attributes = attributes(interp, this, map.as_ref())?;
    write(interp, this, &format!("<{name}{attributes}"))?;
    let markup = own(interp, this)?;
    markup.open.borrow_mut().push(Open::default());
    markup.depth.set(depth + 1);
    let inside = fill(interp, this, text.as_ref(), closure.as_ref());
    let markup = own(interp, this)?;
    markup.depth.set(depth);
    let open = markup.open.borrow_mut().pop().unwrap_or_default();
    inside?;
    if !open.has_content && own(interp, this)?.expand.get() {
        write(interp, this, &format!("></{name}>"))?;
    } else if !open.has_content {
        write(interp, this, " />")?;
    } else if open.has_elements {
        begin_line(interp, this, depth)?;
        write(interp, this, &format!("</{name}>"))?;
    } else {
        write(interp, this, &format!("</{name}>"))?;
    }
    Ok(Value::Null)
}

fn fill(interp: &mut Interp<'_>, this: &Value, text: Option<&Value>, closure: Option<&Value>) -> Eval<()> {
    if let Some(text) = text.filter(|text| !text.is_null()) {
        let text = interp.to_text(text)?;
        content(interp, this, &escape_text(&text))?;
    }
    if let Some(Value::Closure(closure)) = closure {
        let inner = crate::library::closure::delegating(closure, this, Strategy::OwnerFirst);
        interp.call(&inner, &[])?;
    }
    Ok(())
}
