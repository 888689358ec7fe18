using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>Builds findings and the numbers in their messages.</summary>
internal static class Say
{
    private const int MostDecimals = 12;
    private const int Digits = 12;
    private const int LongestText = 40;

    public static FormFinding Error(Slot slot, string rule, string zh, string en) => Of(slot, rule, Severity.Error, new LocalText(zh, en));

    public static FormFinding Warning(Slot slot, string rule, string zh, string en) => Of(slot, rule, Severity.Warning, new LocalText(zh, en));

    public static FormFinding Error(FormPlace place, string rule, string zh, string en) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        Place = place,
        Subject = place.ToString() ?? "",
        Message = new LocalText(zh, en),
    };

    public static FormFinding Of(Slot slot, string rule, Severity severity, LocalText message) => new()
    {
        Rule = rule,
        Severity = severity,
        Place = slot.Place,
        Subject = slot.Subject,
        Message = message,
    };

    /// <summary>A repair that puts a text with its unit, and says so.</summary>
    public static Repair Put(string text, string? unit) => new(
        new LocalText($"改为 {text}{(unit is null ? "" : " " + unit)}", $"change to {text}{(unit is null ? "" : " " + unit)}"), new EnteredValue.Given(text, unit));

    public static Repair Zero { get; } = new(new LocalText("填 0", "fill in 0"), new EnteredValue.Given("0"));

    public static string Number(Rational value) => RationalText.TryExact(value, MostDecimals, out var text) ? text : value.ToSignificant(Digits);

    public static string Text(string text) => text.Length > LongestText ? text[..LongestText] + "…" : text;
}
