namespace EcoPark.Documents.Packages;

/// <summary>How much an office file from outside may cost before it is refused.</summary>
public sealed record PackageLimits
{
    /// <summary>The limits for files that people hand in.</summary>
    public static PackageLimits Default { get; } = new();

    /// <summary>Size of the file itself, bytes.</summary>
    public long FileBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Number of entries in the zip.</summary>
    public int Entries { get; init; } = 5_000;

    /// <summary>All entries together after inflating, bytes; counted, not believed.</summary>
    public long InflatedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Inflated size of an entry over its stored size; tested only above <see cref="RatioFloorBytes"/>.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Entries up to this inflated size, bytes, may have any ratio: small repetitive tables compress well.</summary>
    public long RatioFloorBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>Characters of one XML part.</summary>
    public long XmlCharacters { get; init; } = 64L * 1024 * 1024;

    /// <summary>Elements and attributes of one XML part.</summary>
    public int XmlNodes { get; init; } = 2_000_000;

    /// <summary>Depth of nesting of one XML part.</summary>
    public int XmlDepth { get; init; } = 256;
}
