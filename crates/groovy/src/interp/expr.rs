//! Expressions.

use std::rc::Rc;

use smallvec::SmallVec;

use super::stmt::Flow;
use super::{Eval, Fault, Interp};
use crate::code::{Access, Binary, BinaryOp, Call, Compare, CompareOp, Expr, GStringCode, Index, Member, NewArray};
use crate::ops::arithmetic::{self, Refused};
use crate::types::Type;
use crate::value::{Array, GString, HostBox, Str, Value};

/// Arguments of a call, mostly few.
pub(super) type Args = SmallVec<[Value; 4]>;

impl<'r> Interp<'r> {
    pub(super) fn eval_truth(&mut self, expr: &'r Expr) -> Eval<bool> {
        match self.eval(expr)? {
            Value::Bool(flag) => Ok(flag),
            other => self.truth(&other),
        }
    }

    pub(super) fn eval(&mut self, expr: &'r Expr) -> Eval {
        match expr {
            Expr::Null => Ok(Value::Null),
            Expr::Bool(flag) => Ok(Value::Bool(*flag)),
            Expr::Int(n) => Ok(Value::Int(*n)),
            Expr::Str(text) => Ok(Value::Str(text.clone())),
            Expr::Local(slot) => Ok(self.local(*slot)),
            Expr::Global(index, pos) => {
                self.at = *pos;
                self.get_global(*index)
            }
            Expr::Property(code) => {
                let object = self.eval(&code.object)?;
                self.at = code.pos;
                match &code.name {
                    Member::Fixed(name) => self.get_member(&object, name, code.access),
                    Member::Computed(name) => {
                        let name = self.eval(name)?;
                        let name = self.to_text(&name)?;
                        self.at = code.pos;
                        let name = self.name(&name);
                        self.settle()?;
                        self.get_member(&object, &name, code.access)
                    }
                }
            }
            Expr::Call(code) => self.eval_call(code),
            Expr::CallName(code) => {
                let args = self.eval_args(&code.args, code.spread)?;
                self.at = code.pos;
                self.call_name(&code.name, code.global, &args)
            }
            Expr::Binary(code) => self.eval_binary(code),
            Expr::Compare(code) => self.eval_compare(code),
            Expr::Assign(code) => self.eval_assign(code),
            _ => self.eval_rare(expr),
        }
    }

