using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>value-differs-between-tables: one indicator, two values.</summary>
internal static class ValueDiffersBetweenTables
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var indicator in context.Standard.Indicators)
        {
            var rows = context.View.Tables.Select(table => table.Find(indicator.Number))
                .OfType<LocatedRow>().Where(static row => row.HasValue).ToArray();
            var other = rows.Skip(1).FirstOrDefault(row => !Agree(rows[0].Value, row.Value));
            if (other is not null)
            {
                yield return ExamineContext.Finding("value-differs-between-tables", indicator.Number, [rows[0].Place, other.Place],
                    $"指标{indicator.Number}（{indicator.Name}）在两张表中的数值不同：{Text(rows[0].Value)} 与 {Text(other.Value)}。",
                    $"Indicator {indicator.Number} has two values: {Text(rows[0].Value)} and {Text(other.Value)}.");
            }
        }
    }

    private static bool Agree(PrintedValue a, PrintedValue b) => (a, b) switch
    {
        (PrintedValue.Number one, PrintedValue.Number two) => one.Value.AgreesWith(two.Value),
        (PrintedValue.Word one, PrintedValue.Word two) => one.IsMet == two.IsMet,
        (PrintedValue.Word word, PrintedValue.Number number) => WordFits(word, number),
        (PrintedValue.Number number, PrintedValue.Word word) => WordFits(word, number),
        _ => true,
    };

    // 达标 in one table, 100 or 1 in the other.
    private static bool WordFits(PrintedValue.Word word, PrintedValue.Number number) =>
        number.Value.Value is not { } value || word.IsMet == value is 100 or 1;

    private static string Text(PrintedValue value) => value switch
    {
        PrintedValue.Number number => number.Value.Text + number.Suffix,
        PrintedValue.Word word => word.Text,
        PrintedValue.Other other => PrintedText.Short(other.Text, 20),
        _ => "-",
    };
}
