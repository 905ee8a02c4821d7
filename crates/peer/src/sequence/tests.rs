use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::message::{Batch, Body, Kind, Message};
use crate::negotiation::ProtocolVersion;

fn message(seq: u64) -> Message {
    with_id(seq, u128::from(seq))
}

fn with_id(seq: u64, id: u128) -> Message {
    Message {
        id: Uuid::from_u128(id),
        seq: Sequence::new(seq).unwrap(),
        kind: Kind::Ping,
        version: ProtocolVersion(1),
        body: Body::of(&seq).unwrap(),
    }
}

fn messages(seqs: &[u64]) -> Vec<Message> {
    seqs.iter().copied().map(message).collect()
}

fn numbers(messages: &[Message]) -> Vec<u64> {
    messages.iter().map(|message| message.seq.get()).collect()
}

fn ack(seq: u64) -> Ack {
    Ack::from_parts(seq, (seq > 0).then(|| Uuid::from_u128(seq.into()))).unwrap()
}

fn known(seq: Sequence) -> Option<Uuid> {
    Some(Uuid::from_u128(seq.get().into()))
}

#[test]
fn reordered_and_repeated_messages_are_put_in_order() {
    let intake = Inbox::default().offer(messages(&[3, 1, 2, 2, 3])).unwrap();
    assert_eq!(numbers(&intake.deliver), [1, 2, 3]);
    assert_eq!((intake.repeated, intake.early), (2, 0));
    assert_eq!(intake.inbox.ack(), ack(3));
}

#[test]
fn nothing_behind_a_gap_is_delivered_or_acknowledged() {
    let intake = Inbox::restore(ack(2)).offer(messages(&[1, 2, 3, 5, 6])).unwrap();
    assert_eq!(numbers(&intake.deliver), [3]);
    assert_eq!((intake.repeated, intake.early), (2, 2));
    assert_eq!(intake.inbox.ack(), ack(3));
    let later = intake.inbox.offer(messages(&[4, 5, 6])).unwrap();
    assert_eq!(numbers(&later.deliver), [4, 5, 6]);
}

#[test]
fn the_end_of_all_numbers_is_no_crash() {
    let intake = Inbox::restore(ack(u64::MAX)).offer(messages(&[u64::MAX, 1])).unwrap();
    assert_eq!((intake.repeated, intake.deliver.len()), (2, 0));
}

#[test]
fn two_messages_at_one_place_are_refused() {
    let at = Sequence::new(2).unwrap();
    let diverged = Some(InboxError::Diverged { at });
    assert_eq!(Inbox::restore(ack(2)).offer(vec![with_id(2, 99)]).err(), diverged);
    assert_eq!(Inbox::restore(ack(1)).offer(vec![message(2), with_id(2, 99)]).err(), diverged);
}

#[test]
fn what_is_acknowledged_is_released_once() {
    let mut outbox = Outbox::restore(5, ack(1));
    assert_eq!(outbox.window(), Some(2..=5));
    let (first, last) = (Sequence::new(2).unwrap(), Sequence::new(4).unwrap());
    assert_eq!(outbox.acknowledge(ack(4), known), Ok(Progress::Released { first, last }));
    assert_eq!(outbox.acknowledge(ack(4), |_| None), Ok(Progress::Nothing));
    assert_eq!(outbox.acknowledge(ack(2), known), Ok(Progress::Behind));
    assert_eq!(outbox.acknowledge(ack(0), known), Ok(Progress::Behind));
    assert_eq!(outbox.waiting(), 1);
    assert!(outbox.acknowledge(ack(5), known).is_ok());
    assert_eq!((outbox.window(), outbox.waiting()), (None, 0));
}

#[test]
fn a_window_is_one_batch() {
    let outbox = Outbox::restore(1000, ack(10));
    assert_eq!(outbox.window(), Some(11..=10 + Batch::MAX_MESSAGES as u64));
}

/// Sender restored from a backup: it counts anew, and the receiver knows more than it does.
#[test]
fn a_restored_sender_is_noticed_on_both_sides() {
    let mut restored = Outbox::restore(3, ack(3));
    let ahead = restored.acknowledge(ack(7), known).unwrap_err();
    insta::assert_snapshot!(ahead, @"Your partner's node has received 7 messages, but this node knows of 3 only. The data of this node was probably restored from a backup. Nothing more is sent; delete the connection on both sides and invite your partner again.");
    let by_one = restored.acknowledge(ack(4), known);
    assert_eq!(by_one, Err(OutboxError::Ahead { acked: 4, assigned: 3 }));
    let mut busy = Outbox::restore(7, ack(3));
    let diverged = busy.acknowledge(ack(7), |_| Some(Uuid::nil())).unwrap_err();
    insta::assert_snapshot!(diverged, @"Your partner's node has received another message as number 7 than this node sent. The data of one of the nodes was probably restored from a backup. Nothing more is sent; delete the connection on both sides and invite your partner again.");
    assert_eq!(busy, Outbox::restore(7, ack(3)), "nothing is released");
    let receiver = Inbox::restore(ack(7)).offer(vec![with_id(7, 1000)]).unwrap_err();
    insta::assert_snapshot!(receiver, @"Your partner's node sent two different messages as number 7. Its data was probably restored from a backup. Nothing was changed here; delete the connection on both sides and invite your partner again.");
}

#[test]
fn a_restored_receiver_is_behind_every_time() {
    let mut outbox = Outbox::restore(9, ack(8));
    let receiver = Inbox::restore(ack(4));
    let intake = receiver.offer(messages(&[9])).unwrap();
    assert_eq!((intake.deliver.len(), intake.early), (0, 1));
    assert_eq!(outbox.acknowledge(intake.inbox.ack(), known), Ok(Progress::Behind));
}