    /// The other expressions, apart to keep the frame of [`Interp::eval`] small.
    fn eval_rare(&mut self, expr: &'r Expr) -> Eval {
        self.check_stack()?;
        match expr {
            Expr::Not(value) => Ok(Value::Bool(!self.eval_truth(value)?)),
            Expr::And(pair) => Ok(Value::Bool(self.eval_truth(&pair.0)? && self.eval_truth(&pair.1)?)),
            Expr::Or(pair) => Ok(Value::Bool(self.eval_truth(&pair.0)? || self.eval_truth(&pair.1)?)),
            Expr::Ternary(parts) => {
                if self.eval_truth(&parts.0)? {
                    self.eval(&parts.1)
                } else {
                    self.eval(&parts.2)
                }
            }
            Expr::Elvis(pair) => {
                let value = self.eval(&pair.0)?;
                if self.truth(&value)? { Ok(value) } else { self.eval(&pair.1) }
            }
            Expr::Long(n) => Ok(Value::Long(*n)),
            Expr::Float(n) => Ok(Value::Float(*n)),
            Expr::Double(n) => Ok(Value::Double(*n)),
            Expr::Char(unit) => Ok(Value::Char(*unit)),
            Expr::BigInt(n) => Ok(Value::BigInt(n.clone())),
            Expr::Decimal(n) => Ok(Value::Decimal(n.clone())),
            Expr::GString(code) => self.eval_gstring(code),
            Expr::This => Ok(self.frame.this.clone()),
            Expr::Owner => Ok(self.frame.closure.as_ref().map_or_else(|| self.frame.this.clone(), |c| c.owner.clone())),
            Expr::Delegate => {
                Ok(self.frame.closure.as_ref().map_or_else(|| self.frame.this.clone(), |closure| closure.delegate()))
            }
            Expr::Type(class) => Ok(Value::Type(*class)),
            Expr::Class(index) => Ok(Value::Class(self.ready_class(*index)?)),
            Expr::HostClass(name) => Ok(Value::Host(HostBox::new(super::objects::HostClass(name.clone())))),
            Expr::ArrayType(ty) => Ok(self.array_type_value(ty)),
            Expr::SuperProperty(name, pos) => {
                self.at = *pos;
                self.get_super_property(name)
            }
            Expr::Index(code) => self.eval_index(code),
            Expr::CallValue(code) => {
                let function = self.eval(&code.function)?;
                let args = self.eval_args(&code.args, code.spread)?;
                self.at = code.pos;
                self.call(&function, &args)
            }
            Expr::CallSuper(code) => {
                let args = self.eval_args(&code.args, code.spread)?;
                self.at = code.pos;
                self.call_super(code.of, &code.name, &args)
            }
            Expr::New(code) => self.eval_new(code),
            Expr::NewArray(code) => self.eval_new_array(code),
            Expr::ArrayOf(code) => {
                let items = self.eval_args(&code.1, false)?;
                let mut converted = Vec::with_capacity(items.len());
                for item in items {
                    converted.push(self.cast(item, &code.0)?);
                }
                let (element, dimensions) = self.array_parts(&code.0);
                self.grow(0, converted.len())?;
                let array = Array { element, dimensions: dimensions + 1, items: converted.into() };
                Ok(Value::Array(Rc::new(array)))
            }
            Expr::List(items) => {
                let items = self.eval_items(items)?;
                self.list(items)
            }
            Expr::Map(entries) => self.eval_map(entries),
            Expr::Closure(code) => self.make_closure(code),
            Expr::Range(code) => {
                let from = self.eval(&code.from)?;
                let to = self.eval(&code.to)?;
                self.at = code.pos;
                self.range(&from, &to, code.open_left, code.open_right)
            }
            Expr::MethodPointer(code) => {
                let object = self.eval(&code.object)?;
                self.at = code.pos;
                let name = self.member_name(&code.name)?;
                self.method_pointer(&object, &name)
            }
            Expr::Negative(value, pos) => {
                let value = self.eval(value)?;
                self.at = *pos;
                if self.added.any
                    && !value.is_number()
                    && let Some(answer) = self.added_operator(&value, "negative", &[])?
                {
                    return Ok(answer);
                }
                match arithmetic::negate(&value) {
                    Some(negated) => Ok(negated),
                    None => self.call_method(&value, "negative", &[]),
                }
            }
            Expr::Positive(value, pos) => {
                let value = self.eval(value)?;
                self.at = *pos;
                if value.is_number() { Ok(value) } else { self.call_method(&value, "positive", &[]) }
            }
            Expr::BitNot(value, pos) => {
                let value = self.eval(value)?;
                self.at = *pos;
                self.bitwise_negate(&value)
            }
            Expr::Update(code) => self.eval_update(code),
            Expr::Step(code) => self.eval_step(code),
            Expr::AssignMany(code) | Expr::DeclareMany(code) => {
                self.eval_assign_many(code, matches!(expr, Expr::DeclareMany(_)))
            }
            Expr::Cast(code) => {
                let value = self.eval(&code.value)?;
                self.at = code.pos;
                self.cast(value, &code.ty)
            }
            Expr::As(code) => {
                let value = self.eval(&code.value)?;
                self.at = code.pos;
                self.as_type(value, &code.ty)
            }
            Expr::InstanceOf(code) => {
                let value = self.eval(&code.value)?;
                self.at = code.pos;
                Ok(Value::Bool(self.instance_of(&value, &code.ty)?))
            }
            Expr::Switch(code) => match self.exec_switch(code)? {
                Flow::Yield(value) => Ok(value),
                Flow::Return(value) => Err(self.lost_flow(value)),
                _ => Ok(Value::Null),
            },
            Expr::Do(statements) => match self.exec_all(statements)? {
                Flow::Yield(value) | Flow::Return(value) => Ok(value),
                _ => Ok(Value::Null),
            },
            Expr::Record(value, pos) => {
                let value = self.eval(value)?;
                if self.recording > 0 {
                    self.records.push((*pos, value.clone()));
                }
                Ok(value)
            }
            Expr::EnumConstant(code) => self.make_constant(code),
            // A spread stands only where lists of values are evaluated.
            Expr::Spread(value) => self.eval(value),
            _ => Ok(Value::Null),
        }
    }

