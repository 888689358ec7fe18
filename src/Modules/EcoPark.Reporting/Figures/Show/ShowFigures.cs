using System.Globalization;
using EcoPark.Collection;
using EcoPark.Documents.Figures;
using EcoPark.Platform.People;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Figures.Show;

/// <summary>All figures and lists of a year's report, as the documents would print them: read by the page, the API and the export.</summary>
internal sealed class ShowFigures(ReadReportBasis reading, FormsOfPark forms)
{
    // As the report goes; a section that is not here comes last.
    private static readonly string[] Order =
    [
        "overview", "economy", "innovation", "chains", "air", "water", "soil", "scattered", "permits", "risk", "accountability", "safety", "mechanism", "culture", "results",
        "problems", "plan",
    ];

    public async Task<Result<FigureTable>> HandleAsync(Viewer viewer, ReportKey key, CancellationToken cancellation)
    {
        var read = await reading.HandleAsync(viewer, key, cancellation);
        if (!read.IsOk)
        {
            return Result<FigureTable>.Failed(read.Problems);
        }

        var basis = read.Value;
        var book = new FigureBook(basis.Evaluation, forms.Standards);
        return new FigureTable(basis.Park, key.Year,
            [.. forms.Standards.Figures.Figures.Select(figure => Row(basis, book, figure, key.Year)).Concat(forms.Standards.Figures.Lists.Select(list => Row(basis, list, key.Year))).OrderBy(PlaceOf)]);
    }

    private FigureRow Row(ReportBasis basis, FigureBook book, Figure figure, int year)
    {
        var now = book.Read(new FormulaInput(figure.Code, year));
        var key = string.Create(CultureInfo.InvariantCulture, $"{figure.Code}@{year}");
        var origin = basis.Origins.GetValueOrDefault(key) ?? (now is FigureReading.Number { State: "computed" } ? Computed(basis, year) : null);
        var (state, reason) = State(now, origin, basis.NotComputable.GetValueOrDefault(key));
        return new FigureRow(figure.Code, figure.Name, SectionName(figure.Section))
        {
            SectionCode = figure.Section,
            Value = Printed(now),
            Unit = figure.IsText ? null : figure.Unit.Symbol,
            IsText = figure.IsText,
            Counted = figure.Counted(),
            State = state,
            Reason = reason,
            LastYear = Printed(book.Read(new FormulaInput(figure.Code, year - 1))),
            Origin = origin,
            Place = basis.Places.GetValueOrDefault(figure.Code),
        };
    }

    private FigureRow Row(ReportBasis basis, FigureList list, int year)
    {
        var isThere = basis.Evaluation.ParkYear.Lists.TryGetValue(list.Code, out var rows);
        return new FigureRow(list.Code, list.Name, SectionName(list.Section))
        {
            SectionCode = list.Section,
            IsList = true,
            Value = isThere ? rows.Length.ToString(CultureInfo.InvariantCulture) : null,
            Unit = "条",
            State = isThere ? FigureStanding.Stated : FigureStanding.Missing,
            Origin = isThere ? basis.Origins.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{list.Code}@{year}")) : null,
            Place = basis.Places.GetValueOrDefault(list.Code),
            ListRows = isThere ? rows : null,
        };
    }

    private static (FigureStanding State, LocalText? Reason) State(FigureReading reading, FigureOrigin? origin, LocalText? notComputable) => reading switch
    {
        FigureReading.Number or FigureReading.Text => (origin is { IsPending: true } ? FigureStanding.Provisional : FigureStanding.Stated, null),
        FigureReading.NotApplicable not => (FigureStanding.NotApplicable, new LocalText(not.Reason, not.Reason)),
        _ => notComputable is null ? (FigureStanding.Missing, null) : (FigureStanding.NotComputable, notComputable),
    };

    private static string? Printed(FigureReading reading) => reading switch
    {
        FigureReading.Number number => number.Printed,
        FigureReading.Text text => text.Value,
        _ => null,
    };

    private static FigureOrigin Computed(ReportBasis basis, int year) =>
        new(new LocalText("指标评价", "Assessment"), string.Create(CultureInfo.InvariantCulture, $"/p/{basis.Park.Key}/y/{year}/assessment"));

    private static int PlaceOf(FigureRow row) => Array.IndexOf(Order, row.SectionCode) is >= 0 and var place ? place : Order.Length;

    // The offices' forms are cut as the catalogue is, and say what each part is called.
    private LocalText SectionName(string code) => forms.Library.Forms.Values.Where(form => form.Code.StartsWith("figures-", StringComparison.Ordinal))
        .SelectMany(form => form.Sections).FirstOrDefault(section => section.Code == code)?.Name ?? new LocalText(code, code);
}
