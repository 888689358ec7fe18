using EcoPark.Documents.Templates;
using EcoPark.Reporting.Editor.Desk;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting.Editor;

public sealed class TypedDigitsTests
{
    private static readonly PhraseList Phrases = new([new Phrase("世界500强", null, null)]);

    [Fact]
    public void A_typed_number_is_found_with_its_place_in_the_stored_text()
    {
        const string text = "排放{cod}，整治1,163.5家。";
        var typed = Assert.Single(TypedDigits.In(text, Phrases));
        Assert.Equal("1,163.5", typed.Digits);
        Assert.Equal("1,163.5", text.Substring(typed.At, typed.Digits.Length));
    }

    [Theory]
    [InlineData("世界500强项目{cod@2014}。")]
    [InlineData("{=cod / cod@base - 1|%|1}")]
    [InlineData("五位一体")]
    public void Digits_of_set_phrases_and_fields_are_none(string text) => Assert.Empty(TypedDigits.In(text, Phrases));
}
