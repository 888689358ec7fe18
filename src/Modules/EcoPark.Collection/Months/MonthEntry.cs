using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Months;

/// <summary>What somebody states of one month.</summary>
/// <param name="Item">The park's item.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Value">As typed; null: what was stated is taken back.</param>
public sealed record MonthEntry(string Item, int Month, EnteredValue? Value)
{
    /// <summary>The record that stood there when the value was typed, 0 for none; null: not known, and the entry corrects whatever stands.</summary>
    public long? Seen { get; init; }

    /// <summary>Where it stood, for messages: 月度数据!F14.</summary>
    public string Place { get; init; } = "";

    public string Key => $"{Item}_{Month:00}";
}

/// <summary>Understands what was typed into months: the same reading of numbers and units as everywhere, by a form made of the entries.</summary>
internal sealed class MonthReading(FormsOfPark forms)
{
    private static readonly string[] NotApplicable = ["不涉及", "n/a"];

    /// <summary>By the entry's key, what it says or why it cannot be taken; entries that take back are not in it.</summary>
    public IReadOnlyDictionary<string, (CheckedValue? Value, IReadOnlyList<Problem> Problems)> Read(MonthSheet sheet, IReadOnlyList<(MonthEntry Entry, MonthRow Row)> entries)
    {
        var given = entries.Where(entry => entry.Entry.Value is not null).ToList();
        var form = Form(sheet.Year, [.. given.Select(entry => Field(entry.Entry, entry.Row))]);
        var entry = FormEntry.Empty with
        {
            Fields = given.ToImmutableSortedDictionary(row => row.Entry.Key, row => row.Entry.Value!, StringComparer.Ordinal), // just asked
        };
        var read = FormCheck.Check(form, entry, new FormContext { Year = sheet.Year, Items = forms.Standards.Items, Units = forms.Standards.Units, Codes = forms.Codes });
        var errors = read.Findings.Where(finding => finding.Severity == Severity.Error).ToLookup(finding => finding.Place);
        return given.ToDictionary(row => row.Entry.Key, row =>
        {
            var place = new FormPlace.Field(row.Entry.Key);
            return (read.TryFind(place, out var value) ? value : null, (IReadOnlyList<Problem>)[.. errors[place].Select(error => new Problem(error.Rule, row.Entry.Place, error.Message.Zh, error.Message.En))]);
        }, StringComparer.Ordinal);
    }

    /// <summary>What a person typed into a cell: a number, or 不涉及 and why; null: nothing.</summary>
    public static EnteredValue? Typed(string? text)
    {
        var folded = NumberText.Fold(text ?? "");
        return folded.Length == 0 ? null
            : Array.Find(NotApplicable, mark => folded.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) is { } mark ? new EnteredValue.NotApplicable(folded[mark.Length..].Trim(':', ' ', '(', ')'))
            : new EnteredValue.Given((text ?? "").Trim());
    }

    /// <summary>A value as it can be typed again.</summary>
    public static string Text(MonthCell? cell) => cell switch
    {
        { NotApplicable: { } reason } => $"不涉及:{reason}",
        { Number: { } number } => RationalText.TryExact(number, out var exact) ? exact : cell is { EnteredValue: { } typed, EnteredUnit: { } unit } && !typed.EndsWith(unit, StringComparison.Ordinal) ? $"{typed} {unit}" : cell.EnteredValue ?? "",
        _ => "",
    };

    private static Form Form(int year, ImmutableArray<FormField> fields) => new()
    {
        Code = "months",
        Version = "1",
        Name = new LocalText($"{year} 年月度数据", $"Months of {year}"),
        Respondent = FormRespondent.Department,
        Approver = "",
        Due = new FormDue(1, 1),
        Provenance = new Provenance("", "own"),
        Sections = [new FormSection("months", new LocalText("月度数据", "Months"), fields, [])],
        Checks = [],
    };

    // Units are those in which any form takes the item, a department's or the firms'.
    private FormField Field(MonthEntry entry, MonthRow row) => new()
    {
        Code = entry.Key,
        Item = row.Item.Code,
        Name = new LocalText($"{row.Item.Name.Zh}（{entry.Month} 月）", $"{row.Item.Name.En} (month {entry.Month})"),
        Kind = FormFieldKind.Number,
        Unit = row.Item.Unit,
        Units = [.. forms.Library.Forms.Values.SelectMany(form => form.Fields).Where(field => field.Item == row.Item.Code).SelectMany(field => field.Unit is { } unit ? field.Units.Add(unit) : field.Units).Distinct()],
        Minimum = row.Item.Minimum is { Sign: > 0 } minimum ? minimum : Rational.Zero,
        Maximum = row.Item.Maximum,
    };
}
