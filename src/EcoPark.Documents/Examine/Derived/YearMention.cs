namespace EcoPark.Documents.Examine.Derived;

internal enum YearMeaning
{
    Report,
    Base,
    ThreeYearsBefore,
    Filled,
}

/// <summary>A year printed with a stated meaning.</summary>
internal sealed record YearMention(YearMeaning Meaning, int Year, string Place);
