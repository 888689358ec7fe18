namespace EcoPark.Documents.Disclosure;

/// <summary>A row of part three of the form, word by word as printed.</summary>
public sealed record PublicIndicator
{
    /// <summary>分类.</summary>
    public required string Class { get; init; }

    /// <summary>序号.</summary>
    public required int Number { get; init; }

    /// <summary>指标, with the marks of its footnotes.</summary>
    public required string Name { get; init; }

    /// <summary>单位.</summary>
    public required string Unit { get; init; }

    /// <summary>要求; branches on lines of their own.</summary>
    public required string Requirement { get; init; }

    /// <summary>是否为考核指标: 必选, 是 or 否.</summary>
    public required string Chosen { get; init; }

    /// <summary>数值: a number, a word, 未填, or - where it was not chosen.</summary>
    public required PublicRun Value { get; init; }

    /// <summary>是否达标: 是, 否 or -.</summary>
    public required string Verdict { get; init; }
}
