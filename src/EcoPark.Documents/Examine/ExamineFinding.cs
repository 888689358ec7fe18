using System.Collections.Immutable;

namespace EcoPark.Documents.Examine;

/// <summary>A contradiction found in a document.</summary>
/// <param name="Code">Its kind; one of <see cref="ExamineCodes.All"/>.</param>
/// <param name="Severity">How sure it is.</param>
/// <param name="Indicator">The number of the indicator concerned; null when none is.</param>
/// <param name="Places">Where it stands, in reading order.</param>
/// <param name="MessageZh">What is wrong, in Chinese.</param>
/// <param name="MessageEn">What is wrong, in English.</param>
public sealed record ExamineFinding(
    string Code,
    ExamineSeverity Severity,
    int? Indicator,
    ImmutableArray<string> Places,
    string MessageZh,
    string MessageEn);
