using System.Text;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Tests.Factors;

/// <summary>The factor sets of the repository, and amounts with units by symbol.</summary>
internal static class Sets
{
    public static FactorLibrary Library { get; } = Read([]).Value ?? throw new InvalidOperationException(string.Join('\n', Read([]).Problems));

    public static Result<FactorLibrary> Read(IEnumerable<(string Path, string Text)> changed)
    {
        var other = changed.Select(file => new SourceFile(file.Path, Encoding.UTF8.GetBytes(file.Text))).ToList();
        var paths = other.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return FactorReader.Read([.. Repository.StandardFiles().Where(file => !paths.Contains(file.Path)), .. other], Repository.Library.Units);
    }

    public static CarrierAmount Amount(string carrier, string value, string unit, EnergyFlow flow = EnergyFlow.Consumed) => new()
    {
        Carrier = carrier,
        Quantity = new Quantity(Number(value), Repository.Library.Units.TryFind(unit, out var found) ? found : throw new ArgumentException(unit)),
        Flow = flow,
    };

    public static Rational Number(string text) => RationalText.TryParse(text, out var value) ? value : throw new ArgumentException(text);

    public static string Code<T>(Result<T> result)
        where T : class => Assert.Single(result.Problems).Code;
}
