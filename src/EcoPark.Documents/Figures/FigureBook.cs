using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Figures;

/// <summary>
/// All figures of one park-year under one code space: data items (<c>cod</c>), indicators (<c>indicator.15</c>),
/// margins (<c>indicator.15.margin</c>), counts of the evaluation (<c>indicators.met</c>) and the figures of the catalogue. Everything that documents print is read here.
/// </summary>
public sealed class FigureBook : ISymbols
{
    private const string FromEvaluation = "evaluation";
    private readonly StandardsLibrary _library;
    private readonly FigureSymbols _symbols;
    private readonly Dictionary<string, int> _rowDigits = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ParkYearEvaluation> _years = [];

    /// <summary>The figures of an evaluated park-year.</summary>
    public FigureBook(ParkYearEvaluation evaluation, StandardsLibrary library)
    {
        Evaluation = evaluation;
        _library = library;
        _symbols = new FigureSymbols(library, evaluation.Standard);
        _years[evaluation.ParkYear.ReportYear] = evaluation;
        foreach (var row in evaluation.Standard.Indicators.SelectMany(indicator => indicator.Rows))
        {
            if (row.Digits is { } digits)
            {
                _rowDigits[row.Item] = digits;
            }
        }
    }

    /// <summary>The evaluated park-year.</summary>
    public ParkYearEvaluation Evaluation { get; }

    /// <summary>The data.</summary>
    public ParkYear ParkYear => Evaluation.ParkYear;

    /// <summary>The definitions of items and figures.</summary>
    public StandardsLibrary Library => _library;

    /// <inheritdoc/>
    public bool TryFind(string code, [NotNullWhen(true)] out Symbol? symbol) => _symbols.TryFind(code, out symbol);

    /// <summary>What there is of a code in a year; a code that nobody knows is absent.</summary>
    public FigureReading Read(FormulaInput input)
    {
        if (_library.Items.TryFindItem(input.Code, out var item))
        {
            return Given(ParkYear.Find(input), item.Unit, _rowDigits.TryGetValue(item.Code, out var digits) ? digits : null, isItem: true);
        }

        if (_library.Figures.TryFind(input.Code, out var figure))
        {
            return figure.From == FromEvaluation ? Counted(input, figure) : Given(ParkYear.FindFigure(input.Code, input.Year), figure.Unit, figure.Digits, isItem: false);
        }

        return Computed(input);
    }

    /// <summary>The given values behind some inputs: an indicator stands for what it is computed from.</summary>
    public IReadOnlyList<string> Origins(IEnumerable<FormulaInput> inputs) =>
    [
        .. inputs.SelectMany(input => Read(input) is FigureReading.Number { Inputs.Count: > 0 } computed ? computed.Inputs : [input.ToString()])
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The name of a code for people; the code itself when nobody knows it.</summary>
    public string NameOf(string code) =>
        _library.Figures.TryFind(code, out var figure) ? figure.Name.Zh : TryFind(code, out var symbol) ? symbol.Zh : code;

    /// <summary>The years for which a code has a number, ascending.</summary>
    public IReadOnlyList<int> YearsOf(string code)
    {
        var table = _library.Items.TryFindItem(code, out _) ? ParkYear.Series : ParkYear.Figures;
        return table.TryGetValue(code, out var years)
            ? [.. years.Where(pair => pair.Value is SeriesValue.Number).Select(pair => pair.Key)]
            : [];
    }

    /// <summary>The park-year of another year, as far as its data are in this one; null before the first year after the base.</summary>
    public ParkYearEvaluation? EvaluationOf(int year) => year > ParkYear.BaseYear && year <= ParkYear.ReportYear ? Year(year) : null;

    // A raw value is never cut: with more decimals than the official table prints, it stands as given.
    private static FigureReading Given(SeriesValue? value, Unit unit, int? digits, bool isItem) => value switch
    {
        SeriesValue.Number number => new FigureReading.Number
        {
            Value = number.Value,
            Unit = unit,
            Digits = digits is { } wanted && RationalText.Decimals(number.Value) > wanted && isItem ? null : digits,
            Source = number.Source,
            State = number.State ?? "given",
        },
        SeriesValue.Text text => new FigureReading.Text(text.Value),
        SeriesValue.NotApplicable reason => new FigureReading.NotApplicable(reason.Reason),
        _ => new FigureReading.Absent(),
    };

    private FigureReading Counted(FormulaInput input, Figure figure)
    {
        if (input.Year <= ParkYear.BaseYear || input.Year > ParkYear.ReportYear)
        {
            return new FigureReading.Absent();
        }

        var evaluation = Year(input.Year);
        int? count = input.Code switch
        {
            "indicators.judged" => evaluation.Judged,
            "indicators.met" => evaluation.Met,
            "indicators.mandatory" => evaluation.Indicators.Count(result => result.Indicator.IsMandatory),
            "indicators.chosen" => evaluation.Indicators.Count(result => result.IsSelected),
            _ => null,
        };
        return count is { } number
            ? new FigureReading.Number
            {
                Value = number,
                Unit = figure.Unit,
                Digits = 0,
                State = "computed",
                Formula = input.Code,
                Inputs = [.. evaluation.Indicators.SelectMany(result => result.Trace.Inputs).Select(used => used.Input.ToString()).Distinct()],
            }
            : new FigureReading.Absent();
    }

    private FigureReading Computed(FormulaInput input)
    {
        if (!_symbols.TryIndicator(input.Code, out var indicator, out var isMargin)
            || input.Year <= ParkYear.BaseYear || input.Year > ParkYear.ReportYear)
        {
            return new FigureReading.Absent();
        }

        var result = Year(input.Year)[indicator.Number];
        if (result.Verdict == Verdict.NotApplicable)
        {
            return new FigureReading.NotApplicable(result.Reason?.Message.Zh ?? "");
        }

        return (isMargin ? result.Margin : result.Value) is { } value
            ? new FigureReading.Number
            {
                Value = value,
                Unit = isMargin ? Unit.One : indicator.Unit,
                Digits = isMargin ? 2 : PrintedDigits(result),
                State = "computed",
                Formula = result.Trace.Formula,
                Inputs = [.. result.Trace.Inputs.Select(used => used.Input.ToString())],
            }
            : new FigureReading.Absent();
    }

    // The engine decides the digits (whole values of some indicators print none); the text must print the same.
    private static int PrintedDigits(IndicatorResult result)
    {
        if (result.Indicator.Printing.Met is not null)
        {
            return result.Indicator.Printing.Digits;
        }

        var point = result.Printed.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : result.Printed.Length - point - 1;
    }

    private ParkYearEvaluation Year(int year)
    {
        if (!_years.TryGetValue(year, out var evaluation))
        {
            evaluation = new Evaluator(_library.Items).Evaluate(ParkYear with { ReportYear = year }, Evaluation.Standard);
            _years[year] = evaluation;
        }

        return evaluation;
    }
}
