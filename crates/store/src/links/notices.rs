//! What this side tells its partners about itself. A notice is put in the line in the transaction of what it tells.

use domain::ConnectionId;
use peer::message::Notice;
use sea_orm::ConnectionTrait;
use time::OffsetDateTime;

use super::{Dialling, sql};
use crate::{
    Act, Error, Result, TenantStore,
    codes::Code,
    queue::{Lane, NewItem},
    row::RowReader,
};

impl TenantStore {
    /// Tells one partner. The message has the id of the act it follows from.
    pub(crate) async fn enqueue_notice(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
        dialling: Dialling,
        notice: &Notice,
        act: &Act,
    ) -> Result<()> {
        let (kind, body) = notice.parts().map_err(|_| Error::corrupt("a notice is too large to be sent"))?;
        let item =
            NewItem { id: act.audit_id.uuid(), kind: kind.name().to_owned(), body: body.as_str().as_bytes().to_vec() };
        self.enqueue_in(db, &Lane::to_partner(connection), dialling.queue(), &[item], act.at).await?;
        Ok(())
    }

    /// Tells every partner. The caller wakes, after its commit, those whose connections are answered.
    pub(crate) async fn enqueue_notice_to_all(
        &self,
        db: &impl ConnectionTrait,
        notice: &Notice,
        act: &Act,
    ) -> Result<Vec<ConnectionId>> {
        let rows = db.query_all_raw(sql::statement(db, sql::LINKED, [self.tenant.uuid().into()])).await?;
        let mut told = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut row = RowReader::new(row)?;
            let (connection, dialling) = (ConnectionId::new(row.next()?), row.code()?);
            self.enqueue_notice(db, connection, dialling, notice, act).await?;
            told.push(connection);
        }
        Ok(told)
    }

    /// How messages of a connection leave; `None` while it has no partner.
    pub(crate) async fn dialling(
        &self,
        db: &impl ConnectionTrait,
        connection: ConnectionId,
    ) -> Result<Option<Dialling>> {
        const DIALLING: &str = "SELECT dialling FROM links WHERE tenant_id = $1 AND connection_id = $2";
        let row = db.query_one_raw(sql::statement(db, DIALLING, sql::key(self.tenant, connection))).await?;
        row.map(|row| Dialling::from_code(RowReader::new(&row)?.next()?)).transpose()
    }

    /// Puts messages in the line to the partner, and says whether there is one.
    pub async fn send(&self, connection: ConnectionId, items: &[NewItem], now: OffsetDateTime) -> Result<bool> {
        self.database
            .bounded(async {
                let transaction = self.database.begin().await?;
                let Some(dialling) = self.dialling(&transaction, connection).await? else { return Ok(false) };
                self.enqueue_in(&transaction, &Lane::to_partner(connection), dialling.queue(), items, now).await?;
                transaction.commit().await?;
                self.database.wake_lane(connection);
                Ok(true)
            })
            .await
    }
}