    fn lost_flow(&mut self, _value: Value) -> Box<Fault> {
        Fault::not_supported("return inside a switch expression", "yield")
    }

    fn member_name(&mut self, member: &'r Member) -> Eval<Str> {
        match member {
            Member::Fixed(name) => Ok(name.text.clone()),
            Member::Computed(name) => {
                let name = self.eval(name)?;
                self.to_text(&name)
            }
        }
    }

    pub(super) fn eval_args(&mut self, args: &'r [Expr], spread: bool) -> Eval<Args> {
        if spread && args.iter().any(|arg| matches!(arg, Expr::Spread(_))) {
            return self.eval_items(args).map(Args::from_vec);
        }
        let mut values = Args::new();
        for arg in args {
            values.push(self.eval(arg)?);
        }
        Ok(values)
    }

    fn eval_items(&mut self, items: &'r [Expr]) -> Eval<Vec<Value>> {
        if items.iter().any(|item| matches!(item, Expr::Spread(_))) {
            return self.eval_spread_items(items);
        }
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            values.push(self.eval(item)?);
        }
        Ok(values)
    }

    /// As Groovy compiles it, what is spread is evaluated after everything that is not.
    fn eval_spread_items(&mut self, items: &'r [Expr]) -> Eval<Vec<Value>> {
        let mut plain = Vec::with_capacity(items.len());
        for item in items.iter().filter(|item| !matches!(item, Expr::Spread(_))) {
            plain.push(self.eval(item)?);
        }
        let mut plain = plain.into_iter();
        let mut parts = Vec::with_capacity(items.len());
        for item in items {
            parts.push(match item {
                Expr::Spread(inner) => Err(self.eval(inner)?),
                _ => Ok(plain.next().unwrap_or_default()),
            });
        }
        let mut values = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Ok(value) => values.push(value),
                Err(container) => {
                    let more = self.spread(&container)?;
                    self.grow(values.len(), more.len())?;
                    values.extend(more);
                }
            }
        }
        Ok(values)
    }

    fn spread(&mut self, value: &Value) -> Eval<Vec<Value>> {
        match value {
            Value::Null => Ok(vec![Value::Null]),
            Value::List(list) if list.kind.is(Type::List) => self.elements(value),
            Value::Range(_) | Value::Array(_) => self.elements(value),
            Value::Host(_) => self.elements(value),
            other => {
                let message =
                    format!("cannot spread the type {} with value {}", self.class_name(other), self.brief(other));
                Err(self.throw(Type::IllegalArgumentException, message))
            }
        }
    }

    fn eval_map(&mut self, entries: &'r [(Expr, Expr)]) -> Eval {
        let map = self.new_map_for(entries.len())?;
        for (key, value) in entries {
            if matches!(key, Expr::SpreadMap) {
                let value = self.eval(value)?;
                match &value {
                    Value::Map(other) => {
                        for (key, value) in self.entries(other)? {
                            self.map_put(&map, key, value)?;
                        }
                    }
                    // What is no map stands there whole, and its key is an empty map.
                    _ => {
                        let key = Value::Map(self.new_map(Type::LinkedHashMap)?);
                        self.map_put(&map, key, value)?;
                    }
                }
                continue;
            }
            let key = self.eval(key)?;
            let value = self.eval(value)?;
            self.map_put(&map, key, value)?;
        }
        Ok(Value::Map(map))
    }

    fn eval_gstring(&mut self, code: &'r GStringCode) -> Eval {
        let mut values = Vec::with_capacity(code.values.len());
        for value in &code.values {
            values.push(self.eval(value)?);
        }
        self.reserve(48 + values.len() * 16)?;
        let strings = code.strings.clone();
        Ok(Value::GString(Rc::new(GString { strings, values: values.into() })))
    }

    fn eval_call(&mut self, code: &'r Call) -> Eval {
        let object = self.eval(&code.object)?;
        if object.is_null() && code.access == Access::Safe {
            return Ok(Value::Null);
        }
        let computed;
        let name = match &code.name {
            Member::Fixed(name) => name,
            Member::Computed(_) => {
                let text = self.member_name(&code.name)?;
                computed = self.name(&text);
                &computed
            }
        };
        let args = self.eval_args(&code.args, code.spread)?;
        self.at = code.pos;
        match code.access {
            Access::Dot | Access::Safe => self.invoke(&object, name, &args),
            Access::Spread => self.invoke_spread(&object, name, &args),
            Access::Field => {
                let function = self.get_member(&object, name, Access::Field)?;
                self.call(&function, &args)
            }
        }
    }

    fn invoke_spread(&mut self, object: &Value, name: &crate::code::Name, args: &[Value]) -> Eval {
        if object.is_null() {
            return Ok(Value::Null);
        }
        let mut iter = self.iter(object)?;
        let mut results = Vec::new();
        while let Some(item) = iter.next(self)? {
            results.push(if item.is_null() { Value::Null } else { self.invoke(&item, name, args)? });
        }
        self.list(results)
    }

    fn eval_index(&mut self, code: &'r Index) -> Eval {
        let object = self.eval(&code.object)?;
        if object.is_null() && code.safe {
            return Ok(Value::Null);
        }
        let index = self.eval(&code.index)?;
        self.at = code.pos;
        self.get_at(&object, &index)
    }

    fn eval_new_array(&mut self, code: &'r NewArray) -> Eval {
        let mut lengths = Vec::new();
        for length in &code.lengths {
            let length = self.eval(length)?;
            lengths.push(self.int(&length)?);
        }
        self.at = code.pos;
        let (element, inner) = self.array_parts(&code.element);
        self.filled_array(element, code.dimensions + inner, &lengths)
    }

    pub(super) fn filled_array(&mut self, element: Type, dimensions: u8, lengths: &[i32]) -> Eval {
        let Some((length, rest)) = lengths.split_first() else {
            return Ok(Value::Null);
        };
        let Ok(length) = usize::try_from(*length) else {
            return Err(self.throw(Type::NegativeArraySizeException, length.to_string()));
        };
        self.charge(length / 8)?;
        self.grow(0, length)?;
        let mut items = Vec::with_capacity(length);
        for _ in 0..length {
            items.push(if rest.is_empty() {
                if dimensions == 1 { super::stmt::zero_of(element) } else { Value::Null }
            } else {
                self.filled_array(element, dimensions - 1, rest)?
            });
        }
        Ok(Value::Array(Rc::new(Array { element, dimensions, items: items.into() })))
    }

    fn eval_binary(&mut self, code: &'r Binary) -> Eval {
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
    pub(super) fn binary_own(&mut self, op: BinaryOp, left: &Value, right: &Value) -> Eval {
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
            Ok(None) => self.call_method(left, operator_name(op), std::slice::from_ref(right)),
            Err(refused) => Err(self.refused(refused)),
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

    fn bitwise_negate(&mut self, value: &Value) -> Eval {
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

    fn eval_compare(&mut self, code: &'r Compare) -> Eval {
        let left = self.eval(&code.left)?;
        let right = self.eval(&code.right)?;
        self.at = code.pos;
        Ok(Value::Bool(match code.op {
            CompareOp::Equal => self.equals(&left, &right)?,
            CompareOp::NotEqual => !self.equals(&left, &right)?,
            CompareOp::Identical => super::text::same(&left, &right),
            CompareOp::NotIdentical => !super::text::same(&left, &right),
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

/// The method an operator stands for.
pub(crate) fn operator_name(op: BinaryOp) -> &'static str {
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
pub(super) fn words(value: &Value) -> usize {
    let bits = match value {
        Value::BigInt(number) => number.bits(),
        Value::Decimal(number) => number.unscaled().bits(),
        _ => 0,
    };
    (bits / 64) as usize
}
