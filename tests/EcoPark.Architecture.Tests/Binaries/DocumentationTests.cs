using System.Xml.Linq;
using Xunit;

namespace EcoPark.Architecture.Tests.Binaries;

/// <summary>That every public member has a comment is a compiler error (CS1591); that it says something is tested here.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("EcoPark.Standards")]
    [InlineData("EcoPark.Documents")]
    [InlineData("EcoPark.Hj212")]
    public void Public_members_of_pure_libraries_say_what_they_mean(string library)
    {
        // A generated regular expression documents its private method itself, without a summary.
        var hidden = CompiledLibrary.Read(library).HiddenMethods;

        Violations.None(Silent(Load(library)).Where(member => !hidden.Contains(member[2..].Split('(')[0])));
    }

    [Theory]
    [InlineData("EcoPark.Standards")]
    [InlineData("EcoPark.Documents")]
    [InlineData("EcoPark.Hj212")]
    public void Every_public_type_is_in_the_documentation(string library)
    {
        var documented = Load(library).Descendants("member").Select(member => (string?)member.Attribute("name")).ToHashSet(StringComparer.Ordinal);

        Violations.None(CompiledLibrary.Read(library).PublicTypes.Where(type => !documented.Contains("T:" + type)));
    }

    [Fact]
    public void An_empty_summary_is_found()
    {
        var documentation = XDocument.Parse(
            """
            <doc><members>
              <member name="T:A"><summary> </summary></member>
              <member name="T:B"><summary>B.</summary></member>
              <member name="T:C"><inheritdoc/></member>
              <member name="M:C.Run(System.Int32)"><summary>Runs the year.</summary></member>
              <member name="F:C.Bold"><summary>Bold.</summary></member>
              <member name="P:C.Year"><param name="x">x</param></member>
            </members></doc>
            """);

        Assert.Equal(["T:A", "T:B", "P:C.Year"], Silent(documentation));
    }

    private static XDocument Load(string library) => XDocument.Load(Path.ChangeExtension(CompiledLibrary.PathOf(library), ".xml"));

    // A comment that only repeats the name says nothing either.
    private static List<string> Silent(XDocument documentation) =>
        [.. documentation.Descendants("member").Where(IsSilent).Select(member => (string?)member.Attribute("name") ?? "?")];

    private static bool IsSilent(XElement member)
    {
        if (member.Element("inheritdoc") is not null)
        {
            return false;
        }

        var name = ((string?)member.Attribute("name") ?? string.Empty).Split('(')[0];
        var text = member.Element("summary") is { } summary ? Plain(summary) : string.Empty;
        return text.Length == 0 || (IsTypeOrMember(name) && text.Equals(name[(name.LastIndexOfAny(['.', ':']) + 1)..], StringComparison.OrdinalIgnoreCase));
    }

    // The cases of an enumeration are explained by it: "Bold." says enough.
    private static bool IsTypeOrMember(string name) => !name.StartsWith("F:", StringComparison.Ordinal);

    // References count as words: "<see cref=…/>" alone is a pointer, and a pointer is an answer.
    private static string Plain(XElement summary) =>
        string.Concat(summary.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { HasAttributes: true } reference => " " + reference.Attributes().First().Value,
            _ => string.Empty,
        })).Trim(' ', '.', '\n', '\r', '\t');
}
