//! Table `connections`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "connections")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: Uuid,
    pub name: String,
    pub name_key: String,
    pub description: String,
    pub local_short_name: String,
    pub remote_short_name: String,
    pub mode: String,
    pub reach: String,
    pub status: String,
    pub project_id: Uuid,
    pub project_name: String,
    pub partner_name: Option<String>,
    pub partner_kind: Option<String>,
    pub partner_url: Option<String>,
    pub destination_url: Option<String>,
    pub created_at: i64,
    pub created_by: String,
    pub paused: String,
    pub fault: Option<String>,
    pub deleted_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
