using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Platform.FirstRun;

/// <summary>
/// Something a new park needs before it can work. Modules register theirs; whether it is done is read from the records each
/// time, never remembered, so that a step undone elsewhere is open again.
/// </summary>
public abstract class SetupStep
{
    /// <summary>The order of the list; the steps themselves may be done in any.</summary>
    public abstract int Order { get; }

    public abstract LocalText Name { get; }

    /// <summary>What it is for, in one sentence.</summary>
    public abstract LocalText Purpose { get; }

    /// <summary>The verb on its button.</summary>
    public abstract LocalText Action { get; }

    /// <summary>The page where it is done.</summary>
    public abstract string AddressIn(Park park);

    public abstract Task<SetupState> StateAsync(Park park, CancellationToken cancellation);
}

/// <summary>How far a step is, in numbers.</summary>
public sealed record SetupState(bool IsDone, LocalText Found);
