using EcoPark.Reporting.Editor;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting.Editor;

public sealed class WordChangesTests
{
    [Fact]
    public void A_number_changes_as_a_whole_and_what_stays_is_not_marked()
    {
        Assert.Equal("共<del>128.35</del>吨", WordChanges.Html("共128.35吨", "共130.1吨", isOld: true));
        Assert.Equal("共<ins>130.1</ins>吨", WordChanges.Html("共128.35吨", "共130.1吨", isOld: false));
    }

    [Fact]
    public void An_added_sentence_is_one_mark() =>
        Assert.Equal("A<ins> B C</ins>", WordChanges.Html("A", "A B C", isOld: false));

    [Fact]
    public void Texts_are_encoded() =>
        Assert.Equal("<ins>&lt;b&gt;</ins>", WordChanges.Html("", "<b>", isOld: false));

    [Fact]
    public void What_is_too_long_to_compare_is_marked_whole() =>
        Assert.StartsWith("<ins>", WordChanges.Html(new string('&', 3001), new string('&', 3002), isOld: false), StringComparison.Ordinal);
}
