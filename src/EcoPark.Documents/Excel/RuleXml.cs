using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoPark.Documents.Excel;

/// <summary>Turns an input rule into the data validation of the file.</summary>
internal static class RuleXml
{
    private const int LongestTitle = 32;
    private const int LongestMessage = 255;

    public static DataValidation Of(CellRange cells, InputRule rule)
    {
        var validation = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue>([new StringValue(cells.ToString())]),
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = rule.Strict ? DataValidationErrorStyleValues.Stop : DataValidationErrorStyleValues.Warning,
        };
        if (rule.Prompt.Length > 0)
        {
            validation.ShowInputMessage = true;
            validation.PromptTitle = Cut(rule.Title, LongestTitle);
            validation.Prompt = Cut(rule.Prompt, LongestMessage);
        }

        if (rule.Refusal.Length > 0)
        {
            validation.ErrorTitle = Cut(rule.Title, LongestTitle);
            validation.Error = Cut(rule.Refusal, LongestMessage);
        }

        Constrain(validation, rule);
        return validation;
    }

    private static void Constrain(DataValidation validation, InputRule rule)
    {
        switch (rule)
        {
            case InputRule.OneOf list:
                validation.Type = DataValidationValues.List;
                validation.Append(new Formula1(InlineList(list.Values)));
                break;
            case InputRule.OneOfCells list:
                validation.Type = DataValidationValues.List;
                validation.Append(new Formula1(list.Reference));
                break;
            case InputRule.DecimalBetween range:
                validation.Type = DataValidationValues.Decimal;
                Bounds(validation, Text(range.Minimum), Text(range.Maximum));
                break;
            case InputRule.WholeBetween range:
                validation.Type = DataValidationValues.Whole;
                Bounds(validation, range.Minimum.ToString(CultureInfo.InvariantCulture), range.Maximum.ToString(CultureInfo.InvariantCulture));
                break;
            case InputRule.Condition condition:
                validation.Type = DataValidationValues.Custom;
                validation.Append(new Formula1(condition.Expression));
                break;
            case InputRule.MessageOnly:
                validation.Type = DataValidationValues.None;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Bounds(DataValidation validation, string? minimum, string? maximum)
    {
        switch (minimum, maximum)
        {
            case ({ } low, { } high):
                validation.Operator = DataValidationOperatorValues.Between;
                validation.Append(new Formula1(low), new Formula2(high));
                break;
            case ({ } low, null):
                validation.Operator = DataValidationOperatorValues.GreaterThanOrEqual;
                validation.Append(new Formula1(low));
                break;
            case (null, { } high):
                validation.Operator = DataValidationOperatorValues.LessThanOrEqual;
                validation.Append(new Formula1(high));
                break;
            default:
                throw new ArgumentException("A range without bounds constrains nothing; use MessageOnly.", nameof(minimum));
        }
    }

    private static string InlineList(IReadOnlyList<string> values)
    {
        var list = "\"" + string.Join(',', values).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        if (list.Length > LongestMessage || values.Any(value => value.Contains(',', StringComparison.Ordinal)))
        {
            throw new ArgumentException($"{values.Count} values do not fit into an inline list; refer to cells.", nameof(values));
        }

        return list;
    }

    private static string? Text(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");
}
