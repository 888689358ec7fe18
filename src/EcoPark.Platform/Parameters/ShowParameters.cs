using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.Parameters;

/// <summary>One parameter as it holds in a park.</summary>
/// <param name="Shipped">As the program has it.</param>
/// <param name="Last">The park's last decision; null: none was ever made.</param>
public sealed record ParkParameter(RuleParameter Shipped, ParameterChange? Last)
{
    /// <summary>The park has decided it otherwise.</summary>
    public bool IsOwn => Last?.Value is not null;

    /// <summary>What a change must have seen.</summary>
    public int Number => Last?.Number ?? 0;

    public LocalText Value => Shipped.Rule is { } rule && Last?.Value is { } own ? rule.Show(own) : Shipped.Value;
}

/// <summary>All parameters with what the park decided.</summary>
public sealed class ShowParameters(IEnumerable<RuleParameters> sources, ParkParameters decided)
{
    public async Task<Result<IReadOnlyList<ParkParameter>>> HandleAsync(Viewer viewer, Park park, CancellationToken cancellation)
    {
        if (!viewer.Knows(park.Id) || !viewer.May(Permission.ParkRead))
        {
            return new Problem("park-not-found", park.Key, "没有这个园区，或不在您的权限内。请检查地址。", "No such park, or not within your scope. Check the address.");
        }

        var last = (await decided.LastAsync(park.Id, null, cancellation)).ToDictionary(change => change.Code, StringComparer.Ordinal);
        return Result<IReadOnlyList<ParkParameter>>.Of([.. sources.SelectMany(source => source.All).Select(shipped =>
            new ParkParameter(shipped, shipped.Rule is { } rule ? last.GetValueOrDefault(rule.Code) : null))]);
    }
}
