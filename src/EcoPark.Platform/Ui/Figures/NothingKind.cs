namespace EcoPark.Platform.Ui;

/// <summary>The kinds of nothing. Zero is not one of them: it is a number and printed as such.</summary>
public enum NothingKind
{
    Missing,
    NotApplicable,
    NotComputable,

    /// <summary>缺数: a hole in a series.</summary>
    Gap,
}
