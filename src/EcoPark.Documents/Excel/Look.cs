using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoPark.Documents.Excel;

/// <summary>What a style name means in the file: one row of the table below per name.</summary>
internal sealed record Look(int Font, int Fill, bool Border, HorizontalAlignmentValues Across, bool Wrap = true, bool Unlocked = false, bool AsText = false)
{
    /// <summary>Fonts by index: name, size, bold, colour.</summary>
    public static readonly (string Name, double Size, bool Bold, string? Colour)[] Fonts =
    [
        ("宋体", 11, false, null),
        ("宋体", 16, true, null),
        ("宋体", 11, true, null),
        ("仿宋", 10.5, false, null),
        ("宋体", 9, false, "FF6B7280"),
        ("宋体", 11, false, "FFB42318"),
        ("宋体", 11, true, "FF1B7F4B"),
        ("宋体", 11, true, "FFB42318"),
        ("宋体", 11, false, "FF9A6700"),
        ("宋体", 12, true, "FF14532D"),
    ];

    /// <summary>Fills by index; the first two are fixed by the file format.</summary>
    public static readonly string?[] Fills = [null, null, "FFE3EFE6", "FFFFFBEA", "FFFFE9B8", "FFFDECEA", "FFF6F8F6"];

    private static readonly HorizontalAlignmentValues Left = HorizontalAlignmentValues.Left;
    private static readonly HorizontalAlignmentValues Centre = HorizontalAlignmentValues.Center;
    private static readonly HorizontalAlignmentValues Right = HorizontalAlignmentValues.Right;

    /// <summary>The look of a name.</summary>
    public static Look Of(StyleName name) => name switch
    {
        StyleName.Plain => new(0, 0, false, Left, Wrap: false),
        StyleName.Title => new(1, 0, false, Centre, Wrap: false),
        StyleName.Meta => new(0, 0, false, Left, Wrap: false),
        StyleName.MetaRight => new(0, 0, false, Right, Wrap: false),
        StyleName.Header => new(2, 2, true, Centre),
        StyleName.Heading => new(9, 0, false, Left, Wrap: false),
        StyleName.ClassCell => new(2, 0, true, Centre),
        StyleName.Label => new(0, 0, true, Left),
        StyleName.StrongLabel => new(2, 6, true, Left),
        StyleName.Centre => new(0, 0, true, Centre),
        StyleName.StrongCentre => new(2, 6, true, Centre),
        StyleName.Number => new(0, 0, true, Centre, Wrap: false),
        StyleName.StrongNumber => new(2, 6, true, Centre, Wrap: false),
        StyleName.PercentText => new(0, 0, true, Centre, Wrap: false, AsText: true),
        StyleName.Code => new(4, 0, true, Left, Wrap: false),
        StyleName.Input => new(0, 3, true, Right, Wrap: false, Unlocked: true),
        StyleName.RequiredInput => new(0, 4, true, Right, Wrap: false, Unlocked: true),
        StyleName.RequiredText => new(0, 4, true, Left, Unlocked: true, AsText: true),
        StyleName.InputText => new(0, 3, true, Left, Unlocked: true, AsText: true),
        StyleName.OptionalInput => new(0, 0, true, Right, Wrap: false, Unlocked: true),
        StyleName.Note => new(3, 0, false, Left),
        StyleName.Body => new(0, 0, false, Left),
        StyleName.Error => new(5, 5, true, Left),
        StyleName.Met => new(6, 0, true, Centre),
        StyleName.NotMet => new(7, 0, true, Centre),
        StyleName.Missing => new(8, 3, true, Centre),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A style name without a look."),
    };
}
