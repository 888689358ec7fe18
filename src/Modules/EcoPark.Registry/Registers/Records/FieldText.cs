using System.Globalization;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Registers.Records;

/// <summary>One value from text: digits without separators, days as 2020-05-18, choices as their code.</summary>
internal static class FieldText
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    public static Result<string> Read(RegisterField field, string text)
    {
        if (field.NotApplicable && text.Replace('：', ':') is var mark && mark.StartsWith(RecordReading.NotApplicableMark, StringComparison.Ordinal))
        {
            return mark.Length > RecordReading.NotApplicableMark.Length ? mark
                : Wrong(field, text, "选了不涉及但没有理由。请写明理由。", "Not applicable has no reason. Say why.");
        }

        return field.Kind switch
        {
            FormFieldKind.Number or FormFieldKind.Whole => Number(field, text),
            FormFieldKind.Date => Day(field, text),
            FormFieldKind.Choice => Choice(field, text),
            FormFieldKind.YesNo => YesNo(field, text),
            _ => text.Length <= field.LongestText ? text : Wrong(field, $"{text.Length}",
                $"文字有 {text.Length} 字，最多 {field.LongestText} 字。请缩短。", $"The text has {text.Length} characters, at most {field.LongestText} are kept. Shorten it."),
        };
    }

    private static Result<string> Number(RegisterField field, string text)
    {
        var digits = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (!RationalText.TryParse(digits, out var number) || !RationalText.TryExact(number, out var exact))
        {
            return Wrong(field, text, "不是数。请填数字，例如 1234.5。", "Is not a number. Enter digits such as 1234.5.");
        }

        if (field.Kind == FormFieldKind.Whole && !number.IsInteger)
        {
            return Wrong(field, text, "应为整数。请去掉小数。", "Must be a whole number. Remove the decimals.");
        }

        if (field.Minimum is { } least && number < Rational.From(least))
        {
            return Wrong(field, text, $"小于下限 {least}。请核对数值和单位。", $"Is below {least}. Check the value and its unit.");
        }

        return field.Maximum is { } most && number > Rational.From(most)
            ? Wrong(field, text, $"大于上限 {most}。请核对数值和单位。", $"Is above {most}. Check the value and its unit.")
            : exact;
    }

    private static Result<string> Day(RegisterField field, string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Wrong(field, text, "不是日期。请填 2020-05-18 这样的日期。", "Is not a date. Enter a date such as 2020-05-18.");

    private static Result<string> Choice(RegisterField field, string text) =>
        field.Choices.FirstOrDefault(choice => choice.Code == text || choice.Name.Zh == text || choice.Name.En.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found
            ? found.Code
            : Wrong(field, text, $"不在可选项中：{string.Join("、", field.Choices.Select(choice => choice.Name.Zh))}。",
                $"Is none of: {string.Join(", ", field.Choices.Select(choice => choice.Name.En))}.");

    private static Result<string> YesNo(RegisterField field, string text) => text switch
    {
        "1" or "是" or "yes" or "Yes" or "true" => "1",
        "0" or "否" or "no" or "No" or "false" => "0",
        _ => Wrong(field, text, "请填 是 或 否。", "Enter yes or no."),
    };

    private static Problem Wrong(RegisterField field, string value, string zh, string en) =>
        new("register-field", field.Name.Zh, $"“{field.Name.Zh}”的 {value} {zh}", $"'{field.Name.En}': {value} {en}");
}
