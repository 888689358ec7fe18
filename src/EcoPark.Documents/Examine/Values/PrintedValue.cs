namespace EcoPark.Documents.Examine.Values;

/// <summary>What the value cell of a row says.</summary>
public abstract record PrintedValue
{
    private static readonly string[] MissingWords = ["", "未填", "〔待补〕", "[待补]", "待补", "(待补)"];
    private static readonly string[] NoValueWords = ["-", "--", "/", "不涉及", "不适用", "无"];
    private static readonly string[] MetWords = ["达标", "完成", "全部完成", "具备", "已完成", "是", "已具备"];
    private static readonly string[] NotMetWords = ["未达标", "不达标", "未完成", "不具备", "未全部完成", "否", "未具备"];

    private PrintedValue()
    {
    }

    /// <summary>A number with what follows it.</summary>
    /// <param name="Value">The number, masked or known.</param>
    /// <param name="Suffix">The unit written behind it; empty when none is.</param>
    public sealed record Number(MaskedNumber Value, string Suffix) : PrintedValue;

    /// <summary>A word instead of a number: 达标, 未完成, 具备.</summary>
    /// <param name="Text">The word.</param>
    /// <param name="IsMet">Whether it says that the requirement is met.</param>
    public sealed record Word(string Text, bool IsMet) : PrintedValue;

    /// <summary>The dash of a value that does not exist or is not shown.</summary>
    public sealed record Dash : PrintedValue;

    /// <summary>Nothing, or the mark of a value still to be filled in.</summary>
    public sealed record Missing : PrintedValue;

    /// <summary>Anything else.</summary>
    /// <param name="Text">As printed.</param>
    public sealed record Other(string Text) : PrintedValue;

    /// <summary>Reads a cell; never fails.</summary>
    public static PrintedValue Read(string cell)
    {
        var text = PrintedText.Compact(cell);
        if (MissingWords.Contains(text))
        {
            return new Missing();
        }

        if (NoValueWords.Contains(text))
        {
            return new Dash();
        }

        if (MetWords.Contains(text) || NotMetWords.Contains(text))
        {
            return new Word(text, MetWords.Contains(text));
        }

        return MaskedNumber.TryRead(text, 0, out var number, out var end) && number is not null && text.Length - end <= 12
            ? new Number(number, text[end..])
            : new Other(cell);
    }
}
