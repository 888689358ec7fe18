using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Statistics;
using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Contracts;

/// <summary>What the registers of a park give to its reports: figures and lists by year, as they stand or as they were known.</summary>
public sealed class RegisterReports
{
    private static readonly Viewer Everything = Viewer.System("报告");
    private readonly ReportFigures _figures;
    private readonly Registers.Declarations.RegisterCatalogue _registers;

    internal RegisterReports(ReportFigures figures, Registers.Declarations.RegisterCatalogue registers) => (_figures, _registers) = (figures, registers);

    /// <summary>The whole park, whoever asks: a report is of the park. Who may read the report is the caller's question.</summary>
    /// <param name="park">The park.</param>
    /// <param name="years">The years the records are about.</param>
    /// <param name="asOf">Null: now.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<IReadOnlyDictionary<int, RegisterFigures>> ReadAsync(Park park, IReadOnlyList<int> years, DateTime? asOf, CancellationToken cancellation) =>
        _figures.ReadAsync(Everything, park, new FigureYears(years, asOf), cancellation);

    /// <summary>What a register is called.</summary>
    public LocalText NameOf(string register) => _registers.Find(register)?.Name ?? new LocalText(register, register);

    /// <summary>The registers that give a figure or a list, by its code: where it is recorded when nobody has yet.</summary>
    public IEnumerable<string> Giving(string code) => _registers.All
        .Where(register => register.Figures.Any(figure => figure.Figure == code) || register.Lists.Any(list => list.List == code)).Select(register => register.Code);
}
