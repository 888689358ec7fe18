using Xunit;
namespace EcoPark.Documents.Tests.Examine;
public sealed class DumpTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (var f in ExamineFiles.Examine(ExamineFiles.MaskedSource() ?? ""))
        {
            output.WriteLine($"{f.Code} {f.Indicator} {f.MessageZh}\n     {string.Join(" | ", f.Places)}");
        }
        Assert.Fail("dump");
    }
}
