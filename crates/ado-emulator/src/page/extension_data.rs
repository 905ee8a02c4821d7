//! What extensions keep in Azure DevOps: the extension data service, in memory.

use std::collections::HashMap;

use parking_lot::RwLock;
use serde_json::Value;

/// Far more than the real service allows.
const MOST_VALUES: usize = 10_000;

/// Values by extension, scope (`Default`, or a user's) and key.
#[derive(Debug, Default)]
pub(crate) struct ExtensionData {
    values: RwLock<HashMap<String, Value>>,
}

impl ExtensionData {
    pub(crate) fn get(&self, key: &str) -> Option<Value> {
        self.values.read().get(key).cloned()
    }

    /// `false` when the store is full.
    pub(crate) fn set(&self, key: String, value: Value) -> bool {
        let mut values = self.values.write();
        if values.len() >= MOST_VALUES && !values.contains_key(&key) {
            return false;
        }
        values.insert(key, value);
        true
    }

    pub(crate) fn clear(&self) {
        self.values.write().clear();
    }
}
