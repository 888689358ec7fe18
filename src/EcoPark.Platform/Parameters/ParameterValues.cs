using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Quantities;

namespace EcoPark.Platform.Parameters;

/// <summary>What one park has decided, by code; everything else is as shipped.</summary>
public sealed record ParameterValues(ImmutableDictionary<string, string> Own)
{
    public static ParameterValues None { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    public Rational Share(ParameterRule rule) => RationalText.TryParse(Of(rule), out var share) ? share : rule.Least;

    public (int Month, int Day)? Day(ParameterRule rule) => DayOf(Of(rule));

    public string Of(ParameterRule rule) => Own.GetValueOrDefault(rule.Code, rule.Ours);

    /// <summary>The same with one decided otherwise; null: as shipped.</summary>
    public ParameterValues With(string code, string? value) => new(value is null ? Own.Remove(code) : Own.SetItem(code, value));

    internal static (int Month, int Day)? DayOf(string value) => value.Split('-') is [var month, var day]
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) ? (m, d) : null;
}
