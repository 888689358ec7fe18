using System.Globalization;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>The values of a record, read by the fields of its register.</summary>
public sealed class RecordReading(RegisterDeclaration declaration, IReadOnlyDictionary<string, string> values)
{
    /// <summary>Before a reason in the stored text of a field that allows it.</summary>
    public const string NotApplicableMark = "不涉及:";

    public RegisterDeclaration Declaration => declaration;

    /// <summary>The stored text; null: not filled, or 不涉及.</summary>
    public string? Text(string field) => values.TryGetValue(field, out var text) && Reason(field) is null ? text : null;

    /// <summary>Why the field does not apply; null: it does.</summary>
    public string? Reason(string field) => values.TryGetValue(field, out var text) && declaration.Field(field) is { NotApplicable: true }
        && text.StartsWith(NotApplicableMark, StringComparison.Ordinal) ? text[NotApplicableMark.Length..] : null;

    public bool IsFilled(string field) => values.ContainsKey(field);

    public DateOnly? Date(string field) =>
        DateOnly.TryParseExact(Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public int? Whole(string field) => int.TryParse(Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    public Rational? Number(string field) => Text(field) is { } text && RationalText.TryParse(text, out var number) ? number : null;

    /// <summary>The name of the choice; other kinds as stored.</summary>
    public string? Word(string field, bool chinese = true) => Text(field) is not { } text ? null : declaration.Field(field) switch
    {
        { Kind: FormFieldKind.Choice } choice => choice.Choice(text)?.Name.In(chinese) ?? text,
        { Kind: FormFieldKind.YesNo } => text == "1" ? (chinese ? "是" : "Yes") : chinese ? "否" : "No",
        _ => text,
    };

    /// <summary>The unit of a number field, of its own or of the choice it depends on.</summary>
    public string? Unit(string field) => declaration.Field(field) is not { } found ? null
        : found.Unit ?? (found.UnitOf is { } by && Text(by) is { } choice ? declaration.Field(by)?.Choice(choice)?.Unit : null);
}
