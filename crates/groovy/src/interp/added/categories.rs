//! Categories: classes whose static methods are methods of their first parameter while `use` runs a closure.

use std::rc::Rc;

use super::super::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{Class, Value};

/// A class in use.
#[derive(Debug, Clone)]
pub(crate) enum Category {
    /// Of the script.
    Script(Rc<Class>),
    /// Of the library, whose methods ask [`super::Added::uses`].
    Builtin(Type),
}

impl Interp<'_> {
    /// `use(A, B) { ... }`: however the closure ends, the categories end with it.
    pub(crate) fn with_categories(&mut self, classes: &[Value], closure: &Value) -> Eval {
        let before = self.added.categories.len();
        let answer = self.open_categories(classes).and_then(|()| self.call(closure, &[]));
        self.added.categories.truncate(before);
        self.added.settle();
        answer
    }

    fn open_categories(&mut self, classes: &[Value]) -> Eval<()> {
        for class in classes {
            match class {
                Value::Class(class) => {
                    self.ready_class(class.code.index)?;
                    self.open_category(class)?;
                }
                Value::Type(Type::TimeCategory) => {
                    self.added.categories.push(Category::Builtin(Type::TimeCategory));
                }
                other => {
                    let what = format!("the category {}", self.type_name_of(other));
                    return Err(Fault::not_supported(&what, "TimeCategory or a class of the script"));
                }
            }
        }
        self.added.settle();
        Ok(())
    }

    /// Inherited methods count too, those of the class itself first.
    fn open_category(&mut self, class: &Rc<Class>) -> Eval<()> {
        self.check_stack()?;
        self.reserve(std::mem::size_of::<Category>())?;
        if let Some(parent) = &class.parent {
            self.open_category(parent)?;
        }
        self.added.categories.push(Category::Script(class.clone()));
        Ok(())
    }

    /// The methods of a name that categories have: class and function, the innermost category first.
    pub(super) fn category_methods(&self, name: &str) -> Vec<(Rc<Class>, u32)> {
        let mut found = Vec::new();
        for category in self.added.categories.iter().rev() {
            let Category::Script(class) = category else { continue };
            self.owe(1);
            for index in class.code.methods.get(name).map(Vec::as_slice).unwrap_or_default() {
                let usable =
                    |code: &crate::code::Function| code.is_static && !code.is_private && !code.params.is_empty();
                if self.function(*index).is_some_and(usable) {
                    found.push((class.clone(), *index));
                }
            }
        }
        found
    }
}
