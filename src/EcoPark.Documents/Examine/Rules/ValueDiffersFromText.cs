using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>value-differs-from-text, unit-slip: a sentence states another value than the table, or the same digits in a unit a power of ten apart.</summary>
internal static class ValueDiffersFromText
{
    private static readonly double[] Slips = [1e4, 1e-4, 1e8, 1e-8, 1e3, 1e-3];

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        Dictionary<(string Code, int Indicator, string Label), ExamineFinding> found = [];
        foreach (var statement in context.Statements)
        {
            foreach (var row in context.View.Tables.SelectMany(static table => table.Rows).Where(row => IsMeant(row.Target, statement.Target)))
            {
                if (Check(context.Standard.Units, statement, row) is { } finding)
                {
                    // The sentence stands in report and form, the row in both tables: one finding with all places.
                    var key = (finding.Code, row.Number, row.Target.Label);
                    found[key] = found.TryGetValue(key, out var first)
                        ? first with { Places = [.. first.Places.Union(finding.Places, StringComparer.Ordinal)] }
                        : finding;
                }
            }
        }

        return found.Values;
    }

    private static bool IsMeant(RowTarget row, RowTarget stated) =>
        row.Indicator.Number == stated.Indicator.Number && row.Raw == stated.Raw;

    private static ExamineFinding? Check(KnownUnits units, TextStatement statement, LocatedRow row)
    {
        if (row.NumberValue is not { } table)
        {
            return null;
        }

        var tableUnit = PrintedText.Compact(row.Target.Unit) == "-" ? null : units.Find(row.Target.Unit);
        var ownUnit = statement.Unit.Length == 0 ? null : units.Find(statement.Unit);
        if (tableUnit is null || ownUnit is null)
        {
            // Pure numbers (—) are compared as they are; a sentence without a unit for a value with one states nothing certain.
            return tableUnit is null && statement.Unit.Length == 0 && statement.Number.AgreesWith(table) == false ? Differs(statement, row, table) : null;
        }

        if (statement.AgreesWith(table, tableUnit, ownUnit) != false || IsPart(statement, table, tableUnit.Factor / ownUnit.Factor))
        {
            return null;
        }

        var factor = tableUnit.Factor / ownUnit.Factor;
        return Array.Exists(Slips, slip => statement.Fits(table, factor, slip))
            ? ExamineContext.Finding("unit-slip", row.Number, [row.Place, statement.Sentence.Place],
                $"{row.Target.Label}：正文写 {statement.Printed}，表中为 {table.Text}（{row.Target.Unit}），数字相同而单位相差若干数量级。",
                $"{row.Target.Label}: the text says {statement.Printed}, the table {table.Text} {row.Target.Unit}: a unit slip.")
            : Differs(statement, row, table);
    }

    // A figure of the enterprises above the statistical size may be smaller than that of the whole park.
    private static bool IsPart(TextStatement statement, MaskedNumber table, double factor) =>
        statement.AboveScaleOnly && statement.Number.Range.Low <= (table.Range * factor).High;

    private static ExamineFinding Differs(TextStatement statement, LocatedRow row, MaskedNumber table) =>
        ExamineContext.Finding("value-differs-from-text", row.Number, [row.Place, statement.Sentence.Place],
            $"{row.Target.Label}：表中为 {table.Text}（{row.Target.Unit}），正文写 {statement.Printed}（“{PrintedText.Short(statement.Sentence.Text)}”）。",
            $"{row.Target.Label}: the table says {table.Text} {row.Target.Unit}, the text {statement.Printed}.");
}
