//! Calls of methods and the reading of indices.

use crate::code::{Access, Call, Expr, Index, Member, Name, Pos};
use crate::interp::{Eval, Interp};
use crate::value::{HostRef, Str, Value};

impl<'r> Interp<'r> {
    pub(super) fn member_name(&mut self, member: &'r Member) -> Eval<Str> {
        match member {
            Member::Fixed(name) => Ok(name.text.clone()),
            Member::Computed(name) => {
                let name = self.eval(name)?;
                self.to_text(&name)
            }
        }
    }

    pub(super) fn eval_call(&mut self, code: &'r Call) -> Eval {
        // What nearly every call of a rule is.
        if let Member::Fixed(name) = &code.name
            && let Access::Dot | Access::Safe = code.access
            && let Some(host) = self.host_named_by(&code.object)
        {
            return match &*code.args {
                [arg] if !code.spread => {
                    let arg = self.eval(arg)?;
                    self.casts.set(None);
                    self.call_on_host(host, name, code.pos, std::slice::from_ref(&arg))
                }
                args => {
                    let args = self.eval_args(args, code.spread)?;
                    self.call_on_host(host, name, code.pos, &args)
                }
            };
        }
        let object = self.eval(&code.object)?;
        if object.is_null() && code.access == Access::Safe {
            // Nothing is called, but the arguments have their effects.
            if let Member::Computed(_) = &code.name {
                self.member_name(&code.name)?;
            }
            self.eval_args(&code.args, code.spread)?;
            self.casts.set(None);
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
            Access::Dot | Access::Safe
                if matches!(code.object, Expr::This)
                    && !self.added.any
                    && let Some((function, class)) = self.own_private(name, &args) =>
            {
                self.call_in_class(function, &object, class, &args)
            }
            Access::Dot | Access::Safe => self.invoke(&object, name, &args),
            Access::Spread => self.invoke_spread(&object, name, &args),
            Access::Field => {
                let function = self.get_member(&object, name, Access::Field)?;
                self.call(&function, &args)
            }
        }
    }

    fn call_on_host(&mut self, host: HostRef, name: &Name, pos: Pos, args: &[Value]) -> Eval {
        self.at = pos;
        if !self.added.any {
            self.casts.set(None);
            if let Some(answer) = host.call(self, &name.text, args)? {
                return Ok(answer);
            }
        }
        self.invoke(&Value::Host(host), name, args)
    }

    fn invoke_spread(&mut self, object: &Value, name: &Name, args: &[Value]) -> Eval {
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

    pub(super) fn eval_index(&mut self, code: &'r Index) -> Eval {
        self.check_stack()?;
        let object = self.eval(&code.object)?;
        let index = self.eval(&code.index)?;
        if object.is_null() && code.safe {
            return Ok(Value::Null);
        }
        self.at = code.pos;
        self.get_at(&object, &index)
    }
}
