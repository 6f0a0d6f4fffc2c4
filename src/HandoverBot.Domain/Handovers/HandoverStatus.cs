namespace HandoverBot.Domain.Handovers;

/// <summary>Where a handover is in its life. See <see cref="Lifecycle"/> for what leads where.</summary>
public enum HandoverStatus
{
    /// <summary>A reason and its evidence are given; nobody has decided the pool.</summary>
    Proposed,

    /// <summary>The pool is decided; its lead names a person.</summary>
    Routed,

    /// <summary>The new owner is named; gates are being cleared.</summary>
    Preparing,

    /// <summary>Every gate is passed or waived; the new owner accepts or pushes back.</summary>
    Ready,

    /// <summary>Accepted after the handover call; the warm introduction is due.</summary>
    Accepted,

    /// <summary>Introduced; ownership moves on the effective day.</summary>
    Introduced,

    Completed,
    Declined,
    Withdrawn,
}

public static class HandoverStatuses
{
    public static bool IsEnded(this HandoverStatus status) =>
        status is HandoverStatus.Completed or HandoverStatus.Declined or HandoverStatus.Withdrawn;
}
