using EcoPark.Assessment.Checklists;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment.Checklists;

public sealed class ChecklistScoreTests
{
    [Fact]
    public void The_score_is_the_weighted_share_of_what_holds()
    {
        var score = ChecklistScore.Of([(1, true), (2, true), (1, false)]);

        Assert.Equal("75", $"{score.Value}");
    }

    [Fact]
    public void What_nobody_answered_leaves_only_bounds()
    {
        var score = ChecklistScore.Of([(1, true), (2, null), (1, false)]);

        Assert.Null(score.Value);
        Assert.Equal(("25", "75"), ($"{score.Low}", $"{score.High}"));
    }

    [Theory]
    [InlineData(7, 9, "77.77")]
    [InlineData(8, 9, "88.88")]
    [InlineData(99_999, 100_000, "99.99")]
    [InlineData(1, 1, "100")]
    [InlineData(1, 4, "25")]
    public void Cutting_never_makes_full_marks_of_less(int held, int all, string expected) => Assert.Equal(expected, $"{ChecklistScore.Cut(Rational.Of(held, all) * Rational.Hundred)}");
}
