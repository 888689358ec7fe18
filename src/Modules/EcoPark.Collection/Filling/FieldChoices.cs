using EcoPark.Collection.Submissions;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Filling;

/// <summary>What of a form's data the controls of the page need.</summary>
internal static class FieldChoices
{
    // A list longer than this is typed with suggestions instead of chosen from a drop-down.
    public const int LongestDropDown = 60;

    public static FieldKind Kind(FormField field, IReadOnlyList<Choice> choices) => field.Kind switch
    {
        FormFieldKind.Number => FieldKind.Number,
        FormFieldKind.Whole => FieldKind.Whole,
        FormFieldKind.YesNo => FieldKind.YesNo,
        FormFieldKind.Choice when choices.Count <= LongestDropDown => FieldKind.Choice,
        FormFieldKind.Date => FieldKind.Date,
        _ => FieldKind.Text,
    };

    public static IReadOnlyList<Choice> Of(FormSheet sheet, FormField field) => field.Choices is { } list && sheet.Context.Codes.TryFind(list, out var codes)
        ? [.. codes.Entries.Select(entry => new Choice(entry.Code, codes.Entries.Length > LongestDropDown ? $"{entry.Code} {Say(entry.Name.Zh, entry.Name.En)}" : Say(entry.Name.Zh, entry.Name.En)))]
        : [];

    public static IReadOnlyList<string> Units(FormField field) => field.Unit is { } unit && field.IsNumber && unit.Symbol != "—"
        ? [.. field.Units.Select(other => other.Symbol).Prepend(unit.Symbol).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>A yes or no is stored as it is typed; the control knows 1 and 0.</summary>
    public static string? Shown(FormField field, string? text) => field.Kind == FormFieldKind.YesNo
        ? text switch { "是" or "1" or "yes" => "1", "否" or "0" or "no" => "0", _ => text }
        : text;
}
