using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Narratives;

/// <summary>Writes single fields and registers the numbers as facts.</summary>
internal sealed class FieldWriter(FigureBook figures, FactTable facts)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names and dates written so far.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>True when an absent value shows 〔待补〕 instead of dropping the sentence.</summary>
    public static bool IsOptional(TemplatePart part) =>
        part is TemplatePart.Field { IsOptional: true } or TemplatePart.Computed { IsOptional: true };

    /// <summary>Writes a part; false with the codes that have no record.</summary>
    public bool TryWrite(TemplatePart part, List<NarrativeInline> written, out IReadOnlyList<string> missing)
    {
        missing = [];
        switch (part)
        {
            case TemplatePart.Words words:
                written.Add(new NarrativeInline.Words(words.Text));
                return true;
            case TemplatePart.Park:
                Name(figures.ParkYear.ParkName, written);
                return true;
            case TemplatePart.Unmet:
                return TryUnmet(written, out missing);
            case TemplatePart.Year year:
                var calendar = (year.IsBase ? figures.ParkYear.BaseYear : figures.ParkYear.ReportYear) + year.Offset;
                Name(calendar.ToString(CultureInfo.InvariantCulture), written);
                return true;
            case TemplatePart.Names names:
                return TryList(names, written, out missing);
            case TemplatePart.Count count:
                return TryCount(count, written, out missing);
            case TemplatePart.Computed computed:
                return TryComputed(computed, written, out missing);
            case TemplatePart.Field field:
                return TryField(field, written, out missing);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Name(string text, List<NarrativeInline> written)
    {
        _names.Add(text);
        written.Add(new NarrativeInline.Name(text));
    }

    private void Join(IEnumerable<string> entries, List<NarrativeInline> written)
    {
        foreach (var (index, entry) in entries.Index())
        {
            if (index > 0)
            {
                written.Add(new NarrativeInline.Words("、"));
            }

            Name(entry, written);
        }
    }

    // Nothing is missing when all are met: the sentence about those that are not simply does not apply.
    private bool TryUnmet(List<NarrativeInline> written, out IReadOnlyList<string> missing)
    {
        missing = [];
        var unmet = figures.Evaluation.Indicators.Where(result => result.IsJudged && result.Verdict != Verdict.Met)
            .Select(result => result.Indicator.Name.Zh).ToList();
        Join(unmet, written);
        return unmet.Count > 0;
    }

    private bool TryList(TemplatePart.Names names, List<NarrativeInline> written, out IReadOnlyList<string> missing)
    {
        missing = [names.List];
        if (!figures.ParkYear.Lists.TryGetValue(names.List, out var records))
        {
            return false;
        }

        var entries = records.Select(record => record.GetValueOrDefault(names.Column, "")).Where(entry => entry.Length > 0).ToList();
        if (entries.Count == 0)
        {
            return false;
        }

        Join(names.Most > 0 ? entries.Take(names.Most) : entries, written);
        if (names.Most > 0 && entries.Count > names.Most)
        {
            written.Add(new NarrativeInline.Words("等"));
        }

        missing = [];
        return true;
    }

    private bool TryCount(TemplatePart.Count count, List<NarrativeInline> written, out IReadOnlyList<string> missing)
    {
        missing = [count.List];
        if (!figures.ParkYear.Lists.TryGetValue(count.List, out var records))
        {
            return false;
        }

        missing = [];
        var printed = records.Length.ToString(CultureInfo.InvariantCulture);
        var fact = facts.Bind($"list.{count.List}", figures.ParkYear.ReportYear, records.Length, Unit.One, printed,
            fact => fact with { Formula = $"count({count.List})", Inputs = [count.List] });
        written.Add(new NarrativeInline.Number(fact));
        return true;
    }

    private bool TryComputed(TemplatePart.Computed computed, List<NarrativeInline> written, out IReadOnlyList<string> missing)
    {
        var (outcome, inputs) = FigureMath.Compute(computed.Expression, figures);
        missing = outcome is Outcome.Computed ? [] : [.. inputs.Select(input => input.ToString())];
        if (outcome is not Outcome.Computed result)
        {
            return false;
        }

        var formula = FormulaWords.Print(computed.Expression);
        var value = computed.Unit.FromBase(result.Value);
        var code = "calc." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(formula)).AsSpan(0, 4));
        var fact = facts.Bind(code, figures.ParkYear.ReportYear, value, computed.Unit, Rounding.ToText(value, computed.Digits),
            fact => fact with { Formula = formula, Inputs = figures.Origins(inputs) });
        Number(fact, computed.WithUnit ? computed.Unit : Unit.One, written);
        return true;
    }

    private bool TryField(TemplatePart.Field field, List<NarrativeInline> written, out IReadOnlyList<string> missing)
    {
        var input = new FormulaInput(field.Code, field.Period.Year(figures.ParkYear.ReportYear, figures.ParkYear.BaseYear));
        missing = [input.ToString()];
        if (figures.Read(input) is FigureReading.Text text && text.Value.Length > 0)
        {
            missing = [];
            Name(text.Value, written);
            return true;
        }

        if (figures.Read(input) is not FigureReading.Number number)
        {
            return false;
        }

        switch (field.Style)
        {
            case FieldStyle.YearOnYear or FieldStyle.YearOnYearShort or FieldStyle.SinceBase or FieldStyle.SinceBaseShort:
                return TryChange(field, input, number, written, out missing);
            case FieldStyle.Approximate:
                Approximate(input, number, written);
                break;
            case FieldStyle.WithUnit:
                Number(facts.Bind(input, number), number.Unit, written);
                break;
            default:
                written.Add(new NarrativeInline.Number(facts.Bind(input, number with { Digits = field.Digits ?? number.Digits })));
                break;
        }

        missing = [];
        return true;
    }

    private static void Number(Fact fact, Unit unit, List<NarrativeInline> written)
    {
        written.Add(new NarrativeInline.Number(fact));
        if (unit.Symbol != Unit.One.Symbol)
        {
            written.Add(new NarrativeInline.Words(unit.Symbol));
        }
    }

    private bool TryChange(
        TemplatePart.Field field, FormulaInput input, FigureReading.Number now, List<NarrativeInline> written, out IReadOnlyList<string> missing)
    {
        var isYear = field.Style is FieldStyle.YearOnYear or FieldStyle.YearOnYearShort;
        var earlier = input with { Year = isYear ? input.Year - 1 : figures.ParkYear.BaseYear };
        missing = [earlier.ToString()];
        if (figures.Read(earlier) is not FigureReading.Number before
            || ChangeWords.Of(now.Value, before.Value, now.Unit.Symbol == "%") is not { } change)
        {
            return false;
        }

        missing = [];
        Against(field.Style, change.Printed.Length == 0, written);
        written.Add(new NarrativeInline.Words(change.Before));
        if (change.Printed.Length > 0)
        {
            var fact = facts.Bind($"{field.Code}.{(isYear ? "yoy" : "since")}", input.Year, change.Number, Unit.One, change.Printed,
                fact => fact with { Unit = change.After, Formula = $"{input} : {earlier}", Inputs = figures.Origins([input, earlier]) });
            written.Add(new NarrativeInline.Number(fact));
            written.Add(new NarrativeInline.Words(change.After));
        }

        return true;
    }

    // 比上年增长… but 与上年持平; a bare 持平 would say nothing in a clause of its own, so the short form keeps 与上年.
    private void Against(FieldStyle style, bool isLevel, List<NarrativeInline> written)
    {
        switch (style)
        {
            case FieldStyle.YearOnYear:
                written.Add(new NarrativeInline.Words(isLevel ? "与上年" : "比上年"));
                break;
            case FieldStyle.YearOnYearShort when isLevel:
                written.Add(new NarrativeInline.Words("与上年"));
                break;
            case FieldStyle.SinceBase:
                written.Add(new NarrativeInline.Words(isLevel ? "与" : "较"));
                Name(figures.ParkYear.BaseYear.ToString(CultureInfo.InvariantCulture), written);
                written.Add(new NarrativeInline.Words("年"));
                break;
            default:
                break;
        }
    }

    private void Approximate(FormulaInput input, FigureReading.Number number, List<NarrativeInline> written)
    {
        var (before, printed, after) = ChangeWords.Approximate(number.Value);
        if (before.Length > 0)
        {
            written.Add(new NarrativeInline.Words(before));
        }

        var fact = facts.Bind(input.Code + ".approx", input.Year, number.Value, number.Unit, printed,
            fact => fact with { State = number.State, Source = number.Source, Inputs = figures.Origins([input]) });
        written.Add(new NarrativeInline.Number(fact));
        written.Add(new NarrativeInline.Words(after + (number.Unit.Symbol == Unit.One.Symbol ? "" : number.Unit.Symbol)));
    }
}
