using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Verify;
using Xunit;

namespace EcoPark.Documents.Tests.Verify;

public sealed class SavedAgainTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_that_LibreOffice_saved_again_is_intact_and_a_change_in_it_is_found(bool inReport)
    {
        var saved = await LibreOffice.Convert(inReport ? Demo.Report : Demo.Form, "docx");
        var report = Demo.Verify(saved);
        Assert.Empty(report.FixedTexts);
        Assert.Empty(report.Unbound);
        Assert.Empty(report.Altered);
        Assert.Empty(report.Lost);
        Assert.True(report.IsIntact);

        var expected = "";
        var altered = Demo.Verify(Demo.With(saved, body =>
        {
            var text = Demo.Controls(body).First(control => Demo.TextOf(control).Length > 2).Descendants(Docx.W + "t").First();
            expected = text.Value;
            text.Value = Digits.Next(expected, 0);
        }));
        Assert.Equal(expected, Assert.Single(altered.Altered).Expected);
    }
}
