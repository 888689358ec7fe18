using System.Text.Json;
using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Verify;
using Xunit;

namespace EcoPark.Documents.Tests.Verify;

public sealed class VerificationJsonTests
{
    [Fact]
    public void The_result_lists_every_number_and_what_is_wrong()
    {
        var tampered = Demo.With(Demo.Form, body =>
        {
            var text = Demo.Controls(body)[0].Descendants(Docx.W + "t").Single();
            text.Value = Digits.Next(text.Value, 0);
            body.Descendants(Docx.W + "t").First(limit => limit.Value == "≥30").Value = "≥20";
        });
        using var json = JsonDocument.Parse(VerificationJson.Write(Demo.Verify(tampered), "a/信息公开表.docx", chinese: true));
        var root = json.RootElement;
        Assert.Equal("a/信息公开表.docx", root.GetProperty("file").GetString());
        Assert.False(root.GetProperty("intact").GetBoolean());
        Assert.Equal("same", root.GetProperty("hash").GetProperty("state").GetString());
        Assert.Equal(Demo.Facts.Documents[1].Anchors.Count, root.GetProperty("numbers").GetArrayLength());
        var number = Assert.Single(root.GetProperty("altered").EnumerateArray());
        Assert.Equal("altered", number.GetProperty("state").GetString());
        Assert.NotEqual(number.GetProperty("expected").GetString(), number.GetProperty("found").GetString());
        Assert.Equal("≥20", Assert.Single(root.GetProperty("fixedText").EnumerateArray()).GetProperty("found").GetString());
        Assert.Empty(root.GetProperty("unbound").EnumerateArray());
        Assert.Empty(root.GetProperty("lost").EnumerateArray());
    }
}