/// One direction of a connection: a sender with its rows, a receiver with its effects, and a wire.
#[derive(Default)]
struct World {
    outbox: Outbox,
    rows: BTreeMap<u64, Message>,
    written: u64,
    inbox: Inbox,
    effects: Vec<u64>,
    batches: Vec<Vec<Message>>,
    acks: Vec<Ack>,
}

#[derive(Clone, Debug)]
enum Step {
    Write,
    Send { shuffle: bool },
    Arrive { which: usize, stays: bool, crash: bool },
    LoseBatch { which: usize },
    LoseMessage { which: usize, at: usize },
    AckArrives { which: usize, stays: bool, crash: bool },
    LoseAck { which: usize },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Write),
        3 => any::<bool>().prop_map(|shuffle| Step::Send { shuffle }),
        4 => (any::<usize>(), any::<bool>(), any::<bool>()).prop_map(|(which, stays, crash)| Step::Arrive { which, stays, crash }),
        1 => any::<usize>().prop_map(|which| Step::LoseBatch { which }),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(which, at)| Step::LoseMessage { which, at }),
        4 => (any::<usize>(), any::<bool>(), any::<bool>()).prop_map(|(which, stays, crash)| Step::AckArrives { which, stays, crash }),
        1 => any::<usize>().prop_map(|which| Step::LoseAck { which }),
    ]
}

impl World {
    fn run(&mut self, step: Step) {
        match step {
            Step::Write => self.write(),
            Step::Send { shuffle } => self.send(shuffle),
            Step::Arrive { which, stays, crash } => {
                if let Some(batch) = pick(&mut self.batches, which, stays) {
                    self.arrive(batch, crash);
                }
            }
            Step::LoseBatch { which } => drop(pick(&mut self.batches, which, false)),
            Step::LoseMessage { which, at } => {
                if let Some(mut batch) = pick(&mut self.batches, which, false) {
                    batch.remove(at % batch.len());
                    if !batch.is_empty() {
                        self.batches.push(batch);
                    }
                }
            }
            Step::AckArrives { which, stays, crash } => {
                if let Some(ack) = pick(&mut self.acks, which, stays) {
                    self.ack_arrives(ack, crash);
                }
            }
            Step::LoseAck { which } => drop(pick(&mut self.acks, which, false)),
        }
    }

    fn write(&mut self) {
        let seq = self.outbox.assign();
        self.rows.insert(seq.get(), message(seq.get()));
        self.written = seq.get();
    }

    fn send(&mut self, shuffle: bool) {
        let Some(window) = self.outbox.window() else { return };
        let mut batch: Vec<Message> = window.map(|seq| self.rows[&seq].clone()).collect();
        if shuffle {
            batch.reverse();
        }
        self.batches.push(batch);
    }

    /// `crash`: the receiver dies before it commits.
    fn arrive(&mut self, batch: Vec<Message>, crash: bool) {
        let intake = self.inbox.offer(batch).unwrap();
        if crash {
            return;
        }
        self.effects.extend(numbers(&intake.deliver));
        self.inbox = intake.inbox;
        self.acks.push(self.inbox.ack());
    }

    fn ack_arrives(&mut self, ack: Ack, crash: bool) {
        let mut outbox = self.outbox;
        let rows = &self.rows;
        let progress = outbox.acknowledge(ack, |seq| rows.get(&seq.get()).map(|row| row.id)).unwrap();
        if crash {
            return;
        }
        self.outbox = outbox;
        if let Progress::Released { first, last } = progress {
            for seq in first.get()..=last.get() {
                self.rows.remove(&seq).expect("released once");
            }
        }
    }

    fn check(&self) {
        let done = self.effects.len() as u64;
        assert!(self.effects.iter().copied().eq(1..=done), "in order, exactly once: {:?}", self.effects);
        assert!((done + 1..=self.written).all(|seq| self.rows.contains_key(&seq)), "or still held");
    }
}

fn pick<T: Clone>(from: &mut Vec<T>, which: usize, stays: bool) -> Option<T> {
    if from.is_empty() {
        return None;
    }
    let at = which % from.len();
    Some(if stays { from[at].clone() } else { from.remove(at) })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn under_any_schedule_everything_arrives_once_in_order_or_is_still_held(
        steps in proptest::collection::vec(step(), 0..120),
    ) {
        let mut world = World::default();
        for step in steps {
            world.run(step);
            world.check();
        }
        // The wire heals.
        while !world.rows.is_empty() {
            world.send(false);
            let batch = world.batches.pop().unwrap();
            world.arrive(batch, false);
            let ack = world.acks.pop().unwrap();
            world.ack_arrives(ack, false);
        }
        world.check();
        prop_assert_eq!(world.effects.len() as u64, world.written);
    }

    #[test]
    fn acknowledgements_survive_the_wire(upto in any::<u64>()) {
        let json = serde_json::to_string(&ack(upto)).unwrap();
        prop_assert_eq!(serde_json::from_str::<Ack>(&json).unwrap(), ack(upto));
    }
}

#[test]
fn half_an_acknowledgement_is_refused() {
    let id = Uuid::nil();
    for json in [
        r#"{"upto":1}"#.to_owned(),
        format!(r#"{{"upto":0,"id":"{id}"}}"#),
        "{}".to_owned(),
        r#"{"upto":-1}"#.to_owned(),
    ] {
        assert!(serde_json::from_str::<Ack>(&json).is_err(), "{json}");
    }
}
