using EcoPark.Assessment.Indicators;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Contracts;

/// <summary>Met with less than this share to spare is 临界; the park may decide it.</summary>
public sealed class AtRiskMargin(ParkParameters parameters)
{
    public async Task<Rational> ReadAsync(ParkId park, DateTime? asOf, CancellationToken cancellation) =>
        (await parameters.ReadAsync(park, asOf, cancellation)).Share(IndicatorParameters.AtRiskBelow);
}
