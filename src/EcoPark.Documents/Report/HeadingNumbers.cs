using System.Globalization;

namespace EcoPark.Documents.Report;

/// <summary>The numbers of official headings: 一、 （一） 1. （1）; a lower level starts anew under each higher one.</summary>
internal sealed class HeadingNumbers
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    private readonly int[] _counts = new int[5];

    public string Next(int level, string text)
    {
        _counts[level]++;
        Array.Clear(_counts, level + 1, _counts.Length - level - 1);
        var number = _counts[level];
        return level switch
        {
            1 => $"{Chinese(number)}、{text}",
            2 => $"（{Chinese(number)}）{text}",
            3 => string.Create(CultureInfo.InvariantCulture, $"{number}. {text}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"（{number}）{text}"),
        };
    }

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits[number],
        10 => "十",
        < 20 => "十" + Digits[number - 10],
        _ => Digits[number / 10] + "十" + Digits[number % 10],
    };
}
