using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Statistics;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Registry.Contracts;

/// <summary>What the registers of a park give to its reports: figures and lists by year, as they stand or as they were known.</summary>
public sealed class RegisterReports
{
    private static readonly Viewer Everything = Viewer.System("报告");
    private readonly ReportFigures _figures;
    private readonly RegisterCatalogue _registers;

    internal RegisterReports(ReportFigures figures, RegisterCatalogue registers) => (_figures, _registers) = (figures, registers);

    /// <summary>The whole park, whoever asks: a report is of the park. Who may read the report is the caller's question.</summary>
    /// <param name="park">The park.</param>
    /// <param name="years">The years the records are about.</param>
    /// <param name="asOf">Null: now.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyDictionary<int, ReportOfRegisters>> ReadAsync(Park park, IReadOnlyList<int> years, DateTime? asOf, CancellationToken cancellation) =>
        (await _figures.ReadAsync(Everything, park, new FigureYears(years, asOf), cancellation)).ToDictionary(year => year.Key, year => Of(year.Value));

    /// <summary>The register that gives a figure or a list when it is kept; null: none does.</summary>
    public string? Giving(string code) => _registers.All
        .FirstOrDefault(register => register.Figures.Any(figure => figure.Figure == code) || register.Lists.Any(list => list.List == code))?.Code;

    private ReportOfRegisters Of(RegisterFigures year) => new(
        [.. year.Figures.Where(line => line.Value is not StatisticValue.Missing).Select(line => new RegisteredFigure(line.Code, NameOf(line.Register), line.Register + line.Query)
        {
            Number = (line.Value as StatisticValue.Known)?.Value,
            Text = (line.Value as StatisticValue.Named)?.Text,
            NotComputable = (line.Value as StatisticValue.NotComputable)?.Why,
            Records = line.Records,
        })],
        [.. year.Lists.Where(list => list.Rows.Count > 0).Select(list => new RegisteredList(list.List, NameOf(list.Register), list.Register + list.Query) { Rows = list.Rows })]);

    private LocalText NameOf(string register) => _registers.Find(register)?.Name ?? new LocalText(register, register);
}

/// <summary>What all registers give to one year.</summary>
/// <param name="Figures">Those of which a register says something; what nobody recorded is absent.</param>
/// <param name="Lists">Those with at least one row.</param>
public sealed record ReportOfRegisters(IReadOnlyList<RegisteredFigure> Figures, IReadOnlyList<RegisteredList> Lists);

/// <summary>A figure out of a register: a number, a text, or why there is neither.</summary>
/// <param name="Code">Of the catalogue of figures.</param>
/// <param name="Register">What the register is called.</param>
/// <param name="Path">Its address behind <c>/p/{park}/registers/</c>, with the query that finds the records.</param>
public sealed record RegisteredFigure(string Code, LocalText Register, string Path)
{
    public Rational? Number { get; init; }

    public string? Text { get; init; }

    public LocalText? NotComputable { get; init; }

    /// <summary>How many records are behind it.</summary>
    public int Records { get; init; }
}

/// <summary>A list out of a register.</summary>
/// <param name="Code">Of the catalogue of figures.</param>
/// <param name="Register">What the register is called.</param>
/// <param name="Path">As of a figure.</param>
public sealed record RegisteredList(string Code, LocalText Register, string Path)
{
    /// <summary>By column.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; init; }
}
