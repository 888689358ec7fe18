using EcoPark.Standards.Evaluation;

namespace EcoPark.Standards.Tests.Evaluation;

public sealed class WorkedExampleTests
{
    public static TheoryData<string> Sets => [.. Repository.Library.Standards.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_definition_reproduces_its_worked_examples(string set)
    {
        var problems = WorkedExampleCheck.Problems(Repository.Library.Standards[set], Repository.Library.Items);
        Assert.Empty(problems);
    }
}
