using System.Diagnostics;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Quantities;

namespace EcoPark.Registry.Registers.Statistics;

/// <summary>What a measure says of records that have been read: the one place for statistics and reports.</summary>
internal static class Measuring
{
    public static StatisticValue Of(RegisterDeclaration declaration, Measure measure, IReadOnlyList<KnownRecord> records) => measure switch
    {
        Measure.Count => new StatisticValue.Known(records.Count),
        Measure.Enterprises => new StatisticValue.Known(records.Select(record => record.Record.Enterprise).OfType<Platform.Scopes.EnterpriseId>().Distinct().Count()),
        _ => OfValues(declaration, measure, [.. records.Select(record => new NumberedReading(record.Record.Number, record.Values))]),
    };

    /// <summary>Measures that look into the values.</summary>
    public static StatisticValue OfValues(RegisterDeclaration declaration, Measure measure, IReadOnlyList<NumberedReading> rows) => measure switch
    {
        Measure.Sum sum => Sum(rows, sum.Field),
        Measure.Only only => Only(rows, declaration, only.Field),
        Measure.OnlyText only => OnlyText(rows, declaration, only.Field),
        _ => throw new UnreachableException(),
    };

    private static StatisticValue Sum(IReadOnlyList<NumberedReading> rows, string field)
    {
        var without = rows.Where(row => row.Values.Number(field) is null && row.Values.Reason(field) is null).Select(row => row.Number).ToList();
        return without.Count > 0
            ? new StatisticValue.NotComputable(new($"{without.Count} 条未填，例如 {without[0]}", $"{without.Count} records lack it, such as {without[0]}"))
            : new StatisticValue.Known(rows.Aggregate(Rational.Zero, (total, row) => total + (row.Values.Number(field) ?? Rational.Zero)));
    }

    private static StatisticValue Only(IReadOnlyList<NumberedReading> rows, RegisterDeclaration declaration, string field) =>
        rows is [var row] ? row.Values.Number(field) is { } number ? new StatisticValue.Known(number) : Lacks(row, declaration, field) : NotOne(rows);

    private static StatisticValue OnlyText(IReadOnlyList<NumberedReading> rows, RegisterDeclaration declaration, string field) =>
        rows is [var row] ? row.Values.Text(field) is { } text ? new StatisticValue.Named(text) : Lacks(row, declaration, field) : NotOne(rows);

    private static StatisticValue.Missing Lacks(NumberedReading row, RegisterDeclaration declaration, string field) =>
        new(new($"{row.Number} 未填{declaration.Field(field)?.Name.Zh}", $"{row.Number} lacks {declaration.Field(field)?.Name.En}"));

    private static StatisticValue NotOne(IReadOnlyList<NumberedReading> rows) => rows.Count == 0
        ? new StatisticValue.Missing(new("没有登记", "Not recorded"))
        : new StatisticValue.NotComputable(new($"有 {rows.Count} 条：{string.Join("、", rows.Take(3).Select(row => row.Number))}，应只有一条",
            $"There are {rows.Count}: {string.Join(", ", rows.Take(3).Select(row => row.Number))}; one is expected"));
}

/// <summary>The values of a record with its number.</summary>
internal sealed record NumberedReading(string Number, RecordReading Values);
