using System.Globalization;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Filling;

/// <summary>Values as people read them.</summary>
public static class ValueText
{
    private const int MostDecimals = 6;
    private const int Digits = 9;
    private const int Group = 3;

    /// <summary>1,234.5: every digit it has where it ends, nine where it does not.</summary>
    public static string Of(Rational value) => Grouped(RationalText.TryExact(value, MostDecimals, out var text) ? text : value.ToSignificant(Digits));

    /// <summary>What was entered, with its unit; 未填 and 不涉及 in words.</summary>
    public static string Of(EnteredValue? value) => value switch
    {
        EnteredValue.Given { Unit: { } unit } given => $"{given.Text} {unit}",
        EnteredValue.Given given => given.Text,
        EnteredValue.NotApplicable not => Say($"不涉及（{not.Reason}）", $"not applicable ({not.Reason})"),
        _ => Say("未填", "missing"),
    };

    public static string Of(CheckedContent? content) => content switch
    {
        CheckedContent.Number number => Of(number.Value),
        CheckedContent.Text text => text.Value,
        CheckedContent.NotApplicable => Say("不涉及", "not applicable"),
        CheckedContent.NotComputable => Say("无法计算", "not computable"),
        _ => Say("未填", "missing"),
    };

    /// <summary>The change against before: 4.5%, and whether it went up; null: none can be said.</summary>
    public static (string Text, bool? Up)? Change(CheckedContent? before, CheckedContent? now)
    {
        if (before is not CheckedContent.Number { Value.Sign: not 0 } old || now is not CheckedContent.Number current || old.Unit != current.Unit)
        {
            return null;
        }

        var share = (current.Value - old.Value) / old.Value.Abs() * Rational.Hundred;
        return (Rounding.ToText(share.Abs(), 1) + "%", share.Sign == 0 ? null : share.Sign > 0);
    }

    private static string Grouped(string text)
    {
        var point = text.AsSpan().IndexOfAny('.', 'E', 'e');
        var whole = point < 0 ? text : text[..point];
        return BigWhole(whole) is { } grouped ? grouped + (point < 0 ? "" : text[point..]) : text;
    }

    private static string? BigWhole(string whole)
    {
        var digits = whole.TrimStart('-');
        if (digits.Length <= Group || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var grouped = System.Numerics.BigInteger.Parse(digits, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);
        return whole.StartsWith('-') ? "-" + grouped : grouped;
    }
}
