//! Statements.

use super::{Eval, Fault, Interp};
use crate::code::{Case, Catch, Expr, For, ForIn, If, Loop, Stmt, Switch, Try, TypeRef};
use crate::types::Type;
use crate::value::Value;

/// How a statement ended.
#[derive(Debug)]
pub(super) enum Flow {
    /// At its end.
    Normal,
    /// By `break`.
    Break(Option<u16>),
    /// By `continue`.
    Continue(Option<u16>),
    /// By `return`.
    Return(Value),
    /// By calling the method that runs once more, with these arguments.
    Again(Box<[Value]>),
    /// With the value of a switch expression.
    Yield(Value),
}

/// What a loop does after its body.
enum Turn {
    Next,
    Stop,
    Leave(Flow),
}

fn turn(flow: Flow, label: Option<u16>) -> Turn {
    match flow {
        Flow::Normal | Flow::Continue(None) => Turn::Next,
        Flow::Break(None) => Turn::Stop,
        Flow::Continue(wanted) if wanted == label => Turn::Next,
        Flow::Break(wanted) if wanted == label => Turn::Stop,
        other => Turn::Leave(other),
    }
}

impl<'r> Interp<'r> {
    pub(super) fn exec_all(&mut self, statements: &'r [Stmt]) -> Eval<Flow> {
        for statement in statements {
            match self.exec(statement)? {
                Flow::Normal => {}
                other => return Ok(other),
            }
        }
        Ok(Flow::Normal)
    }

    pub(super) fn exec(&mut self, statement: &'r Stmt) -> Eval<Flow> {
        self.charge(1)?;
        match statement {
            Stmt::Expr(Expr::Assign(code)) => self.exec_assign(code)?,
            Stmt::Expr(value) => {
                self.eval(value)?;
            }
            Stmt::Declare { slot, ty, value, pos } => self.declare(*slot, ty.as_deref(), value.as_ref(), *pos)?,
            Stmt::Again(args, pos) => {
                let args = self.eval_args(args, true)?;
                self.at = *pos;
                return Ok(Flow::Again(args.into_vec().into()));
            }
            Stmt::Return(None, _) => return Ok(Flow::Return(Value::Null)),
            Stmt::Return(Some(value), _) => return Ok(Flow::Return(self.eval(value)?)),
            Stmt::Yield(value, _) => return Ok(Flow::Yield(self.eval(value)?)),
            Stmt::If(branch) => return self.exec_if(branch),
            Stmt::Block(statements) => return self.exec_all(statements),
            Stmt::While(code) => return self.exec_while(code),
            Stmt::DoWhile(code) => return self.exec_do_while(code),
            Stmt::For(code) => return self.exec_for(code),
            Stmt::ForIn(code) => return self.exec_for_in(code),
            Stmt::Switch(code) => return self.exec_switch(code),
            Stmt::Try(code) => return self.exec_try(code),
            Stmt::Throw(value, pos) => return Err(self.exec_throw(value, *pos)?),
            Stmt::Break(label) => return Ok(Flow::Break(*label)),
            Stmt::Continue(label) => return Ok(Flow::Continue(*label)),
            Stmt::Assert(code) => self.exec_assert(code)?,
            Stmt::Labeled(label, inner) => {
                return Ok(match self.exec(inner)? {
                    Flow::Break(Some(wanted)) if wanted == *label => Flow::Normal,
                    other => other,
                });
            }
        }
        Ok(Flow::Normal)
    }

    fn declare(&mut self, slot: u16, ty: Option<&'r TypeRef>, value: Option<&'r Expr>, pos: u32) -> Eval<()> {
        let value = match (value, ty) {
            (Some(value), None) => self.eval(value)?,
            (Some(value), Some(ty)) => {
                let value = self.eval(value)?;
                self.at = pos;
                self.cast(value, ty)?
            }
            (None, Some(TypeRef::Builtin(ty))) => zero_of(*ty),
            (None, _) => Value::Null,
        };
        self.declare_local(slot, value);
        Ok(())
    }

    fn exec_if(&mut self, branch: &'r If) -> Eval<Flow> {
        if self.eval_truth(&branch.condition)? {
            return self.exec(&branch.then);
        }
        match &branch.otherwise {
            Some(otherwise) => self.exec(otherwise),
            None => Ok(Flow::Normal),
        }
    }

