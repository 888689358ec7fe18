using System.Text.RegularExpressions;
using EcoPark.Documents.Verify;
using Xunit;

namespace EcoPark.Documents.Tests.Verify;

/// <summary>One digit anywhere in the text of a document, changed, removed or typed in, is always found.</summary>
public sealed class AnyDigitTests
{
    private const int Cases = 200;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_changed_or_removed_or_inserted_digit_is_always_found(bool inReport)
    {
        var document = inReport ? Demo.Report : Demo.Form;
        var main = Demo.Body(document).ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
        var places = Regex.Matches(main, "<w:t(?: [^>]*)?>([^<]*)</w:t>").Select(match => match.Groups[1])
            .SelectMany(group => Enumerable.Range(group.Index, group.Length)).Where(at => char.IsAsciiDigit(main[at])).ToList();
        Assert.True(places.Count > 1000);
        var random = new Random(20_190_331);
        for (var i = 0; i < Cases; i++)
        {
            var at = places[random.Next(places.Count)];
            var changed = (i % 4) switch
            {
                0 => main.Remove(at, 1),
                1 => main.Insert(at, "7"),
                _ => Digits.Next(main, at, random.Next(1, 10)),
            };
            var report = Demo.Verify(Demo.With(document, changed));
            Assert.False(report.IsIntact, $"edit {i} at …{main[Math.Max(0, at - 60)..(at + 30)]}…");
        }
    }
}
