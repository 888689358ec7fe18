using System.Reflection;
using System.Text;

namespace EcoPark.Host.CommandLine;

/// <summary>What the program calls itself.</summary>
internal static class Product
{
    public const string Name = "ecopark";

    public static string Version => typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    /// <summary>Writes the version and nothing else; returns the exit code.</summary>
    public static int PrintVersion()
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes($"{Name} {Version}\n"));
        return (int)ExitCode.Done;
    }
}
