package io.echolayer.settlement.journal;

/** What a journal is made of. */
public sealed interface JournalEvent
    permits JournalOpened,
        EpochTaken,
        DuesTaken,
        PlanBegun,
        PayoutsPlanned,
        PayoutsDropped,
        TransactionSigned,
        SendRefused,
        StageReached,
        Decision {}
