//! Comparisons, `in` and the operators of patterns.

use crate::code::{Compare, CompareOp};
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::Value;

impl<'r> Interp<'r> {
    pub(super) fn eval_compare(&mut self, code: &'r Compare) -> Eval {
        let left = self.eval(&code.left)?;
        let right = self.eval(&code.right)?;
        self.at = code.pos;
        Ok(Value::Bool(match code.op {
            CompareOp::Equal => self.equals(&left, &right)?,
            CompareOp::NotEqual => !self.equals(&left, &right)?,
            CompareOp::Identical => crate::interp::text::same(&left, &right),
            CompareOp::NotIdentical => !crate::interp::text::same(&left, &right),
            CompareOp::Less => self.less(&left, &right)?.is_some_and(|order| order < 0),
            CompareOp::LessEqual => self.less(&left, &right)?.is_some_and(|order| order <= 0),
            CompareOp::Greater => self.less(&left, &right)?.is_some_and(|order| order > 0),
            CompareOp::GreaterEqual => self.less(&left, &right)?.is_some_and(|order| order >= 0),
            CompareOp::Spaceship => return Ok(Value::Int(self.compare_int(&left, &right)?.signum())),
            CompareOp::In => self.is_in(&left, &right)?,
            CompareOp::NotIn => !self.is_in(&left, &right)?,
            CompareOp::Find => return self.call_regex("find", &left, &right),
            CompareOp::Match => return self.call_regex("matches", &left, &right),
        }))
    }

    /// The order for `<` and its like; `None` for NaN.
    fn less(&mut self, left: &Value, right: &Value) -> Eval<Option<i32>> {
        if let (Value::Int(a), Value::Int(b)) = (left, right) {
            return Ok(Some(a.cmp(b) as i32));
        }
        // Two doubles are compared as the processor does it: nothing is less or more than NaN, and zeros are equal.
        if let (Value::Double(a), Value::Double(b)) = (left, right) {
            return Ok(a.partial_cmp(b).map(|order| order as i32));
        }
        self.compare_int(left, right).map(Some)
    }

    fn is_in(&mut self, item: &Value, container: &Value) -> Eval<bool> {
        if container.is_null() {
            return Ok(item.is_null());
        }
        self.is_case(container, item)
    }

    /// `=~` and `==~`, done by the library's patterns.
    fn call_regex(&mut self, what: &str, left: &Value, right: &Value) -> Eval {
        let name = if what == "find" { "$find" } else { "$matches" };
        let run = self.library().static_method(Type::Pattern, self.library().symbol(name), 2);
        match run {
            Some(run) => run(self, &Value::Type(Type::Pattern), &[left.clone(), right.clone()]),
            None => Err(Fault::not_supported("regular expressions", "string methods")),
        }
    }
}
