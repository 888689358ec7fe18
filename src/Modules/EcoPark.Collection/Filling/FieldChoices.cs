using EcoPark.Collection.Submissions;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Codes;
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

    public static IReadOnlyList<Choice> Of(FormSheet sheet, FormField field) => ListOf(sheet, field) is { } codes
        ? [.. codes.Entries.Select(entry => new Choice(entry.Code, Words(codes, entry)))]
        : [];

    public static IReadOnlyList<string> Units(FormField field) => field.Unit is { } unit && field.IsNumber && unit.Symbol != "—"
        ? [.. field.Units.Select(other => other.Symbol).Prepend(unit.Symbol).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>A yes or no and a choice are stored as they are typed, 现价 or current; the control knows 1, 0 and the codes.</summary>
    public static string? Shown(FormSheet sheet, FormField field, string? text) => field.Kind switch
    {
        FormFieldKind.YesNo => text switch { "是" or "1" or "yes" => "1", "否" or "0" or "no" => "0", _ => text },
        FormFieldKind.Choice when text is not null && IsInWords(sheet, field) => Code(sheet, field, text),
        _ => text,
    };

    /// <summary>A choice in the words of its list, anything else as it stands.</summary>
    public static string Words(FormSheet sheet, FormField field, string text) => field.Kind switch
    {
        FormFieldKind.YesNo => Shown(sheet, field, text) switch { "1" => Say("是", "yes"), "0" => Say("否", "no"), _ => text },
        FormFieldKind.Choice when ListOf(sheet, field) is { } codes && CodeText.Find(codes, text) is { } entry => Words(codes, entry),
        _ => text,
    };

    /// <summary>What was entered, with its unit, a choice in words; 未填 and 不涉及 too.</summary>
    public static string Words(FormSheet sheet, FormField? field, EnteredValue? value) => field is not null && value is EnteredValue.Given { Unit: null } given
        ? Words(sheet, field, given.Text)
        : ValueText.Of(value);

    /// <summary>The code meant by what is written in a cell, so that rows of two years are recognised; anything else as it stands.</summary>
    public static string Code(FormSheet sheet, FormField field, string text) => ListOf(sheet, field) is { } codes && CodeText.Find(codes, text) is { } entry ? entry.Code : text;

    /// <summary>Whether people know the list by its words; a long one is a catalogue whose codes they write.</summary>
    public static bool IsInWords(FormSheet sheet, FormField field) => ListOf(sheet, field) is { Entries.Length: <= LongestDropDown };

    private static CodeList? ListOf(FormSheet sheet, FormField field) => field.Choices is { } list && sheet.Context.Codes.TryFind(list, out var codes) ? codes : null;

    private static string Words(CodeList codes, CodeEntry entry) => codes.Entries.Length > LongestDropDown ? $"{entry.Code} {Say(entry.Name.Zh, entry.Name.En)}" : Say(entry.Name.Zh, entry.Name.En);
}
