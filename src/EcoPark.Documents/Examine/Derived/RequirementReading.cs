using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>Reads a requirement cell: one limit, one per region, or one per sign of growth. One pass.</summary>
internal static class RequirementReading
{
    private const int LongestCell = 400;

    private static readonly (string Word, string Sign)[] Signs =
    [
        (">=", "≥"), ("<=", "≤"), ("不低于", "≥"), ("不少于", "≥"), ("大于等于", "≥"), ("小于等于", "≤"),
        ("不高于", "≤"), ("不超过", "≤"), ("大于", ">"), ("小于", "<"),
    ];

    public static IReadOnlyList<PrintedLimit> Read(string cell)
    {
        var text = cell.Length > LongestCell ? "" : PrintedText.Compact(cell);
        if (text is "" or "-")
        {
            return [];
        }

        text = Signs.Aggregate(text, static (text, sign) => text.Replace(sign.Word, sign.Sign, StringComparison.Ordinal));
        var limits = Limits(text);
        return limits.Count > 0 ? limits : [new PrintedLimit(text, PrintedRelation.Equal, null, GrowthBranch.None, false)];
    }

    private static List<PrintedLimit> Limits(string text)
    {
        List<PrintedLimit> limits = [];
        var start = 0;
        var condition = '\0';
        for (var at = 0; at < text.Length;)
        {
            if (!MaskedNumber.TryRead(text, at, out var number, out var end) || number is null)
            {
                at++;
                continue;
            }

            var sign = at > 0 ? text[at - 1] : '\0';
            if (IsCondition(text.AsSpan(start, at - start), sign))
            {
                condition = sign;
            }
            else
            {
                var stop = EndOf(text, end);
                limits.Add(Limit(text[start..stop], sign, number, text.AsSpan(end, stop - end), condition));
                condition = '\0';
                end = stop;
                start = stop;
            }

            at = end;
        }

        return limits;
    }

    private static bool IsCondition(ReadOnlySpan<char> before, char sign) =>
        sign is '>' or '<' or PrintedText.MaskedSign && before.Contains("增长率", StringComparison.Ordinal)
        && before.LastIndexOf("增长率", StringComparison.Ordinal) + 4 == before.Length;

    private static int EndOf(string text, int end)
    {
        end += end < text.Length && text[end] == '%' ? 1 : 0;
        var rest = text.AsSpan(end);
        return rest.StartsWith("以上", StringComparison.Ordinal) || rest.StartsWith("以下", StringComparison.Ordinal) ? end + 2 : end;
    }

    private static PrintedLimit Limit(string text, char sign, MaskedNumber number, ReadOnlySpan<char> behind, char condition)
    {
        var relation = sign switch
        {
            '≥' or '>' => PrintedRelation.AtLeast,
            '≤' or '<' => PrintedRelation.AtMost,
            _ when behind.EndsWith("以上", StringComparison.Ordinal) => PrintedRelation.AtLeast,
            _ when behind.EndsWith("以下", StringComparison.Ordinal) => PrintedRelation.AtMost,
            _ => PrintedRelation.Equal,
        };
        var branch = condition switch { '>' => GrowthBranch.Positive, '<' => GrowthBranch.Negative, _ => GrowthBranch.None };
        return new PrintedLimit(text, relation, number, branch, condition != '\0');
    }
}
