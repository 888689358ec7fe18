using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Registers.Records;

/// <summary>A record was opened, changed or moved: told to modules to the right, inside the transaction that does it.</summary>
public sealed record RegisterChanged
{
    public required ParkId Park { get; init; }

    public required string Register { get; init; }

    public required RegisterRecord Record { get; init; }

    /// <summary>The values after the change.</summary>
    public required RecordReading Values { get; init; }

    public required RecordAct Act { get; init; }

    public required Viewer By { get; init; }
}

/// <summary>
/// Follows changes of records in the same transaction: Collection appends the facts that follow from an economic series.
/// What it refuses is not done at all. Register it as a singleton <see cref="RegisterSubscriber"/>.
/// </summary>
public abstract class RegisterSubscriber
{
    /// <summary>Adds what follows to the work.</summary>
    /// <returns>What stands against the change; empty: nothing.</returns>
    public abstract Task<IReadOnlyList<Problem>> FollowAsync(ChainWork work, RegisterChanged change, CancellationToken cancellation);
}
