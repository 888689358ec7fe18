using System.Collections.Immutable;
using EcoPark.Collection;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Reporting.Figures;

/// <summary>
/// Puts the figures and lists of a park together, for the report's year and all years before it. What a register has records
/// for comes from the register; what no register has, from the ledger, where the offices' forms put it.
/// </summary>
internal sealed class FigureSources(ParkLedgers ledgers, RegisterReports registers, FormsOfPark forms, FigurePlaces places)
{
    private const string FromEvaluation = "evaluation";

    public async Task<ParkFigures> ReadAsync(Park park, ReportKey key, CancellationToken cancellation)
    {
        var (stated, lists, first) = await ledgers.ReadAsync(park.Id, key.AsOf, ledger => (Stated(ledger, key.Year), ListsOf(ledger, key.Year), ledger.Years.DefaultIfEmpty(key.Year).Min()), cancellation);
        var from = Math.Min(Math.Min(first, park.BaseYear), key.Year);
        var kept = await registers.ReadAsync(park, [.. Enumerable.Range(from, key.Year - from + 1)], key.AsOf, cancellation);
        var found = new ParkFigures();
        foreach (var (code, year, value) in stated)
        {
            found.Values[(code, year)] = Of(code, value);
        }

        foreach (var (year, lines) in kept)
        {
            foreach (var line in lines.Figures)
            {
                Take(found, line, year);
            }
        }

        foreach (var (code, rows) in lists)
        {
            found.Lists[code] = new ListFound(rows, Words(code, key.Year)) { Seq = rows.Count == 0 ? null : rows.Max(row => row.Seq) };
        }

        foreach (var list in kept[key.Year].Lists)
        {
            found.Lists[list.Code] = new ListFound([.. list.Rows.Select(row => new ListRow(row.ToImmutableSortedDictionary(StringComparer.Ordinal), 0))], list.Register) { RegisterPath = list.Path };
        }

        return found;
    }

    private List<(string Code, int Year, ParkValue Value)> Stated(ParkLedger ledger, int until)
    {
        var years = ledger.Years.Where(year => year <= until).ToList();
        return [.. forms.Standards.Figures.Figures.Where(figure => figure.From != FromEvaluation)
            .SelectMany(figure => years.Select(year => (figure.Code, year, ledger.Value(figure.Code, year)))).Where(row => !row.Item3.IsMissing)];
    }

    // A row is a name and what is stated beside it: facts of one item each, with the name behind the stroke.
    private Dictionary<string, List<ListRow>> ListsOf(ParkLedger ledger, int year)
    {
        var found = new Dictionary<string, List<ListRow>>(StringComparer.Ordinal);
        var facts = ledger.Of(FactSubject.Of(ledger.Park)).Where(fact => fact.Year == year && fact.Item.Contains('/', StringComparison.Ordinal))
            .Select(fact => (Code: fact.Item[..fact.Item.IndexOf('/', StringComparison.Ordinal)], Key: fact.Item[(fact.Item.IndexOf('/', StringComparison.Ordinal) + 1)..], fact.Fact)).ToList();
        var cells = facts.ToLookup(fact => (fact.Code, fact.Key), fact => fact.Fact);
        foreach (var fact in facts)
        {
            if (forms.Standards.Figures.TryFindList(fact.Code, out var list) && fact.Fact.Text is { } name)
            {
                var row = list.Columns.Select(column => (column.Code, Text: TextOf(cells[($"{list.Code}.{column.Code}", fact.Key)].FirstOrDefault())))
                    .Where(cell => cell.Text is not null).ToImmutableSortedDictionary(cell => cell.Code, cell => cell.Text!, StringComparer.Ordinal); // asked in the line before
                (found.TryGetValue(list.Code, out var rows) ? rows : found[list.Code] = [])
                    .Add(new ListRow(row.SetItem("name", name).SetItem("source", Words(list.Code, year).Zh), fact.Fact.Seq));
            }
        }

        return found;
    }

    private static string? TextOf(FactValue? fact) => fact?.Text ?? (fact?.Number is { } number ? NewFact.Write(number) : null);

    // A zero of a register may only mean that it is kept for other things: a number that an office states goes before it.
    private void Take(ParkFigures found, RegisteredFigure line, int year)
    {
        var isStated = found.Values.TryGetValue((line.Code, year), out var stated);
        if (line.NotComputable is { } why)
        {
            found.NotComputable[(line.Code, year)] = why;
            if (stated is not null && line.Records > 0)
            {
                found.Values[(line.Code, year)] = stated with { Beside = line.Register };
            }
        }
        else if (line.Records > 0 || !isStated)
        {
            found.Values[(line.Code, year)] = Of(line);
        }
    }

    private FigureFound Of(RegisteredFigure line)
    {
        SeriesValue value = line.Number is { } number
            ? new SeriesValue.Number { Value = number, Source = line.Register.Zh, Scope = ScopeOf(line.Code), State = "approved" }
            : new SeriesValue.Text(line.Text ?? "", line.Register.Zh);
        return new FigureFound(value, line.Register) { RegisterPath = line.Path, Records = line.Records };
    }

    private FigureFound Of(string code, ParkValue value)
    {
        var words = Words(code, value.Year);
        SeriesValue given = value switch
        {
            { Number: { } number } => new SeriesValue.Number { Value = number, Source = words.Zh, Scope = ScopeOf(code), State = value.Pending > 0 ? "provisional" : "approved" },
            { Text: { } text } => new SeriesValue.Text(text, words.Zh),
            _ => new SeriesValue.NotApplicable(value.NotApplicable ?? ""),
        };
        return new FigureFound(given, words) { Seq = value.LastSeq, IsPending = value.Pending > 0 };
    }

    private LocalText Words(string code, int year) => places.FormOf(code) is { } form
        ? new LocalText($"{form.Name.Zh} {year}年", $"{form.Name.En}, {year}")
        : new LocalText($"数据台账 {year}年", $"Ledger, {year}");

    private string? ScopeOf(string code) => forms.Standards.Figures.TryFind(code, out var figure) ? figure.Scope : null;
}
