//! Parameters of generics: at run time they are what they extend.

use crate::ast::TypeParameter;
use crate::code::TypeRef;
use crate::lower::Lower;
use crate::types::Type;

/// A parameter may extend another one, and so on.
const MOST_BOUNDS: usize = 20;

impl Lower<'_> {
    /// What a parameter that can be seen here stands for.
    pub(super) fn type_parameter(&mut self, name: &str) -> Option<TypeRef> {
        if self.type_params.is_empty() {
            return None;
        }
        let find = |name: &str, params: &[TypeParameter]| {
            params.iter().rev().find(|found| found.name.as_str() == name).cloned()
        };
        let mut found = find(name, &self.type_params)?;
        for _ in 0..MOST_BOUNDS {
            let Some(bound) = found.bound else { break };
            match find(&bound.name, &self.type_params) {
                Some(next) => found = next,
                None => return Some(self.type_ref(&bound)),
            }
        }
        Some(TypeRef::Builtin(Type::Object))
    }

    /// Enters something with parameters of its own; what is static sees no others. Answers those before.
    pub(in crate::lower) fn enter_type_params(&mut self, own: &[TypeParameter], is_static: bool) -> Vec<TypeParameter> {
        let around = self.type_params.clone();
        if is_static {
            self.type_params.clear();
        }
        self.type_params.extend_from_slice(own);
        around
    }
}
