using Xunit;

namespace EcoPark.Architecture.Tests.Texts;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_readme_is_short_and_names_the_two_commands(string path)
    {
        var lines = Repository.Lines(path);

        Assert.InRange(lines.Length, 10, 150);
        Assert.Contains(lines, line => line.StartsWith("./ecopark demo", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("./test", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ecopark")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public void The_commands_can_be_started(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such mode");
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.FullPath(path)).HasFlag(UnixFileMode.UserExecute), $"{path} is not executable");
    }
}
