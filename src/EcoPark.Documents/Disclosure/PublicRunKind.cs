namespace EcoPark.Documents.Disclosure;

/// <summary>What a piece of published text is.</summary>
public enum PublicRunKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number bound to a fact.</summary>
    Number,

    /// <summary>An empty box.</summary>
    Box,

    /// <summary>A ticked box.</summary>
    TickedBox,

    /// <summary>A mark that something is missing: 〔待补〕, 未填.</summary>
    Gap,

    /// <summary>A new line.</summary>
    LineBreak,
}
