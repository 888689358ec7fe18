using EcoPark.Platform.Chain;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Platform.Parameters;

/// <summary>What another value of a parameter would move in one module.</summary>
public abstract class ParameterEffect
{
    /// <summary>Sentences with numbers, before and after; none where the module is not concerned. Nothing is written.</summary>
    public abstract Task<IReadOnlyList<LocalText>> OfAsync(ParameterTrial trial, CancellationToken cancellation);

    /// <summary>Writes what has to follow at once, in the same transaction as the change.</summary>
    public virtual Task FollowAsync(ChainWork work, ParameterTrial trial, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>One parameter of a park with what holds now, and what would.</summary>
public sealed record ParameterTrial(Park Park, string Code, ParameterValues Before, ParameterValues After);
