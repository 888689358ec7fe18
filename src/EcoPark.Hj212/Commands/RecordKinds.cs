namespace EcoPark.Hj212.Commands;

/// <summary>The command numbers of records.</summary>
internal static class RecordKinds
{
    public static string Number(RecordKind kind) => kind switch
    {
        RecordKind.RealTime => "2011",
        RecordKind.Minute => "2051",
        RecordKind.Hour => "2061",
        RecordKind.Day => "2031",
        RecordKind.State => "2021",
        RecordKind.RunningTime => "2041",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static RecordKind? Of(string? number) => number switch
    {
        "2011" => RecordKind.RealTime,
        "2051" => RecordKind.Minute,
        "2061" => RecordKind.Hour,
        "2031" => RecordKind.Day,
        "2021" => RecordKind.State,
        "2041" => RecordKind.RunningTime,
        _ => null,
    };
}
