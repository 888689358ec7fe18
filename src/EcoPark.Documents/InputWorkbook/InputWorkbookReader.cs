using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>
/// Reads a filled-in input workbook. Every problem is reported with sheet, cell, value, limit and next step;
/// a workbook with any problem gives no park-year. An empty cell is a value not given, never zero.
/// </summary>
/// <param name="library">Units, items, figures and indicator sets.</param>
public sealed class InputWorkbookReader(StandardsLibrary library)
{
    /// <summary>Reads a workbook file.</summary>
    /// <param name="content">The .xlsx.</param>
    /// <param name="file">Its name, for messages; may be empty.</param>
    /// <returns>The park-year; a value without a stated source has its cell as source, <c>数据!F12</c>.</returns>
    public Result<ParkYear> Read(Stream content, string file)
    {
        if (WorkbookReader.Read(content).TryGet(out var workbook, out var problem))
        {
            return Read(workbook, file);
        }

        var place = (file, problem.Place) switch
        {
            (_, "") => file,
            ("", _) => problem.Place,
            _ => $"{file} {problem.Place}",
        };
        return new Problem(problem.Code, place, problem.Zh, problem.En);
    }

    /// <summary>Reads a workbook already opened.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="file">Its name, for messages; may be empty.</param>
    public Result<ParkYear> Read(WorkbookText workbook, string file)
    {
        var problems = new InputProblems(file);
        var park = InputTable.Find(workbook, InputLayout.ParkSheet, problems, InputLayout.Field, InputLayout.FieldValue);
        var data = InputTable.Find(workbook, InputLayout.DataSheet, problems, InputLayout.Code, InputLayout.Source);
        if (park is null || data is null)
        {
            return Result<ParkYear>.Failed(problems.All);
        }

        var parkYear = new ParkSheetReader(library, park, problems).Read();
        parkYear = parkYear with { Series = new ValueSheetReader(data, Item, problems).Read(parkYear) };
        parkYear = Optional(workbook, parkYear, problems);
        return problems.All.Count > 0 ? Result<ParkYear>.Failed(problems.All) : parkYear;
    }

    /// <summary>The sheets that a park may delete when it does not use them.</summary>
    private ParkYear Optional(WorkbookText workbook, ParkYear parkYear, InputProblems problems)
    {
        if (Table(workbook, InputLayout.FigureSheet, problems, InputLayout.Code, InputLayout.Source) is { } figures)
        {
            parkYear = parkYear with { Figures = new ValueSheetReader(figures, Figure, problems).Read(parkYear) };
        }

        if (Table(workbook, InputLayout.ChoiceSheet, problems, InputLayout.Number, InputLayout.Chosen, InputLayout.ChosenBefore) is { } choice)
        {
            parkYear = new ChoiceSheetReader(library, choice, problems).Read(parkYear);
        }

        if (Table(workbook, InputLayout.DetailSheet, problems, InputLayout.Table, InputLayout.Code, InputLayout.Year) is { } details)
        {
            parkYear = new DetailSheetReader(details, problems).Read(parkYear);
        }

        if (workbook.Sheet(InputLayout.ListSheet) is { } lists)
        {
            parkYear = parkYear with { Lists = new ListSheetReader(library.Figures, lists, problems).Read() };
        }

        return Table(workbook, InputLayout.TextSheet, problems, InputLayout.Section, InputLayout.SectionText) is { } texts
            ? parkYear with { Texts = Texts(texts, problems) }
            : parkYear;
    }

    private static InputTable? Table(WorkbookText workbook, string name, InputProblems problems, params ReadOnlySpan<string> required) =>
        workbook.Sheet(name) is null ? null : InputTable.Find(workbook, name, problems, required);

    private ValueTarget? Item(string code) => library.Items.TryFindItem(code, out var item) ? ValueTarget.Of(item) : null;

    private ValueTarget? Figure(string code) => library.Figures.TryFind(code, out var figure) ? ValueTarget.Of(figure) : null;

    private static ImmutableSortedDictionary<string, string> Texts(InputTable table, InputProblems problems)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var section = table.Text(row, InputLayout.Section);
            if (section.Length > 0 && !texts.TryAdd(section, table.Cell(row, InputLayout.SectionText)?.Text ?? string.Empty))
            {
                problems.Report(table.Sheet, table.Address(row, InputLayout.Section), "duplicate-row", $"章节“{section}”出现两次；请合并。", $"The section '{section}' stands twice; merge the rows.");
            }
        }

        return texts.ToImmutable();
    }
}
