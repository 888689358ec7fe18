using EcoPark.Documents.Templates;

namespace EcoPark.Documents.Tests.Sentences;

public sealed class SentenceTextTests
{
    [Fact]
    public void A_stop_ends_a_sentence_and_a_line_feed_begins_a_paragraph() =>
        Assert.Equal(["一句。", "二句。", "¶", "三句"], SentenceText.Split("一句。二句。\n三句"));

    [Fact]
    public void A_sentence_under_a_condition_stays_whole() =>
        Assert.Equal(["{if met(14)}一句。二句。{end}", "三句。"], SentenceText.Split("{if met(14)}一句。二句。{end}三句。"));

    [Fact]
    public void A_stop_behind_a_block_ends_the_sentence() =>
        Assert.Equal(["{join ，}甲{also}乙{maybe}丙{end}{end}。", "丁。"], SentenceText.Split("{join ，}甲{also}乙{maybe}丙{end}{end}。丁。"));

    [Fact]
    public void Sentences_put_together_are_taken_apart_again()
    {
        string[] sentences = ["{if met(14)}一句。{end}", "二{cod}句。", "¶", "三句。"];
        Assert.Equal(sentences, SentenceText.Split(SentenceText.Join(sentences)));
    }
}
