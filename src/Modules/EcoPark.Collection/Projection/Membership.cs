using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;

namespace EcoPark.Collection.Projection;

/// <summary>Which firms count in a year, and among which.</summary>
/// <param name="Enterprise">The firm.</param>
/// <param name="Since">First year in the park; null: always.</param>
/// <param name="Until">Last year; null: still.</param>
public sealed record Member(EnterpriseId Enterprise, int? Since, int? Until)
{
    public bool IsAboveScale { get; init; }

    public int? HighTechFrom { get; init; }

    public int? HighTechUntil { get; init; }

    public bool IsIn(EnterpriseScope scope, int year) => (Since is null || Since <= year) && (Until is null || Until >= year) && scope switch
    {
        EnterpriseScope.All => true,
        EnterpriseScope.AboveScale => IsAboveScale,
        EnterpriseScope.HighTech => HighTechFrom <= year && (HighTechUntil is null || HighTechUntil >= year),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
