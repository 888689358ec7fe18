using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Reads the sheet 基本信息.</summary>
internal sealed class ParkSheetReader(StandardsLibrary library, InputTable table, InputProblems problems)
{
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);

    public ParkYear Read()
    {
        FindRows();
        var reportYear = Year(InputLayout.ReportYear, "报告年", "the report year");
        var baseYear = Year(InputLayout.BaseYear, "数据基准年", "the base year");
        if (reportYear is { } report && baseYear is { } start && ParkYearRules.Years(report, start) is { } fault)
        {
            problems.Report(table.Sheet, At(InputLayout.BaseYear), fault);
        }

        return new ParkYear
        {
            ParkName = Name(),
            Standard = Standard(),
            ReportYear = reportYear ?? 0,
            BaseYear = baseYear ?? 0,
            IsDemo = YesNo(InputLayout.Demo),
            Attributes = Attributes(),
            DominantIndustryShare = Share(),
            SelectionChangeReason = Text(InputLayout.SelectionReason),
            Profile = InputLayout.Profile
                .Select(member => KeyValuePair.Create(member.Code, ProfileText(member.Code, member.Name)))
                .Where(pair => pair.Value is not null)
                .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value ?? string.Empty, StringComparer.Ordinal),
        };
    }

    private void FindRows()
    {
        var known = Known();
        foreach (var row in table.Rows)
        {
            var field = table.Text(row, InputLayout.Field);
            if (field.Length == 0)
            {
                continue;
            }

            var at = table.Address(row, InputLayout.Field);
            if (!known.Contains(field))
            {
                problems.Report(table.Sheet, at, "unknown-field", $"不认识字段“{field}”；请勿改动第一列。", $"Unknown field '{field}'; do not change the first column.");
            }
            else if (!rows.TryAdd(field, row))
            {
                problems.Report(table.Sheet, at, "duplicate-row", $"字段“{field}”已在第 {rows[field]} 行出现；请删去一行。", $"The field '{field}' already stands in row {rows[field]}; delete one.");
            }
        }
    }

    private HashSet<string> Known()
    {
        HashSet<string> known =
        [
            InputLayout.ParkName, InputLayout.StandardCode, InputLayout.ReportYear, InputLayout.BaseYear, InputLayout.Demo, InputLayout.DominantShare,
            InputLayout.SelectionReason, .. InputLayout.Profile.Select(member => InputLayout.ProfilePrefix + member.Code),
        ];
        known.UnionWith(library.Standards.Values.SelectMany(standard => standard.Attributes).Select(attribute => attribute.Code));
        return known;
    }

    private CellText? Cell(string field) => rows.TryGetValue(field, out var row) ? table.Cell(row, InputLayout.FieldValue) : null;

    private string? Text(string field) => Cell(field)?.Text is { } text && text.Trim().Length > 0 ? text : null;

    /// <summary>Where the field is filled in, or where it should stand.</summary>
    private CellAddress At(string field) => table.Address(rows.TryGetValue(field, out var row) ? row : table.HeadingRow, InputLayout.FieldValue);

    private string Name()
    {
        if (Text(InputLayout.ParkName) is { } name)
        {
            return name;
        }

        problems.Report(table.Sheet, At(InputLayout.ParkName), "empty-name", "没有填园区名称；请填写。", "The park's name is missing; fill it in.");
        return string.Empty;
    }

    private int? Year(string field, string zh, string en)
    {
        if (Cell(field) is not { } cell || cell.Text.Trim().Length == 0)
        {
            problems.Report(table.Sheet, At(field), "missing-year", $"没有填{zh}；请填四位年份。", $"Fill in {en}, four digits.");
            return null;
        }

        if (RationalText.TryParse(cell.Text.Trim(), out var value) && cell.Kind is CellKind.Number or CellKind.Text && value.IsInteger
            && value >= ParkYearRules.FirstYear && value <= ParkYearRules.LastYear)
        {
            return (int)value.Numerator;
        }

        problems.Report(table.Sheet, cell.Address, "not-a-year", $"{zh}“{cell.Text}”不是 {ParkYearRules.FirstYear}–{ParkYearRules.LastYear} 之间的年份；请填四位年份。",
            $"'{cell.Text}' for {en} is not a year from {ParkYearRules.FirstYear} to {ParkYearRules.LastYear}.");
        return null;
    }

    private string? Standard()
    {
        if (Text(InputLayout.StandardCode)?.Trim() is not { } code || new ParkYearRules(library).Standard(code) is not { } fault)
        {
            return Text(InputLayout.StandardCode)?.Trim();
        }

        problems.Report(table.Sheet, At(InputLayout.StandardCode), fault);
        return null;
    }

    private bool YesNo(string field)
    {
        var text = Cell(field)?.Text.Trim() ?? string.Empty;
        if (text is InputLayout.Yes or "TRUE" or "1")
        {
            return true;
        }

        if (text is not (InputLayout.No or "FALSE" or "0" or ""))
        {
            problems.Report(table.Sheet, At(field), "not-yes-or-no", $"“{text}”应为“是”或“否”。", $"'{text}' must be 是 (yes) or 否 (no).");
        }

        return false;
    }

    private ImmutableSortedDictionary<string, string> Attributes()
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var attribute in library.Standards.Values.SelectMany(standard => standard.Attributes).DistinctBy(attribute => attribute.Code))
        {
            if (Text(attribute.Code)?.Trim() is not { } text)
            {
                continue;
            }

            var value = attribute.Values.FirstOrDefault(known => known.Key == text || known.Value.Zh == text);
            if (value.Key is null)
            {
                problems.Report(table.Sheet, At(attribute.Code), "unknown-region",
                    $"{attribute.Name.Zh}“{text}”不认识；可用：{string.Join("、", attribute.Values.Select(known => known.Value.Zh))}。",
                    $"{attribute.Name.En} '{text}' is unknown; known: {string.Join(", ", attribute.Values.Select(known => known.Key))}.");
                continue;
            }

            values[attribute.Code] = value.Key;
        }

        return values.ToImmutable();
    }

    private string? ProfileText(string code, LocalText name)
    {
        var field = InputLayout.ProfilePrefix + code;
        if (Text(field) is not { } text || !InputLayout.ProfileChoices.TryGetValue(code, out var choices))
        {
            return Text(field);
        }

        var found = choices.FirstOrDefault(choice => choice.Zh == text.Trim() || choice.Code == text.Trim()).Code;
        if (found is null)
        {
            problems.Report(table.Sheet, At(field), "unknown-choice",
                $"{name.Zh}“{text}”不认识；可用：{string.Join("、", choices.Select(choice => choice.Zh))}。",
                $"{name.En} '{text}' is unknown; known: {string.Join(", ", choices.Select(choice => choice.Code))}.");
        }

        return found;
    }

    private Rational? Share()
    {
        if (Cell(InputLayout.DominantShare) is not { } cell || cell.Text.Trim().Length == 0
            || new ValueCellReader(table.Sheet, problems).Plain(cell, "最大工业行业产值占比", "the share of the largest industry") is not { } share)
        {
            return null;
        }

        if (ParkYearRules.DominantIndustryShare(share) is { } fault)
        {
            problems.Report(table.Sheet, cell.Address, fault);
        }

        return share;
    }
}