    fn exec_while(&mut self, code: &'r Loop) -> Eval<Flow> {
        while self.eval_truth(&code.condition)? {
            self.charge(1)?;
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
        }
        Ok(Flow::Normal)
    }

    fn exec_do_while(&mut self, code: &'r Loop) -> Eval<Flow> {
        loop {
            self.charge(1)?;
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
            if !self.eval_truth(&code.condition)? {
                break;
            }
        }
        Ok(Flow::Normal)
    }

    fn exec_for(&mut self, code: &'r For) -> Eval<Flow> {
        self.exec_all(&code.init)?;
        loop {
            self.charge(1)?;
            if let Some(condition) = &code.condition
                && !self.eval_truth(condition)?
            {
                break;
            }
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
            for update in &code.update {
                self.eval(update)?;
            }
        }
        Ok(Flow::Normal)
    }

    fn exec_for_in(&mut self, code: &'r ForIn) -> Eval<Flow> {
        let iterable = self.eval(&code.iterable)?;
        self.at = code.pos;
        let mut iter = self.iter(&iterable)?;
        // One variable for all turns: closures made in the body see its last value, as in Groovy.
        self.declare_local(code.slot, Value::Null);
        while let Some(item) = iter.next(self)? {
            let item = match &code.ty {
                Some(ty) => self.cast(item, ty)?,
                None => item,
            };
            self.set_local(code.slot, item);
            let flow = self.exec(&code.body)?;
            match turn(flow, code.label) {
                Turn::Next => {}
                Turn::Stop => break,
                Turn::Leave(flow) => return Ok(flow),
            }
        }
        Ok(Flow::Normal)
    }

    fn exec_throw(&mut self, value: &'r Expr, pos: u32) -> Eval<Box<Fault>> {
        let value = self.eval(value)?;
        self.at = pos;
        match &value {
            Value::Throwable(throwable) => throwable.at.set(pos),
            Value::Object(object) => match &object.throwable {
                Some(throwable) => throwable.at.set(pos),
                None => return Err(self.not_throwable(&value)),
            },
            Value::Null => return Err(self.throw_with(Type::NullPointerException, None)),
            other => return Err(self.not_throwable(other)),
        }
        Ok(Box::new(Fault::Thrown(value)))
    }

    fn not_throwable(&mut self, value: &Value) -> Box<Fault> {
        let class = self.class_name(value);
        let text = self.brief(value);
        let message = format!("Cannot cast object '{text}' with class '{class}' to class 'java.lang.Throwable'");
        self.throw(Type::GroovyCastException, message)
    }

    /// Finds the case, then runs on through the following ones.
    pub(super) fn exec_switch(&mut self, code: &'r Switch) -> Eval<Flow> {
        let subject = self.eval(&code.subject)?;
        self.at = code.pos;
        let mut start = code.default;
        for (index, case) in code.cases.iter().enumerate() {
            if self.case_matches(case, &subject)? {
                start = Some(index);
                break;
            }
        }
        let cases = start.and_then(|start| code.cases.get(start..)).unwrap_or_default();
        for case in cases {
            match self.exec_all(&case.body)? {
                Flow::Normal if code.arrow => break,
                Flow::Normal => {}
                Flow::Break(None) => break,
                Flow::Break(label) if label == code.label => break,
                other => return Ok(other),
            }
        }
        Ok(Flow::Normal)
    }

    fn case_matches(&mut self, case: &'r Case, subject: &Value) -> Eval<bool> {
        for value in &case.values {
            let value = self.eval(value)?;
            if self.is_case(&value, subject)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn exec_try(&mut self, code: &'r Try) -> Eval<Flow> {
        let depth = self.stack.len();
        let mut result = self.exec_all(&code.body);
        result = self.close_resources(code, result);
        if let Err(fault) = result {
            debug_assert_eq!(depth, self.stack.len());
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

/// What a variable of a type holds before anything is assigned.
pub(crate) fn zero_of(ty: Type) -> Value {
    match ty {
        Type::PrimInt => Value::Int(0),
        Type::PrimLong => Value::Long(0),
        Type::PrimShort => Value::Short(0),
        Type::PrimByte => Value::Byte(0),
        Type::PrimChar => Value::Char(0),
        Type::PrimBoolean => Value::Bool(false),
        Type::PrimFloat => Value::Float(0.0),
        Type::PrimDouble => Value::Double(0.0),
        _ => Value::Null,
    }
}
