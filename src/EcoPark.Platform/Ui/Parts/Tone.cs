namespace EcoPark.Platform.Ui;

/// <summary>What a colour says. Chrome is plain; the others appear only as judgements.</summary>
public enum Tone
{
    Plain,
    Good,
    Warning,
    Bad,
    Unknown,
    Brand,
}

internal static class Tones
{
    public static string Css(Tone tone) => tone switch
    {
        Tone.Good => "ok",
        Tone.Warning => "warn",
        Tone.Bad => "bad",
        Tone.Unknown => "unk",
        Tone.Brand => "brand",
        _ => "",
    };
}
