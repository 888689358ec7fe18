using System.Collections.Immutable;
using CsCheck;
using EcoPark.Standards.Forms;

namespace EcoPark.Standards.Tests.Forms;

/// <summary>Generators of entries: fields of the small form and others, with values from sensible to absurd.</summary>
internal static class Entries
{
    private static readonly string[] Codes =
        ["mains", "well", "fresh", "reuse", "rate", "staff", "output", "audited", "since", "remark", "size", "total", "tce", "carbon", "nothing", ""];

    private static readonly string[] Columns = ["waste_code", "generated", "used", "left", "carrier", "flow", "amount", "row_tce", "other"];

    private static readonly string[] Texts =
        ["0", "1", "12.5", "1,234.5", "680万方", "12%", "-3", "", " ", "无", "900-249-08", "900-249-80", "raw-coal", "electricity", "exported", "large", "2023-05-01", "是", "1e17", "5万", "x", "\0", "5 kWh"];

    private static readonly string?[] Units = [null, "立方米", "万立方米", "吨", "kWh", "万kWh", "", "bad", "吨标煤"];

    public static Gen<EnteredValue> Value { get; } = Gen.OneOf<EnteredValue>(
        Gen.Select(Gen.OneOfConst(Texts), Gen.OneOfConst(Units)).Select((text, unit) => (EnteredValue)new EnteredValue.Given(text, unit)),
        Gen.String.Where(IsWhole).Select(text => (EnteredValue)new EnteredValue.Given(text)),
        Gen.OneOfConst("无", "", "停产").Select(reason => (EnteredValue)new EnteredValue.NotApplicable(reason)));

    public static Gen<FormEntry> Any { get; } = Gen.Select(
        Cells(Gen.OneOfConst(Codes), 8),
        Gen.Select(Gen.OneOfConst("hazardous", "carriers", "none"), Cells(Gen.OneOfConst(Columns), 4).Array[0, 5]).Array[0, 3],
        (fields, grids) => new FormEntry(fields, grids.DistinctBy(grid => grid.Item1).ToImmutableSortedDictionary(
            grid => grid.Item1, grid => grid.Item2.Select(cells => new EntryRow(cells)).ToImmutableArray(), StringComparer.Ordinal)));

    private static Gen<ImmutableSortedDictionary<string, EnteredValue>> Cells(Gen<string> codes, int most) => Gen.Select(codes, Value).Array[0, most]
        .Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal));

    // JSON cannot hold half of a surrogate pair.
    private static bool IsWhole(string text) => !text.Any(char.IsSurrogate);
}
