//! Operators on two values, and what they cost.

use super::choices::choices;
use crate::code::{Binary, BinaryOp};
use crate::interp::{Eval, Fault, Interp};
use crate::ops::arithmetic::{self, Refused};
use crate::types::Type;
use crate::value::{Str, Value};

impl<'r> Interp<'r> {
    pub(super) fn eval_binary(&mut self, code: &'r Binary) -> Eval {
        let left = self.eval(&code.left)?;
        let right = self.eval(&code.right)?;
        self.at = code.pos;
        self.binary(code.op, &left, &right)
    }

    /// An operator on two values: numbers and texts here, everything else by the method of the left one.
    pub(crate) fn binary(&mut self, op: BinaryOp, left: &Value, right: &Value) -> Eval {
        if self.added.any
            && let Some(answer) = self.added_operator(left, operator_name(op), std::slice::from_ref(right))?
        {
            return Ok(answer);
        }
        self.binary_own(op, left, right)
    }

    /// The same without what categories and metaclasses add.
    #[inline]
    pub(in crate::interp) fn binary_own(&mut self, op: BinaryOp, left: &Value, right: &Value) -> Eval {
        if let (Value::Int(a), Value::Int(b)) = (left, right) {
            match op {
                BinaryOp::Plus => return Ok(Value::Int(a.wrapping_add(*b))),
                BinaryOp::Minus => return Ok(Value::Int(a.wrapping_sub(*b))),
                BinaryOp::Multiply => return Ok(Value::Int(a.wrapping_mul(*b))),
                _ => {}
            }
        }
        if op == BinaryOp::Plus && matches!(left, Value::Str(_)) {
            return self.concat(left, right);
        }
        if op == BinaryOp::Plus && left.is_number() && matches!(right, Value::Str(_) | Value::GString(_)) {
            return self.concat(left, right);
        }
        // A character counts as its code beside a number or another character.
        if let Value::Char(unit) = left
            && (right.is_number() || matches!(right, Value::Char(_)))
        {
            return self.binary(op, &Value::Int(i32::from(*unit)), right);
        }
        if let (true, Value::Char(unit)) = (left.is_number(), right) {
            return self.binary(op, left, &Value::Int(i32::from(*unit)));
        }
        self.charge_digits(op, left, right)?;
        match arithmetic::binary(op, left, right) {
            Ok(Some(value)) => {
                if let Value::BigInt(n) = &value {
                    self.charge(n.bits() as usize / 256)?;
                }
                Ok(value)
            }
            Ok(None) => match (left, right) {
                (Value::List(_) | Value::Set(_) | Value::Map(_) | Value::Object(_) | Value::Host(_), _) => {
                    self.call_method(left, operator_name(op), std::slice::from_ref(right))
                }
                (_, list) if list.type_of().is(Type::List) => self.binary_with_items(op, left, list),
                _ => self.call_method(left, operator_name(op), std::slice::from_ref(right)),
            },
            Err(refused) => Err(self.refused(refused)),
        }
    }

    /// `1 + [2]`: where nothing takes a list, Groovy takes its items for the arguments.
    fn binary_with_items(&mut self, op: BinaryOp, left: &Value, list: &Value) -> Eval {
        let refused = match self.call_method(left, operator_name(op), std::slice::from_ref(list)) {
            Err(fault) if fault.is_thrown(Type::MissingMethodException) => fault,
            answer => return answer,
        };
        match self.elements(list)?.as_slice() {
            [item] if !item.is_null() && !item.type_of().is(Type::List) => self.binary(op, left, item),
            [] if matches!((op, left), (BinaryOp::Plus, Value::Decimal(_))) => Ok(left.clone()),
            [] if left.is_number() => {
                let choices = choices(op, left);
                if choices.is_empty() {
                    return Err(self.throw(Type::ArrayIndexOutOfBoundsException, "Index 0 out of bounds for length 0"));
                }
                let name = operator_name(op);
                let message =
                    format!("Could not find which method {name}() to invoke from this list:{}", choices.concat());
                Err(self.throw(Type::MethodSelectionException, message))
            }
            _ => Err(refused),
        }
    }

    /// Big numbers cost the product of their words.
    pub(crate) fn charge_digits(&mut self, op: BinaryOp, left: &Value, right: &Value) -> Eval<()> {
        let (a, b) = (words(left), words(right));
        if a.max(b) < 4 {
            return Ok(());
        }
        let work = match op {
            BinaryOp::Multiply => a.saturating_mul(b) / 64,
            // Dividing reduces the fraction first.
            BinaryOp::Div => a.max(b).saturating_mul(a.max(b)) / 8,
            BinaryOp::Mod => a.saturating_mul(b) / 16,
            _ => a.max(b) / 16,
        };
        self.charge(work)
    }

    pub(crate) fn refused(&mut self, refused: Refused) -> Box<Fault> {
        match refused {
            Refused::Arithmetic(message) => self.throw(Type::ArithmeticException, message),
            Refused::Unsupported(message) => self.throw(Type::UnsupportedOperationException, message),
            Refused::TooLarge => crate::limits::Exceeded::Memory.into(),
        }
    }

    /// `text + value`
    pub(crate) fn concat(&mut self, left: &Value, right: &Value) -> Eval {
        let left = self.to_text(left)?;
        let right = match right {
            Value::Range(_) => self.to_text(right)?,
            other => self.to_text(other)?,
        };
        self.reserve_text(left.len() + right.len())?;
        let mut text = String::with_capacity(left.len() + right.len());
        text.push_str(&left);
        text.push_str(&right);
        Ok(Value::Str(Str::from(text)))
    }

    pub(super) fn bitwise_negate(&mut self, value: &Value) -> Eval {
        match value {
            Value::Int(n) => Ok(Value::Int(!n)),
            Value::Byte(n) => Ok(Value::Int(!i32::from(*n))),
            Value::Short(n) => Ok(Value::Int(!i32::from(*n))),
            Value::Long(n) => Ok(Value::Long(!n)),
            Value::BigInt(n) => Ok(Value::BigInt(std::sync::Arc::new(-(&**n + 1i32)))),
            Value::Str(_) | Value::GString(_) => {
                let name = self.name("bitwiseNegate");
                Ok(self.try_invoke_own(value, &name, &[])?.unwrap_or_default())
            }
            other => self.call_method(other, "bitwiseNegate", &[]),
        }
    }
}

/// The method an operator stands for.
pub(super) fn operator_name(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Plus => "plus",
        BinaryOp::Minus => "minus",
        BinaryOp::Multiply => "multiply",
        BinaryOp::Div => "div",
        BinaryOp::Mod => "mod",
        BinaryOp::Power => "power",
        BinaryOp::LeftShift => "leftShift",
        BinaryOp::RightShift => "rightShift",
        BinaryOp::RightShiftUnsigned => "rightShiftUnsigned",
        BinaryOp::And => "and",
        BinaryOp::Or => "or",
        BinaryOp::Xor => "xor",
    }
}

/// How many words of 64 bits the digits of a number fill.
pub(in crate::interp) fn words(value: &Value) -> usize {
    let bits = match value {
        Value::BigInt(number) => number.bits(),
        Value::Decimal(number) => number.unscaled().bits(),
        _ => 0,
    };
    (bits / 64) as usize
}
