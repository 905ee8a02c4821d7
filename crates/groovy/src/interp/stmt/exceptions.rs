//! `throw` and `try`.

use super::Flow;
use crate::code::{Catch, Expr, Try};
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::Value;

impl<'r> Interp<'r> {
    pub(super) fn exec_throw(&mut self, value: &'r Expr, pos: u32) -> Eval<Box<Fault>> {
        let value = self.eval(value)?;
        self.at = pos;
        match &value {
            Value::Throwable(throwable) => throwable.at.set(pos),
            Value::Object(object) => match &object.throwable {
                Some(throwable) => throwable.at.set(pos),
                None => return Err(self.not_throwable(&value)),
            },
            Value::Null => {
                let what = self.thrown_name(pos);
                let message = format!("Cannot throw exception because \"{what}\" is null");
                return Err(self.throw(Type::NullPointerException, message));
            }
            other => return Err(self.not_throwable(other)),
        }
        Ok(Box::new(Fault::Thrown(value)))
    }

    /// The variable behind the word `throw`, as Java's message names it.
    fn thrown_name(&self, pos: u32) -> String {
        let text = self.code.source.get(pos as usize..).unwrap_or_default();
        let behind = text.strip_prefix("throw").unwrap_or_default().trim_start();
        let name: String = behind.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if name.is_empty() { "null".to_owned() } else { name }
    }

    fn not_throwable(&mut self, value: &Value) -> Box<Fault> {
        self.class_cast(value, "java.lang.Throwable")
    }

    pub(super) fn exec_try(&mut self, code: &'r Try) -> Eval<Flow> {
        let depth = self.room.stack.len();
        let mut result = self.exec_all(&code.body);
        result = self.close_resources(code, result);
        if let Err(fault) = result {
            debug_assert_eq!(depth, self.room.stack.len());
            result = match *fault {
                Fault::Thrown(exception) => self.exec_catches(&code.catches, exception),
                other => Err(Box::new(other)),
            };
        }
        let Some(finally) = &code.finally else {
            return result;
        };
        if let Err(fault) = &result
            && !matches!(**fault, Fault::Thrown(_))
        {
            return result;
        }
        match self.exec_all(finally)? {
            Flow::Normal => result,
            other => Ok(other),
        }
    }

    fn close_resources(&mut self, code: &'r Try, result: Eval<Flow>) -> Eval<Flow> {
        let mut result = result;
        for slot in code.resources.iter().rev() {
            let resource = self.local(*slot);
            if resource.is_null() {
                continue;
            }
            if let Err(fault) = self.call_method(&resource, "close", &[]) {
                match (&mut result, *fault) {
                    (Err(first), Fault::Thrown(second)) => {
                        if let Fault::Thrown(first) = &**first
                            && let Some(throwable) = self.throwable_of(first)
                        {
                            throwable.suppressed.borrow_mut().push(second);
                        }
                    }
                    (slot, fault) => *slot = Err(Box::new(fault)),
                }
            }
        }
        result
    }

    fn exec_catches(&mut self, catches: &'r [Catch], exception: Value) -> Eval<Flow> {
        for catch in catches {
            for ty in &catch.types {
                if self.instance_of(&exception, ty)? {
                    self.account_for(&exception)?;
                    self.declare_local(catch.slot, exception);
                    return self.exec_all(&catch.body);
                }
            }
        }
        Err(Box::new(Fault::Thrown(exception)))
    }
}
