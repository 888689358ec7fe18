using EcoPark.Documents.Examine.Known;

namespace EcoPark.Documents.Examine.Locating;

/// <summary>A row that the standard's tables have: an indicator's, or a raw row above it.</summary>
internal sealed record RowTarget(int Position, KnownIndicator Indicator, KnownRow? Raw)
{
    public string Label => Raw?.Label ?? Indicator.Name;

    public string Unit => Raw?.Unit ?? Indicator.Unit;
}
