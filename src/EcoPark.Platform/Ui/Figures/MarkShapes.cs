namespace EcoPark.Platform.Ui;

/// <summary>The shapes in a box of 14 by 14: full for what is judged, hollow for what was not chosen.</summary>
internal static class MarkShapes
{
    private const string Round = "stroke-linecap=\"round\" stroke-linejoin=\"round\"";

    public static string Of(MarkKind kind, bool hollow) => (kind, hollow) switch
    {
        (MarkKind.Met or MarkKind.Explained, false) => $"<circle cx=\"7\" cy=\"7\" r=\"6.4\" fill=\"#1F8A55\"/><path d=\"M4 7.2 6.2 9.4 10.2 4.9\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.6\" {Round}/>",
        (MarkKind.Met or MarkKind.Explained, true) => $"<circle cx=\"7\" cy=\"7\" r=\"5.8\" fill=\"none\" stroke=\"#1F8A55\" stroke-width=\"1.3\"/><path d=\"M4.3 7.2 6.3 9.2 9.9 5.1\" fill=\"none\" stroke=\"#1F8A55\" stroke-width=\"1.4\" {Round}/>",
        (MarkKind.AtRisk, false) => $"<path d=\"M7 .9 13.6 12.6H.4z\" fill=\"#D98E04\" stroke=\"#D98E04\" stroke-linejoin=\"round\"/><path d=\"M7 5v3.6M7 10.6v.1\" stroke=\"#2B1B00\" stroke-width=\"1.6\" {Round}/>",
        (MarkKind.AtRisk, true) => $"<path d=\"M7 1.2 13.2 12.4H.8z\" fill=\"none\" stroke=\"#D98E04\" stroke-width=\"1.3\" stroke-linejoin=\"round\"/><path d=\"M7 5.4v3M7 10.4v.1\" stroke=\"#D98E04\" stroke-width=\"1.4\" {Round}/>",
        (MarkKind.NotMet, false) => $"<rect x=\".8\" y=\".8\" width=\"12.4\" height=\"12.4\" rx=\"2\" fill=\"#C4382B\"/><path d=\"M4.6 4.6l4.8 4.8M9.4 4.6 4.6 9.4\" stroke=\"#fff\" stroke-width=\"1.6\" {Round}/>",
        (MarkKind.NotMet, true) => $"<rect x=\"1.3\" y=\"1.3\" width=\"11.4\" height=\"11.4\" rx=\"2\" fill=\"none\" stroke=\"#C4382B\" stroke-width=\"1.3\"/><path d=\"M4.8 4.8l4.4 4.4M9.2 4.8 4.8 9.2\" stroke=\"#C4382B\" stroke-width=\"1.4\" {Round}/>",
        (MarkKind.NotApplicable, _) => "<circle cx=\"7\" cy=\"7\" r=\"5.9\" fill=\"none\" stroke=\"#7C8A93\" stroke-width=\"1.3\"/><path d=\"M3 11 11 3\" stroke=\"#7C8A93\" stroke-width=\"1.3\"/>",
        (MarkKind.NotComputable, _) => $"<path d=\"M7 .9 13.1 7 7 13.1 .9 7z\" fill=\"none\" stroke=\"#5A4E8C\" stroke-width=\"1.3\" stroke-linejoin=\"round\"/><path d=\"M5.5 5.7a1.6 1.6 0 1 1 2.3 1.5c-.5.3-.8.6-.8 1.1M7 10v.05\" fill=\"none\" stroke=\"#5A4E8C\" stroke-width=\"1.2\" {Round}/>",
        (MarkKind.UnderWay, _) => "<circle cx=\"7\" cy=\"7\" r=\"5.9\" fill=\"none\" stroke=\"#0E6377\" stroke-width=\"1.4\"/><path d=\"M7 3.2V7h3.8A3.8 3.8 0 0 0 7 3.2z\" fill=\"#0E6377\"/>",
        _ => "<circle cx=\"7\" cy=\"7\" r=\"5.9\" fill=\"none\" stroke=\"#5A4E8C\" stroke-width=\"1.4\" stroke-dasharray=\"2.6 2.03\"/>",
    };
}
