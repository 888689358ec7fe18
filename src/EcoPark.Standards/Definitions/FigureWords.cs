namespace EcoPark.Standards.Definitions;

/// <summary>How a figure is counted, in words.</summary>
public static class FigureWords
{
    /// <summary>Boundary, coverage, period and counting rule: 区镇 · 全口径 · 全年 · 按家次计.</summary>
    /// <param name="figure">The figure; what it does not say is left out.</param>
    public static LocalText Counted(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        LocalText?[] parts = [Scope(figure.Scope), Coverage(figure.Coverage), Span(figure.Span), Counting(figure)];
        return new LocalText(string.Join(" · ", parts.OfType<LocalText>().Select(part => part.Zh)), string.Join(" · ", parts.OfType<LocalText>().Select(part => part.En)));
    }

    private static LocalText? Scope(string? scope) => scope switch
    {
        null => null,
        "创建区" => new(scope, "creation zone"),
        "经开区" => new(scope, "development zone"),
        "区镇" => new(scope, "district and town"),
        "市" => new(scope, "city"),
        _ => new(scope, scope),
    };

    private static LocalText? Coverage(string? coverage) => coverage switch
    {
        null => null,
        "规上" => new(coverage, "above designated size"),
        "全口径" => new(coverage, "all sizes"),
        _ => new(coverage, coverage),
    };

    private static LocalText? Span(string? span) => span switch
    {
        null => null,
        "year" => new("全年", "whole year"),
        "year-end" => new("年末", "end of year"),
        "cumulative" => new("累计", "cumulative"),
        "next-year" => new("下一年度", "the year after"),
        _ => new(span, span),
    };

    // A unit of the catalogue that is counted: visits are not firms.
    private static LocalText? Counting(Figure figure) => figure.Counting is { } rule ? new($"按{rule}计", $"counted by {(rule == figure.Unit.Symbol ? figure.Unit.English : rule)}") : null;
}
