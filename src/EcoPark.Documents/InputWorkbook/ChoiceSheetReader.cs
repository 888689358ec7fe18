using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Reads the sheet 考核指标. A column without any 是 or 否 is a choice not yet made.</summary>
internal sealed class ChoiceSheetReader(StandardsLibrary library, InputTable table, InputProblems problems)
{
    public ParkYear Read(ParkYear parkYear)
    {
        var rules = new ParkYearRules(library);
        var rows = Rows(rules.Candidates(parkYear.Standard));
        var overrides = rows.Select(row => Override(row.Number, row.Row)).OfType<LimitOverride>().ToImmutableArray();
        foreach (var given in overrides)
        {
            if (rules.Override(given, parkYear) is { } fault)
            {
                problems.Report(table.Sheet, table.Address(rows.First(row => row.Number == given.Indicator).Row, InputLayout.OtherLimit), fault);
            }
        }

        return parkYear with
        {
            Selection = Chosen(rows, InputLayout.Chosen),
            PreviousSelection = Chosen(rows, InputLayout.ChosenBefore),
            LimitOverrides = overrides,
        };
    }

    private List<(int Number, int Row)> Rows(IReadOnlyList<Standard> candidates)
    {
        var rows = new List<(int Number, int Row)>();
        foreach (var row in table.Rows)
        {
            var text = table.Text(row, InputLayout.Number);
            if (text.Length == 0)
            {
                continue;
            }

            var at = table.Address(row, InputLayout.Number);
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !candidates.Any(standard => standard.TryFind(number, out _)))
            {
                problems.Report(table.Sheet, at, "unknown-indicator", $"“{text}”不是标准中的指标编号；请勿改动序号。", $"'{text}' is no indicator of the standard; do not change the numbers.");
            }
            else if (rows.Any(known => known.Number == number))
            {
                problems.Report(table.Sheet, at, "duplicate-row", $"指标 {number} 出现两次；请删去一行。", $"The indicator {number} stands twice; delete one of the rows.");
            }
            else
            {
                rows.Add((number, row));
            }
        }

        return rows;
    }

    private ImmutableSortedSet<int>? Chosen(List<(int Number, int Row)> rows, string heading)
    {
        var chosen = ImmutableSortedSet.CreateBuilder<int>();
        var decided = false;
        foreach (var (number, row) in rows)
        {
            switch (table.Text(row, heading))
            {
                case InputLayout.Yes:
                    chosen.Add(number);
                    decided = true;
                    break;
                case InputLayout.No:
                    decided = true;
                    break;
                case "" or InputLayout.Mandatory:
                    break;
                case var other:
                    problems.Report(table.Sheet, table.Address(row, heading), "not-yes-or-no", $"指标 {number} 的“{other}”应为“是”或“否”；未决定时留空。",
                        $"'{other}' for indicator {number} must be 是 (yes) or 否 (no), or empty while undecided.");
                    break;
            }
        }

        return decided ? chosen.ToImmutable() : null;
    }

    private LimitOverride? Override(int number, int row)
    {
        var cell = table.Cell(row, InputLayout.OtherLimit);
        var evidence = table.Cell(row, InputLayout.Evidence)?.Text.Trim() ?? string.Empty;
        if (cell is null || cell.Text.Trim() is "" or "—" or "-")
        {
            return null;
        }

        if (new ValueCellReader(table.Sheet, problems).Plain(cell, "替换限值", "the limit") is not { } limit)
        {
            return null;
        }

        if (evidence is "" or "—")
        {
            problems.Report(table.Sheet, table.Address(row, InputLayout.Evidence), "missing-evidence", $"指标 {number} 的替换限值没有依据；请写明依据文件。",
                $"The limit override of indicator {number} needs its evidence.");
            return null;
        }

        return new LimitOverride(number, limit, evidence);
    }
}
